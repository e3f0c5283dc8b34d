import ArgumentParser
import RosterFiles

/// `tandem schedule ROSTER`
struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule",
    abstract: "Choose pairs and lay out their term: every session with date, time, place and cover.")

  @Argument(help: "The roster, a tandem-roster/1 file.")
  var roster: String

  @Option(
    name: .long, help: ArgumentHelp("Keep the pairs of this plan, and lay out their term.", valueName: "plan")
  )
  var pairs: String?

  @OptionGroup(title: "Search") var options: SolveOptions
  @OptionGroup var output: OutputOption
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let console = messages.console
    let interrupts = Interrupts(console: console)
    let input = try RosterInput(path: roster, fair: options.fair)
    try output.tryPlace()
    let given = try pairs.map { try GivenPairs(path: $0, input: input) }
    given?.tell(console)
    let maker = PlanMaker(input: input, options: options, console: console, interrupts: interrupts)
    let delivery = PlanDelivery(
      roster: input.roster, output: output, messages: messages, console: console)
    if let given {
      let schedule = given.charged(try maker.schedule(given.pairing), roster: input.roster)
      try delivery.deliver(maker.plan(given.pairing, schedule))
      console.message(Messages.pairsWereKept)
    } else {
      let (plan, bound) = try maker.whole()
      try delivery.deliver(plan, valueBound: bound)
    }
    try interrupts.rethrow()
  }
}
