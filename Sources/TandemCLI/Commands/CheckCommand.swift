import ArgumentParser

/// `tandem check ROSTER`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say everything that is wrong with a roster, or that nothing is.")

  @Argument(help: "The roster, a tandem-roster/1 file.")
  var roster: String

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let input = try RosterInput(path: roster)
    try messages.console.result(Messages.rosterIsRight(input.roster, path: roster))
  }
}
