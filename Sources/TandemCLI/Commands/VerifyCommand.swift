import ArgumentParser
import RosterFiles
import Verification

/// `tandem verify ROSTER PLAN`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check a plan against its roster, rule by rule, and reckon its value anew.",
    discussion: """
      Everything is worked out from the two files alone, by code that shares nothing with the code that makes plans. \
      Ends with 1 where the plan breaks a rule or lacks a part.
      """)

  @Argument(help: "The roster, a tandem-roster/1 file.")
  var roster: String

  @Argument(help: "The plan, a tandem-plan/1 file.")
  var plan: String

  @Flag(help: "The plan was made with --fair: less than 1 from the bound does not yet prove it.")
  var fair = false

  @OptionGroup var messages: MessageOptions

  func run() throws {
    var document = try RosterFile.read(roster)
    if fair { document.roster.objective = .fair }
    let verdict = try PlanVerdict(planPath: plan, document: document)
    for remark in verdict.report?.remarks ?? [] { messages.console.message(remark.sentence) }
    if messages.json {
      try messages.console.result(verdict.json)
    } else if !verdict.isValid || !messages.quiet {
      try messages.console.sentences(Messages.verdict(verdict))
    }
    if !verdict.isValid { throw Failure(.broken, "") }
  }
}
