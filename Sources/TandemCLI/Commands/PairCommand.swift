import ArgumentParser

/// `tandem pair ROSTER`
struct PairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pair",
    abstract: "Choose pairs, their meeting times and the groups' times, with a proof of how good they are.")

  @Argument(help: "The roster, a tandem-roster/1 file.")
  var roster: String

  @OptionGroup(title: "Search") var options: SolveOptions
  @OptionGroup var output: OutputOption
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let console = messages.console
    let interrupts = Interrupts(console: console)
    let input = try RosterInput(path: roster, fair: options.fair)
    try output.tryPlace()
    let maker = PlanMaker(input: input, options: options, console: console, interrupts: interrupts)
    let plan = maker.plan(try maker.pairing(share: 1), nil)
    try PlanDelivery(roster: input.roster, output: output, messages: messages, console: console)
      .deliver(plan)
    if !input.roster.activities.isEmpty { console.message(Messages.pairingAlone) }
    try interrupts.rethrow()
  }
}
