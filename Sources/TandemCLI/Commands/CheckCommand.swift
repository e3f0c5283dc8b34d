import ArgumentParser
import Outlook
import Reports

/// `tandem check ROSTER`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say everything that is wrong with a roster, and what it promises.",
    discussion: """
      First come the faults of the file, all together, each with its place. Where there are none, tandem looks ahead: demand \
      against caseloads, people whom nobody can work with and what would help, activities that do not fit, times that look wrong.
      """)

  @Argument(help: "The roster, a tandem-roster/1 file.")
  var roster: String

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let console = messages.console
    let input = try RosterInput(path: roster) { faults in
      if messages.json { try console.result(try faults.json()) }
    }
    let findings = Outlook(input.finder, candidates: input.finder.find()).findings()
    if messages.json {
      try console.result(try FindingList(findings).json())
    } else {
      let right = Messages.rosterIsRight(input.roster, path: roster)
      try console.result(Paragraphs.wrapped(right, width: console.resultWidth))
      try console.result(Messages.findings(findings, width: console.resultWidth))
    }
  }
}
