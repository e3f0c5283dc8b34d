import ArgumentParser
import Foundation
import RosterFiles

/// What to do with rows that can't be taken.
struct ImportOptions: ParsableArguments {
  @Flag(name: .long, help: "Leave out rows and wishes that can't be taken, instead of giving up.")
  var keepGoing = false

  @Option(help: "Where refused rows are listed; rejected.csv in the folder if absent.")
  var rejected: String?

  /// Imports, lists what was refused, writes the roster and says what to look at.
  func run(
    output: OutputOption, messages: MessageOptions, folder: String, _ make: (Bool) throws -> ImportResult
  ) throws {
    let console = messages.console
    let list = rejected ?? folder + "/" + RejectedRows.fileName
    let result: ImportResult
    do {
      result = try make(keepGoing)
    } catch let error as ImportError {
      throw try failure(error, list: list, json: messages.json ? console : nil)
    }
    for fault in result.rejected { Console.fault("\(fault)") }
    for note in result.notes { console.message("\(note)") }
    do throws(OutputError) { try write(result.rejected, to: list) } catch {
      throw Failure(.init(rawValue: error.exitCode) ?? .outputFailed, Messages.cannotList(error))
    }
    try output.write(RosterFile.encode(result.roster), console: console)
    if messages.json, output.file != nil { try console.result(try FaultList(result.rejected).json()) }
    console.message(Messages.imported(result.roster, leftOut: result.rejected.count))
  }

  /// What ends an import that made no roster. The faults are what counts: a list of them that can't be written takes none of them away.
  private func failure(_ error: ImportError, list: String, json console: Console?) throws -> Failure {
    guard case .rejected(let faults) = error else { return Failure(.noInput, error.description) }
    try console?.result(try FaultList(faults).json())
    do throws(OutputError) { try write(faults, to: list) } catch {
      return Failure(.wrongInput, "\(ImportError.rejected(faults))\n\(Messages.cannotList(error))")
    }
    return Failure(.wrongInput, error.description)
  }

  /// Lists refused rows; where there are none, takes away the list of an earlier import.
  private func write(_ faults: [ImportFault], to path: String) throws(OutputError) {
    if !faults.isEmpty { return try WholeFile.write(RejectedRows.bytes(of: faults), to: path) }
    if let old = FileManager.default.contents(atPath: path), RejectedRows.isOwn(Array(old)) {
      try? FileManager.default.removeItem(atPath: path)
    }
  }
}
