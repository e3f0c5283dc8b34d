import Coaching
import IntegerProgram

/// Schedules one component: a first schedule, its improvement, and the bound.
struct ComponentScheduler {
  let request: SchedulingRequest
  let pairs: [Int]
  let options: SchedulingOptions
  let deadline: ContinuousClock.Instant?
  let problem: TermProblem

  init(
    _ request: SchedulingRequest, pairs: [Int], options: SchedulingOptions,
    deadline: ContinuousClock.Instant?
  ) {
    self.request = request
    self.pairs = pairs
    self.options = options
    self.deadline = deadline
    problem = TermProblemBuilder.build(request, pairs: pairs)
  }

  /// The best schedule found, and its proof.
  func solve() throws -> ComponentResult {
    var result = ComponentResult()
    result.statistics.components = 1
    result.statistics.cycles = problem.items.count
    result.bound = problem.unit.roundedUp(Double(problem.items.reduce(0) { $0 + $1.bound }))
    result.statistics.trivialBound = result.bound
    let state = TermState(problem)
    if let previous = request.previous { PreviousSchedule(request, previous).fill(state) }
    GreedyStart.fill(state)
    result.statistics.greedyPenalty = state.penalty
    try improve(state, rounds: improvementsAtFirst * problem.items.count, &result)
    let clusters = Clusters(request, pairs: pairs, cycles: problem.items.count).pairs
    var best = Incumbent(state)
    // A schedule that was given has been searched before.
    let isSearched =
      clusters.count == 1 && (request.previous == nil || !options.provesBound) && isFar(state, result.bound)
      && options.restarts > 0
    if isSearched { try restart(&best, &result) }
    if options.provesBound, !isGoodEnough(best.penalty, result.bound) {
      if clusters.count == 1 {
        try proveWhole(&best, &result)
      } else {
        best.restore(state)
        let isJoint = Clusters.areJoined(cycles: problem.items.count, missesMuch: state.missesMuch)
        let parts = try proveParts(clusters, packs: !isJoint, &best, &result)
        if isJoint, !isOver, !isGoodEnough(best.penalty, result.bound) {
          try proveJointly(parts, &best, &result)
        }
      }
    }
    best.restore(state)
    if !isGoodEnough(best.penalty, result.bound) {
      if options.provesBound, isWide(state.penalty, result.bound), !hasManyCycles {
        try restart(&best, &result)
        best.restore(state)
      }
      try improveLast(&best, &result, isSearched: isSearched)
      best.restore(state)
      try placeMissing(state, &result)
      _ = best.take(state)
    }
    try decide(&best, &result)
    best.restore(state)
    result.penalty = state.penalty
    let writer = ScheduleWriter(request, state)
    result.sessions = writer.sessions()
    result.missing = writer.missing()
    return result
  }

  /// Where a gap stays in a small component, the natural program closes it.
  private func decide(_ best: inout Incumbent, _ result: inout ComponentResult) throws {
    let search = ExactSearch(problem, stop: options.stop)
    guard options.provesBound, !isOver, !isGoodEnough(best.penalty, result.bound), search.isSmall else {
      return
    }
    result.statistics.programs += 1
    if let bound = try search.improve(&best) { result.bound = max(result.bound, bound) }
  }

  /// Pairs' cycles of all components.
  var cyclesInAll: Int {
    let times = request.roster.activities.filter { $0.per == .pair }.reduce(0) { $0 + $1.times }
    return max(1, request.pairs.count * times)
  }

  /// Whether the term is so large that single leaders' cycles are not taken over from other schedules, weeks are not packed once clusters are joined, and
  /// their linear program ends before its last rounds.
  var isLarge: Bool { cyclesInAll > Self.largeTerm }

  private static let largeTerm = 3_000

  /// Fewer in large terms, so that they end in time: the work of all components together is bounded.
  var improvementsPerCycle: Int {
    max(Self.leastImprovements, min(options.improvementsPerCycle, Self.improvementsInAll / cyclesInAll))
  }

  /// Of a first schedule, and of one after the clusters' linear programs.
  var improvementsAtFirst: Int { min(options.improvementsAtFirst, improvementsPerCycle) }

  /// Where cycles are missing and the trivial bound is far the proof takes long: a good schedule is worth more than to wait for it.
  private func isFar(_ state: TermState, _ bound: Double) -> Bool {
    !isGoodEnough(state.penalty, bound) && bound < 0.8 * Double(state.penalty)
      && problem.items.indices.contains { problem.items[$0].isPossible && state.visits[$0] == nil }
  }

  /// Whether the term is so large that what is tried in several turns or from several seeds would take longer than all else.
  var hasManyCycles: Bool { cyclesInAll > Self.manyCycles }

  /// A gap that is worth all improvements.
  static let wideGap = 0.02
  private static let improvementsInAll = 450_000
  private static let leastImprovements = 9

  /// Pairs' cycles of all components; nine schools of a network have more.
  static let manyCycles = 1_000

  func isWide(_ penalty: Int, _ bound: Double) -> Bool {
    !isGoodEnough(penalty, bound) && Double(penalty) - bound > Self.wideGap * Double(penalty)
  }

  /// The penalty that needs no more improvement.
  func goodEnough(_ bound: Double) -> Double {
    max(bound + Double(options.targetPoints), bound * (1 + options.targetGap))
  }

  func isGoodEnough(_ penalty: Int, _ bound: Double) -> Bool {
    Double(penalty) <= goodEnough(bound) + 0.999
  }

  var isOver: Bool {
    (options.stop?.isRaised ?? false) || deadline.map { ContinuousClock.now >= $0 } ?? false
  }
}
