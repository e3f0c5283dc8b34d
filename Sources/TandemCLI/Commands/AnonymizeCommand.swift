import ArgumentParser
import RosterFiles
import RosterGenerator

/// `tandem anonymize ROSTER`
struct AnonymizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anonymize",
    abstract: "Make a roster that can be shown to others: the same problem without its people.",
    discussion: """
      Ids and names of people, schools, organizations and materials, e-mail addresses, links and the program's name are \
      replaced, and keys that begin with x- are left out. Times, subjects, standards, practices, activities and dates stay, \
      so that its plan has the same value.
      """)

  @Argument(help: "The roster, a tandem-roster/1 file.")
  var roster: String

  @OptionGroup var output: OutputOption
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let document = try RosterFile.read(roster)
    let anonymous = Anonymizer.anonymous(document.roster)
    try output.write(RosterFile.encode(anonymous), console: messages.console)
  }
}
