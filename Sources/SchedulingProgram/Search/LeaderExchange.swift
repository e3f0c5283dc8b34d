/// Takes single leaders' cycles over from another schedule where they cost less there.
///
/// Of two schedules each is better for some leaders, and leaders seldom hinder each other: their best parts together are better than both.
struct LeaderExchange: Sendable {
  private let problem: TermProblem
  private let neighbours: Neighbours
  private var itemsOfLeader: [[Int]]
  /// For each of them the possible items of all leaders who share a school with them or their peers: nobody else is in their way.
  private var itemsNearLeader: [[Int]]
  private var insertion = Insertion()

  /// Improvements of each cycle that stood in the way.
  private static let rounds = 20

  init(_ problem: TermProblem) {
    self.problem = problem
    neighbours = Neighbours(problem)
    let leaders = problem.leaders
    itemsOfLeader = leaders.map(\.items)
    itemsNearLeader = leaders.map { leader in leaders.filter(leader.meets).flatMap(\.items).sorted() }
  }

  /// The same of leaders whose items are among those alone.
  func only(_ items: Set<Int>) -> LeaderExchange {
    let kept = itemsOfLeader.indices.filter { items.contains(itemsOfLeader[$0][0]) }
    var copy = self
    copy.itemsOfLeader = kept.map { itemsOfLeader[$0] }
    copy.itemsNearLeader = kept.map { itemsNearLeader[$0] }
    return copy
  }

  /// How many leaders have cycles that are possible; 1 where none has.
  var leaders: Int { max(1, itemsOfLeader.count) }

  /// Brings the best of `other` into a state; what makes it no better is undone, or what makes it worse by `slack` points or more. Cycles that stand in
  /// the way are placed anew and improved for a while before that is judged.
  mutating func improve(
    _ state: TermState, from other: [[Visit]?], slack: Int = 0, seed: UInt64, stop: () -> Bool
  ) {
    let gains = itemsOfLeader.indices.map { leader in
      itemsOfLeader[leader].reduce(0) { $0 + state.cost(of: $1) - problem.cost(ofItem: $1, other[$1]) }
    }
    for leader in gains.indices.sorted(by: { (-gains[$0], $0) < (-gains[$1], $1) })
    where gains[leader] > 0 && !stop() {
      take(leader, from: other, state, slack: slack, seed: seed, stop: stop)
    }
  }

  private mutating func take(
    _ leader: Int, from other: [[Visit]?], _ state: TermState, slack: Int, seed: UInt64, stop: () -> Bool
  ) {
    let before = Incumbent(state)
    let (items, near) = (itemsOfLeader[leader], itemsNearLeader[leader])
    let own = Set(items)
    for item in near { state.remove(item) }
    var left: [Int] = []
    func put(_ item: Int, _ visits: [Visit]?) {
      if let visits, state.place(item, visits) { return }
      if problem.items[item].isPossible { left.append(item) }
    }
    for item in items { put(item, other[item]) }
    // What other leaders lack has been tried for, and would take most of the tries.
    for item in near where !own.contains(item) && before.visits[item] != nil {
      put(item, before.visits[item])
    }
    for item in left { _ = insertion.insert(item, into: state) }
    if state.penalty >= before.penalty {
      var improvement = Improvement(state, seed: seed, only: Set(left), neighbours: neighbours)
      improvement.run(rounds: Self.rounds * left.count, target: 0, stop: stop)
    }
    if state.penalty >= before.penalty + slack { before.restore(state) }
  }
}
