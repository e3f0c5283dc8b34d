import Coaching
import IntegerProgram

/// Lays out the term for given pairs (SPEC §5): a schedule for any list of pairs, its proof, and a reason for each missing cycle.
public struct TermScheduler: Sendable {
  public let request: SchedulingRequest
  public let options: SchedulingOptions

  /// A scheduler of that request.
  public init(_ request: SchedulingRequest, options: SchedulingOptions = SchedulingOptions()) {
    self.request = request
    self.options = options
  }

  /// The best schedule found. The same request, options and seed give the same schedule on any number of threads.
  public func solve() throws -> SchedulingOutcome {
    let deadline = options.timeLimit.map { ContinuousClock.now + $0 }
    // The largest first, so that no thread is left alone with one that takes minutes.
    let parts = Components(request).pairs.sorted { $0.count > $1.count }
    let request = request
    let options = options
    let results = try SolverThreads.map(parts, threads: options.threads) { _, pairs in
      try ComponentScheduler(request, pairs: pairs, options: options, deadline: deadline).solve()
    }
    return outcome(results)
  }

  private func outcome(_ results: [ComponentResult]) -> SchedulingOutcome {
    var statistics = SchedulingStatistics()
    for result in results { statistics.add(result.statistics) }
    let penalty = results.reduce(0) { $0 + $1.penalty }
    let bound = results.reduce(0.0) { $0 + $1.bound }
    let interrupted = options.stop?.isRaised ?? false
    let proof = Proof(
      number: penalty, bound: bound, otherwise: interrupted ? .interrupted : .feasible)
    let sessions = results.flatMap(\.sessions).sorted(by: Session.precedes)
    let schedule = Schedule(
      penalty: penalty, proof: proof,
      sessions: MaterialChooser(request.roster).assign(to: sessions),
      missing: results.flatMap(\.missing).sorted(by: MissingCycle.precedes))
    return SchedulingOutcome(schedule: schedule, statistics: statistics)
  }
}

/// What came of one component.
struct ComponentResult: Sendable {
  var penalty = 0
  var bound = 0.0
  var sessions: [Session] = []
  var missing: [MissingCycle] = []
  var statistics = SchedulingStatistics()
  /// What the last linear program has each cycle cost; nil before there is one.
  var linear: LinearCosts?
}
