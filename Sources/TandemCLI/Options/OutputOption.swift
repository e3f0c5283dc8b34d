import ArgumentParser

/// Where a command's file goes.
struct OutputOption: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write the file there; - is standard output.", valueName: "file"))
  var path: String?

  /// Whether the file goes to standard output: it was asked to, or nobody named a file and nobody looks.
  var isStandardOutput: Bool { path == "-" }

  func validate() throws {
    if path?.isEmpty == true { throw ValidationError(Messages.emptyOutputPath) }
  }
}
