import Coaching
import IntegerProgram

/// Schedules one component: a first schedule, its improvement, and the bound.
struct ComponentScheduler {
  let request: SchedulingRequest
  let pairs: [Int]
  let options: SchedulingOptions
  let deadline: ContinuousClock.Instant?

  init(
    _ request: SchedulingRequest, pairs: [Int], options: SchedulingOptions,
    deadline: ContinuousClock.Instant?
  ) {
    self.request = request
    self.pairs = pairs
    self.options = options
    self.deadline = deadline
  }

  /// The best schedule found, and its proof.
  func solve() -> ComponentResult {
    let problem = TermProblemBuilder.build(request, pairs: pairs)
    var result = ComponentResult()
    result.statistics.components = 1
    result.statistics.cycles = problem.items.count
    let trivial = problem.items.reduce(0) { $0 + $1.bound }
    result.statistics.trivialBound = Double(trivial)
    let state = TermState(problem)
    GreedyStart.fill(state)
    result.statistics.greedyPenalty = state.penalty
    var improvement = Improvement(state, seed: options.seed)
    improvement.run(
      rounds: min(options.improvementLimit, options.improvementsPerCycle * problem.items.count),
      target: goodEnough(trivial), stop: { isOver })
    result.statistics.improvements = improvement.rounds
    result.penalty = state.penalty
    result.bound = Double(trivial)
    let writer = ScheduleWriter(request, state)
    result.sessions = writer.sessions()
    result.missing = writer.missing()
    return result
  }

  /// The penalty that needs no more improvement.
  private func goodEnough(_ bound: Int) -> Double {
    max(Double(bound) + Double(options.targetPoints), Double(bound) * (1 + options.targetGap))
  }

  private var isOver: Bool {
    (options.stop?.isRaised ?? false) || deadline.map { ContinuousClock.now >= $0 } ?? false
  }
}
