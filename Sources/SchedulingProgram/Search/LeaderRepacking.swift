import Coaching

/// Packs the weeks of one leader anew beside the sessions of all others (Docs/Formulation.md, T21).
///
/// Tries with a few cycles seldom put a full term of a leader in order, and packings of all leaders hinder each other. Here others stand in the way from the
/// beginning, so that the packed bound tells whether there is anything to gain at all, and most of what it finds can be placed.
struct LeaderRepacking: Sendable {
  /// A leader with all their cycles that are possible.
  struct Leader: Sendable {
    let own: LeaderItems
    /// nil where they have no limit of minutes, or too many patterns: then each cycle is placed for itself.
    let weeks: PackedWeeks?

    /// Local number.
    var number: Int { own.leader }
    var items: [Int] { own.items }
  }

  let leaders: [Leader]
  private let problem: TermProblem
  private let neighbours: Neighbours
  private var insertion = Insertion()

  /// Rounds of the bound. More find little more: the prices begin near 0, and few rows bind.
  private static let rounds = 15
  /// Improvements of each cycle that could not be placed as it was packed.
  private static let improvements = 20

  init(_ problem: TermProblem) {
    self.problem = problem
    neighbours = Neighbours(problem)
    leaders = problem.leaders.map {
      Leader(own: $0, weeks: PackedWeeks(problem, leader: $0.leader, items: $0.items))
    }
  }

  /// Those who may gain when a leader's cycles have been moved.
  func affected(by number: Int) -> [Int] {
    leaders.indices.filter { $0 != number && leaders[$0].own.meets(leaders[number].own) }
  }

  /// Improves one leader's cycles where that can be; tells whether it did. The state becomes no worse.
  mutating func improve(_ state: TermState, leader: Leader, seed: UInt64, stop: () -> Bool) throws -> Bool {
    var best = Incumbent(state)
    let before = best.penalty
    defer { best.restore(state) }
    for item in leader.items { state.remove(item) }
    let others = state.penalty - leader.items.reduce(0) { $0 + problem.items[$1].missingCost }
    let target = Double(before - others)
    var ascent = PackedAscent(leader, beside: state)
    try ascent.run(rounds: Self.rounds, target: target, stop: stop)
    guard !problem.unit.isMet(target, by: ascent.bound) else { return false }
    // What improvements have moved of other leaders stays so for the next packing, a small disturbance: put back each time, kottenpark's plans end 70 points
    // lower on the mean of three seeds.
    for packing in ascent.packings where !stop() {
      for item in leader.items { state.remove(item) }
      let left = place(packing.columns, of: leader, state)
      if !left.isEmpty, state.penalty >= best.penalty {
        var improvement = Improvement(state, seed: seed, only: Set(left), neighbours: neighbours)
        improvement.run(rounds: Self.improvements * left.count, target: 0, stop: stop)
      }
      _ = best.take(state)
    }
    return best.penalty < before
  }

  /// Places what fits of a packing, and the rest as well as that allows; gives those that were not placed as packed.
  private mutating func place(
    _ columns: [ClusterColumn], of leader: Leader, _ state: TermState
  ) -> [Int] {
    var left = Set(leader.items)
    for column in columns where state.place(column.item, column.visits) { left.remove(column.item) }
    let rest = left.sorted()
    for item in rest { _ = insertion.insert(item, into: state) }
    return rest
  }
}
