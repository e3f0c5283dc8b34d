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
    output: OutputOption, console: Console, folder: String, _ make: (Bool) throws -> ImportResult
  ) throws {
    let list = rejected ?? folder + "/" + RejectedRows.fileName
    let result: ImportResult
    do {
      result = try make(keepGoing)
    } catch let error as ImportError {
      if case .rejected(let faults) = error { try write(faults, to: list) }
      throw Failure(error.exitCode == 66 ? .noInput : .wrongInput, error.description)
    }
    try write(result.rejected, to: list)
    for fault in result.rejected { Console.fault("\(fault)") }
    for note in result.notes { console.message("\(note)") }
    try output.write(RosterFile.encode(result.roster), console: console)
    console.message(Messages.imported(result.roster, leftOut: result.rejected.count))
  }

  /// Lists refused rows; where there are none, takes away the list of an earlier import.
  private func write(_ faults: [ImportFault], to path: String) throws {
    if !faults.isEmpty { return try WholeFile.write(RejectedRows.bytes(of: faults), to: path) }
    if let old = FileManager.default.contents(atPath: path), RejectedRows.isOwn(Array(old)) {
      try? FileManager.default.removeItem(atPath: path)
    }
  }
}
