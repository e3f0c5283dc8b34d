import ArgumentParser
import Foundation
import RosterFiles

/// `tandem init DIR`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write spreadsheets to fill in: a small program that runs at once, and what each column means.")

  @Argument(help: "The folder; it is made if it is not there.", completion: .directory)
  var folder: String

  @Option(help: "Write this roster's tables instead of the example's.", completion: .file())
  var from: String?

  @Flag(name: .long, help: "Replace files of the set that are there already.")
  var force = false

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let files =
      try from.map { try StarterProgram.files(of: RosterFile.read($0).roster) } ?? StarterProgram.files
    if !force, let there = files.first(where: { FileManager.default.fileExists(atPath: path($0)) }) {
      throw Failure(.outputNotCreated, Messages.alreadyThere(path(there)))
    }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Failure(.outputNotCreated, Messages.cannotMakeFolder(folder))
    }
    for file in files { try WholeFile.write(file.bytes, to: path(file)) }
    messages.console.message(Messages.starterWritten(folder, files.count))
  }

  private func path(_ file: SpreadsheetFile) -> String { folder + "/" + file.name }
}
