/// Takes single leaders' cycles over from another schedule where they cost less there.
///
/// Of two schedules each is better for some leaders, and leaders seldom hinder each other: their best parts together are better than both.
struct LeaderExchange {
  private let problem: TermProblem
  private let itemsOfLeader: [[Int]]
  private var insertion = Insertion()

  /// Improvements of each cycle that stood in the way.
  private static let rounds = 20

  init(_ problem: TermProblem) {
    self.problem = problem
    let items = problem.possibleItems
    let groups = Dictionary(grouping: items) { problem.tracks[problem.items[$0].track].leader }
    itemsOfLeader = groups.keys.sorted().map { groups[$0]! }
  }

  /// Whether there are leaders to choose among.
  var helps: Bool { itemsOfLeader.count > 1 }

  /// Brings the best of `other` into a state; what makes it no better is undone. Cycles that stand in the way are placed anew and improved
  /// for a while before that is judged.
  mutating func improve(
    _ state: TermState, from other: [[Visit]?], seed: UInt64, stop: () -> Bool
  ) {
    let gains = itemsOfLeader.indices.map { leader in
      itemsOfLeader[leader].reduce(0) { $0 + state.cost(of: $1) - problem.cost(ofItem: $1, other[$1]) }
    }
    for leader in gains.indices.sorted(by: { (-gains[$0], $0) < (-gains[$1], $1) })
    where gains[leader] > 0 && !stop() {
      take(itemsOfLeader[leader], from: other, state, seed: seed, stop: stop)
    }
  }

  private mutating func take(
    _ items: [Int], from other: [[Visit]?], _ state: TermState, seed: UInt64, stop: () -> Bool
  ) {
    let before = Incumbent(state)
    let own = Set(items)
    for item in state.visits.indices { state.remove(item) }
    var left: [Int] = []
    func put(_ item: Int, _ visits: [Visit]?) {
      if let visits, state.place(item, visits) { return }
      if problem.items[item].isPossible { left.append(item) }
    }
    for item in items { put(item, other[item]) }
    for item in before.visits.indices where !own.contains(item) { put(item, before.visits[item]) }
    for item in left { _ = insertion.insert(item, into: state) }
    if state.penalty >= before.penalty {
      var improvement = Improvement(state, seed: seed, only: Set(left))
      improvement.run(rounds: Self.rounds * left.count, target: 0, stop: stop)
    }
    if state.penalty >= before.penalty { before.restore(state) }
  }
}
