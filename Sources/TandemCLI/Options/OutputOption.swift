import ArgumentParser
import RosterFiles

/// Where a command's file goes.
struct OutputOption: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write the file there; - is standard output.", valueName: "file"))
  var path: String?

  /// The file that is named; nil where the output goes to standard output, or nobody says where.
  var file: String? { path == "-" ? nil : path }

  /// Throws `OutputError` where a file can't be put there, before anybody waits for it.
  func tryPlace() throws(OutputError) {
    if let file { try WholeFile.tryPlace(file) }
  }

  /// Writes a file there, whole or not at all; to standard output where no file is named.
  func write(_ bytes: [UInt8], console: Console) throws {
    if let file {
      try WholeFile.write(bytes, to: file)
      console.message(Messages.written(file))
    } else {
      try console.result(bytes)
    }
  }

  func validate() throws {
    if path?.isEmpty == true { throw ValidationError(Messages.emptyOutputPath) }
  }
}
