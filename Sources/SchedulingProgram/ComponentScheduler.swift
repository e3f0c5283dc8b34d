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
    if clusters.count == 1, request.previous == nil || !options.provesBound, isFar(state, result.bound) {
      try restart(&best, &result)
    }
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
      let rounds = lastImprovements(best.penalty, result.bound)
      if hasManyCycles || !options.provesBound && options.restarts == 0 {
        try improve(state, rounds: rounds, &result)
      } else if options.provesBound {
        try search(&best, seeds: Self.lastSeeds, rounds: rounds / Self.lastSeeds, &result)
        best.restore(state)
      }
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

  /// Improvements after the proof: the fewer the less there is to gain.
  private func lastImprovements(_ penalty: Int, _ bound: Double) -> Int {
    let gap = (Double(penalty) - bound) / Double(max(1, penalty))
    let share = options.provesBound ? min(1, gap / Self.wideGap) : 1
    let all = improvementsPerCycle * problem.items.count
    return max(min(all, 20 * problem.items.count), Int(Double(all) * share))
  }

  /// A gap that is worth all improvements.
  private static let wideGap = 0.02
  private static let improvementsInAll = 450_000
  private static let leastImprovements = 9

  /// Searches from the best schedule with several seeds, some side by side until these bring nothing, and keeps the best of all; then its leaders are packed
  /// anew.
  private func restart(_ best: inout Incumbent, _ result: inout ComponentResult) throws {
    guard options.restarts > 0 else { return }
    try search(&best, seeds: options.restarts, rounds: improvementsPerCycle * problem.items.count, &result)
    try repack(&best, LeaderRepacking(problem))
  }

  /// Searches from the best schedule with so many seeds, each for so many rounds.
  private func search(
    _ best: inout Incumbent, seeds count: Int, rounds: Int, _ result: inout ComponentResult
  ) throws {
    // Other seeds than those of the searches before, and never of chance.
    let seeds = (0..<count).map { options.seed &+ UInt64(result.statistics.improvements + $0) }
    let rounds = min(options.improvementLimit, rounds)
    let (start, target, linear) = (best, goodEnough(result.bound), result.linear)
    for first in stride(from: 0, to: seeds.count, by: Self.seedsAtOnce) {
      let batch = Array(seeds[first..<min(first + Self.seedsAtOnce, seeds.count)])
      let found = try SolverThreads.map(batch, threads: options.threads) { _, seed in
        let state = TermState(problem)
        start.restore(state)
        var improvement = Improvement(state, seed: seed, linear: linear)
        improvement.run(rounds: rounds, target: target, stop: { isOver })
        return (best: Incumbent(state), rounds: improvement.rounds)
      }
      for other in found {
        result.statistics.improvements += other.rounds
        best.take(other.best)
      }
    }
  }

  /// Seeds among which the last improvements are divided.
  private static let lastSeeds = 2
  /// Seeds that are searched side by side, whatever the number of threads.
  private static let seedsAtOnce = 4

  /// Pairs' cycles of all components; nine schools of a network have more.
  static let manyCycles = 1_000

  func isWide(_ penalty: Int, _ bound: Double) -> Bool {
    !isGoodEnough(penalty, bound) && Double(penalty) - bound > Self.wideGap * Double(penalty)
  }

  /// Improves a schedule; the schools of a wide component side by side.
  func improve(_ state: TermState, rounds: Int, _ result: inout ComponentResult) throws {
    let parts = partsBySchool
    guard parts.isEmpty else {
      let each = rounds / problem.items.count
      return try improve(state, parts: parts, closed: true, rounds: each, &result)
    }
    var improvement = Improvement(state, seed: options.seed, linear: result.linear)
    improvement.run(
      rounds: min(options.improvementLimit, rounds), target: goodEnough(result.bound), stop: { isOver })
    result.statistics.improvements += improvement.rounds
  }

  /// Searches among the cycles of each leader who lacks one that could be: full weeks are put in order by many tries with the same leader, which a search
  /// of the whole seldom makes.
  func placeMissing(_ state: TermState, _ result: inout ComponentResult) throws {
    guard options.provesBound else { return }
    let absent = problem.items.indices.filter {
      state.visits[$0] == nil && problem.items[$0].bound < problem.items[$0].missingCost
    }
    let leaders = Set(absent.map { problem.tracks[problem.items[$0].track].leader }).sorted()
    let items = leaders.map { leader in
      problem.possibleItems.filter { problem.tracks[problem.items[$0].track].leader == leader }
    }
    let each = min(Self.rescuesOfCycle, Self.rescues / max(1, items.reduce(0) { $0 + $1.count }))
    try improve(state, parts: items, closed: false, rounds: each, &result)
  }

  /// Such tries of a component, and the most for each cycle of these leaders.
  private static let rescues = 60_000
  private static let rescuesOfCycle = 1_000

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
