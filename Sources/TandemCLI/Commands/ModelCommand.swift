import ArgumentParser
import Foundation
import RosterFiles

/// `tandem model ROSTER`
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract:
      "Write the problem as one 0-1 program for any solver, or read a solver's answer back as a plan.",
    discussion: """
      The model goes to FILE, what its columns mean to FILE.columns.json. Both state SPEC's points; under "fair", too. \
      A solution is a text file with a line "name value" for each column that is not 0.
      """)

  /// What is modelled.
  enum Stage: String, ExpressibleByArgument, CaseIterable { case pairing, schedule }
  /// How a model is written.
  enum Format: String, ExpressibleByArgument, CaseIterable { case lp, mps }

  @Argument(help: "The roster, a tandem-roster/1 file.")
  var roster: String

  @Option(name: .long, help: "What to model: pairing, or schedule, which needs --pairs.")
  var stage: Stage = .pairing

  @Option(name: .long, help: ArgumentHelp("The plan whose pairs are scheduled.", valueName: "plan"))
  var pairs: String?

  @Option(name: .long, help: "CPLEX's lp format, or free mps.")
  var format: Format = .lp

  @Option(
    name: .long, help: ArgumentHelp("Read this solution of the model, and write its plan.", valueName: "file")
  )
  var solution: String?

  @Option(name: .long, help: "The bound that the solver has proven, for the plan.")
  var bound: Double?

  @OptionGroup var output: OutputOption
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let console = messages.console
    let input = try RosterInput(path: roster)
    try output.tryPlace()
    let threads = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let given = try pairs.map { try GivenPairs(path: $0, input: input) }
    given?.tell(console)
    let model: any ExchangedModel =
      switch given {
      case nil: PairingModel(input, threads: threads)
      case let given?: ScheduleModel(input, pairs: given.pairing)
      }
    if let solution {
      let plan = try model.plan(ModelSolution(path: solution), bound: bound)
      try output.write(PlanFile.encode(plan), console: console)
    } else {
      let files = try model.files()
      try output.write(files.text(format), console: console)
      if let file = output.file { try WholeFile.write(files.list(), to: file + ".columns.json") }
    }
  }

  func validate() throws {
    if stage == .schedule, pairs == nil { throw ValidationError(Messages.scheduleNeedsPairs) }
    if stage == .pairing, pairs != nil { throw ValidationError(Messages.pairingTakesNoPairs) }
    if bound != nil, solution == nil { throw ValidationError(Messages.boundNeedsSolution) }
  }
}
