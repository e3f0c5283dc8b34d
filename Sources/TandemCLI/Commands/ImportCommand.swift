import ArgumentParser

/// `tandem import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a roster of the files that people have.",
    subcommands: [ImportCSVCommand.self, ImportOneRosterCommand.self])
}
