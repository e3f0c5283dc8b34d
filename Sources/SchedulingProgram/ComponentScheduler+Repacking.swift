import Coaching
import IntegerProgram

/// Leaders whose weeks are packed anew, one beside all others.
extension ComponentScheduler {
  /// What a leader's new packing changes of a schedule.
  private struct Change: Sendable {
    let leader: Int
    /// Items that lie elsewhere now.
    let items: [(item: Int, visits: [Visit]?)]
    let gain: Int
  }

  /// Packs the weeks of every leader anew while the others stand, several side by side, until none gains.
  ///
  /// A leader is tried again only when somebody at one of their schools has been moved.
  func repack(_ best: inout Incumbent, _ repacking: LeaderRepacking) throws {
    var open = Set(repacking.leaders.indices)
    let state = TermState(problem)
    best.restore(state)
    for _ in 0..<(hasManyCycles ? Self.passesOfMany : Self.passes) where !isOver && !open.isEmpty {
      let pass = open.sorted()
      for first in stride(from: 0, to: pass.count, by: Self.leadersAtOnce) where !isOver {
        let batch = Array(pass[first..<min(first + Self.leadersAtOnce, pass.count)])
        open.subtract(batch)
        let changes = try changes(of: batch, from: best, repacking)
        for change in changes.sorted(by: { (-$0.gain, $0.leader) < (-$1.gain, $1.leader) }) {
          guard take(change, state) else {
            // Another was in the way, or what it would have taken.
            open.insert(change.leader)
            continue
          }
          open.formUnion(repacking.affected(by: change.leader))
        }
        _ = best.take(state)
      }
    }
  }

  private func changes(
    of leaders: [Int], from best: Incumbent, _ repacking: LeaderRepacking
  ) throws -> [Change] {
    try SolverThreads.map(leaders, threads: options.threads) { _, leader -> Change? in
      let state = TermState(problem)
      best.restore(state)
      var own = repacking
      guard try own.improve(state, leader: own.leaders[leader], seed: options.seed, stop: { isOver }) else {
        return nil
      }
      let items = state.visits.indices.filter { state.visits[$0] != best.visits[$0] }
      return Change(
        leader: leader, items: items.map { ($0, state.visits[$0]) }, gain: best.penalty - state.penalty)
    }.compactMap { $0 }
  }

  /// Makes a change where it fits and still gains; tells whether it did.
  private func take(_ change: Change, _ state: TermState) -> Bool {
    let before = state.penalty
    let old = change.items.map { (item: $0.item, visits: state.remove($0.item)) }
    let fits = change.items.allSatisfy { entry in
      entry.visits.map { state.place(entry.item, $0) } ?? true
    }
    if fits, state.penalty < before { return true }
    for (item, _) in old { state.remove(item) }
    for (item, visits) in old { state.restore(item, visits) }
    return false
  }

  /// The most rounds through the leaders.
  private static let passes = 4
  /// The third brings nine schools 55 points of 92,500 and takes as long as the first.
  private static let passesOfMany = 2
  /// As many leaders are packed side by side, whatever the number of threads.
  private static let leadersAtOnce = 4
}
