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
    let parts = Components(request).pairs
    let request = request
    let options = options
    let results = try SolverThreads.map(parts, threads: options.threads) { _, pairs in
      try ComponentScheduler(request, pairs: pairs, options: options, deadline: deadline).solve()
    }
    return outcome(results)
  }

  /// What each pair's cycles cost at least, alone in the term, whatever its meeting time; cycles that are not possible are the pairing's.
  ///
  /// No schedule asks less of a pair: a pairing program that knows these points chooses pairs that are cheaper to schedule.
  public static func leastPenalties(
    _ pairs: [ScheduledPair], finder: CandidateFinder, threads: Int
  ) throws -> [Int] {
    // Alone, so that nothing is shared: a few pairs at a time keep memory small.
    let batches = stride(from: 0, to: pairs.count, by: 64).map { $0..<min(pairs.count, $0 + 64) }
    let costs = try SolverThreads.map(batches, threads: threads) { _, range in
      range.map { index in
        var pair = pairs[index]
        pair.meeting = nil
        let request = SchedulingRequest(finder: finder, pairs: [pair], groups: [])
        let problem = TermProblemBuilder.build(request, pairs: [0])
        return problem.items.reduce(0) { sum, item in
          problem.tracks[item.track].isGroup ? sum : sum + item.bound
        }
      }
    }
    return costs.flatMap { $0 }
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
    var costs = Array(repeating: 0, count: request.pairs.count)
    for result in results { for (pair, cost) in result.costOfPair { costs[pair] += cost } }
    return SchedulingOutcome(schedule: schedule, statistics: statistics, costOfPair: costs)
  }
}

/// What came of one component.
struct ComponentResult: Sendable {
  var penalty = 0
  var bound = 0.0
  var sessions: [Session] = []
  var missing: [MissingCycle] = []
  var costOfPair: [(pair: Int, cost: Int)] = []
  var statistics = SchedulingStatistics()
}
