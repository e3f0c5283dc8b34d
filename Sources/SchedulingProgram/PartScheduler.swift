import Coaching

/// Schedules the cycles of a few leaders anew while the sessions of all others stand: quickly, and without a bound.
public struct PartScheduler: Sendable {
  /// What came of a part of the term.
  public struct Outcome: Sendable {
    /// Penalty of its cycles; lessons that standing sessions cover are paid already.
    public var penalty: Int
    /// Nothing where it costs more than was asked for.
    public var sessions: [Session] = []
    public var missing: [MissingCycle] = []
    /// Tries that it took.
    public var tries: Int
  }

  private let request: SchedulingRequest
  private let standing: [StandingSession]
  private let problem: TermProblem

  /// The cycles of the request's pairs and their groups, beside standing sessions of other leaders.
  public init(_ request: SchedulingRequest, standing: [StandingSession]) {
    self.request = request
    self.standing = standing
    problem = TermProblemBuilder.build(request, pairs: Array(request.pairs.indices))
  }

  /// What the request's previous schedule costs as it is.
  public func previousPenalty() -> Int { start().penalty }

  /// Looks for a schedule that costs at most `most`, begun from the previous one.
  ///
  /// - Parameters:
  ///   - stop: whether to end at once; nothing comes of it then but a penalty that no plan has.
  ///   - rounds: tries for each cycle. A tenth of them is made first; where that leaves the schedule more than `reach` points too dear
  ///   the rest is not made.
  public func solve(most: Int, reach: Int, rounds: Int, seed: UInt64, stop: () -> Bool) -> Outcome {
    let state = start()
    guard !stop() else { return Outcome(penalty: .max / 2, tries: 0) }
    GreedyStart.fill(state)
    let count = problem.items.count
    let bound = problem.items.reduce(0) { $0 + $1.bound }
    guard bound <= most || state.penalty <= most else { return Outcome(penalty: state.penalty, tries: count) }
    let first = max(1, rounds / 10)
    var improvement = Improvement(state, seed: seed)
    improvement.run(rounds: first * count, target: Double(bound), stop: stop)
    if state.penalty <= most + reach {
      improvement.run(rounds: (rounds - first) * count, target: Double(bound), stop: stop)
    }
    var outcome = Outcome(penalty: state.penalty, tries: count + improvement.rounds)
    guard state.penalty <= most else { return outcome }
    let writer = ScheduleWriter(request, state)
    outcome.sessions = writer.sessions()
    outcome.missing = writer.missing()
    return outcome
  }

  private func start() -> TermState {
    let state = TermState(problem, standing: standing)
    if let previous = request.previous { PreviousSchedule(request, previous).fill(state) }
    return state
  }
}
