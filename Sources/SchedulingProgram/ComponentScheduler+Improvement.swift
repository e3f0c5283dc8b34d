import Coaching
import IntegerProgram

/// The searches that improve a component's schedule: of the whole, from several seeds, and at the end.
extension ComponentScheduler {
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
    let lacking = Set(absent.map { problem.leader(ofItem: $0) })
    let items = problem.leaders.filter { lacking.contains($0.leader) }.map(\.items)
    let each = min(Self.rescuesOfCycle, Self.rescues / max(1, items.reduce(0) { $0 + $1.count }))
    try improve(state, parts: items, closed: false, rounds: each, &result)
  }

  /// Such tries of a component, and the most for each cycle of these leaders.
  private static let rescues = 60_000
  private static let rescuesOfCycle = 1_000

  /// The last search of the whole. A schedule without a proof that was searched from several seeds needs no other.
  func improveLast(_ best: inout Incumbent, _ result: inout ComponentResult, isSearched: Bool) throws {
    let rounds = lastImprovements(best.penalty, result.bound)
    if options.provesBound, !hasManyCycles {
      try search(&best, seeds: Self.lastSeeds, rounds: rounds / Self.lastSeeds, &result)
    } else if options.provesBound || !isSearched {
      let state = TermState(problem)
      best.restore(state)
      try improve(state, rounds: rounds, &result)
      _ = best.take(state)
    }
  }

  /// Improvements after the proof: the fewer the less there is to gain.
  private func lastImprovements(_ penalty: Int, _ bound: Double) -> Int {
    let gap = (Double(penalty) - bound) / Double(max(1, penalty))
    let share = options.provesBound ? min(1, gap / Self.wideGap) : 1
    let all = improvementsPerCycle * problem.items.count
    return max(min(all, 20 * problem.items.count), Int(Double(all) * share))
  }

  /// Searches from the best schedule with several seeds, some side by side until these bring nothing, and keeps the best of all; then its leaders are packed
  /// anew.
  func restart(_ best: inout Incumbent, _ result: inout ComponentResult) throws {
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
}
