import Coaching
import PairingProgram
import PlanSearch
import SchedulingProgram

/// The line from a roster to a plan: candidates, pairing, schedule, plan. Each stage is a value, and no arrow goes back.
struct PlanMaker {
  let input: RosterInput
  let options: SolveOptions
  let console: Console
  let interrupts: Interrupts

  /// Who works with whom, and when they usually meet.
  /// - Parameter share: how much of the time limit it may take; 1 for a pairing alone.
  func pairing(share: Double) throws -> Pairing {
    console.progress.show("looking for pairs")
    let candidates = input.finder.find(threads: options.threadCount)
    var solver = PairingSolver.Options()
    solver.threads = options.threadCount
    solver.gap = options.gap?.value ?? 0
    solver.timeLimit = options.timeLimit.map { max(0, $0.seconds * share - console.elapsed) }
    solver.stop = interrupts.pairingStop
    let progress = console.progress
    solver.progress = { progress.show("pairing", best: $0.points, bound: $0.bound) }
    let request = PairingRequest(roster: input.roster, candidates: candidates)
    let outcome = try PairingSolver(solver).solve(request)
    return PairingAssembly(finder: input.finder, request: request, outcome: outcome).pairing()
  }

  /// The term of those pairs.
  func schedule(_ pairing: Pairing) throws -> Schedule {
    console.progress.show("schedule")
    var scheduling = SchedulingOptions()
    scheduling.threads = options.threadCount
    scheduling.targetGap = options.gap?.value ?? 0
    scheduling.timeLimit = options.timeLimit.map { .seconds(max(0, $0.seconds - console.elapsed)) }
    scheduling.stop = interrupts.schedulingStop
    scheduling.seed = options.seed
    let request = SchedulingRequest(pairing, finder: input.finder)
    return try TermScheduler(request, options: scheduling).solve().schedule
  }

  /// Pairs and term as one whole: the plan with the greatest value, and the bound on the value of any.
  func whole() throws -> (plan: Plan, valueBound: Double) {
    console.progress.show("looking for pairs")
    var search = PlanSearch.Options()
    search.pairing.threads = options.threadCount
    search.gap = options.gap?.value ?? 0
    search.pairing.stop = interrupts.pairingStop
    search.scheduling.threads = options.threadCount
    search.scheduling.targetGap = options.gap?.value ?? 0
    search.scheduling.stop = interrupts.schedulingStop
    search.scheduling.seed = options.seed
    search.timeLimit = options.timeLimit.map { max(0, $0.seconds - console.elapsed) }
    let progress = console.progress
    search.pairing.progress = { progress.show("pairing", best: $0.points, bound: $0.bound) }
    search.progress = { progress.show($0, best: $1, bound: $2) }
    let found = try PlanSearch(input.finder, options: search).run()
    return (plan(found.pairing, found.schedule), found.valueBound)
  }

  /// The plan of a pairing, with its schedule or without one.
  func plan(_ pairing: Pairing, _ schedule: Schedule?) -> Plan {
    Plan(roster: input.reference, pairing: pairing, schedule: schedule)
  }
}
