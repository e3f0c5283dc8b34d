/// Places items of one leader at least cost, or finds that they do not fit (rule P4).
struct CheapestPlacement {
  /// What is known about a set of items.
  enum Finding {
    /// Starts in the items' order, and what they cost above each item's cheapest start.
    case placed(starts: [Int], extra: Double)
    case impossible
    /// The search was given up.
    case unknown
  }

  private struct Option {
    var start: Int
    var cost: Double
  }

  private let leader: LeaderPart
  private let options: [[Option]]
  private let order: [Int]
  private var trials: Int
  private var starts: [Int]
  private var best: (starts: [Int], extra: Double)?

  /// Places items, each with the starts that it may have and their costs.
  static func place(
    _ items: [[(start: Int, cost: Double)]], leader: LeaderPart, trials: Int
  ) -> Finding {
    var cheapest = ItemPlacement(overlaps: leader.overlaps, words: leader.words, trials: trials)
    let sets = items.map { list -> [UInt64] in
      var set = Array(repeating: UInt64(0), count: leader.words)
      let least = list.map(\.cost).min() ?? 0
      for option in list where option.cost <= least + 1e-9 {
        set[option.start / 64] |= 1 << UInt64(option.start % 64)
      }
      return set
    }
    if let starts = cheapest.place(sets) { return .placed(starts: starts, extra: 0) }
    let even = items.allSatisfy { list in
      list.allSatisfy { $0.cost <= (list.map(\.cost).min() ?? 0) + 1e-9 }
    }
    if even { return cheapest.exhausted ? .unknown : .impossible }
    var placement = CheapestPlacement(items, leader: leader, trials: trials)
    placement.descend(0, extra: 0)
    if placement.trials <= 0 { return .unknown }
    return placement.best.map { .placed(starts: $0.starts, extra: $0.extra) } ?? .impossible
  }

  private init(_ items: [[(start: Int, cost: Double)]], leader: LeaderPart, trials: Int) {
    self.leader = leader
    self.trials = trials
    options = items.map { list in
      let least = list.map(\.cost).min() ?? 0
      return list.map { Option(start: $0.start, cost: $0.cost - least) }
        .sorted { ($0.cost, $0.start) < ($1.cost, $1.start) }
    }
    order = items.indices.sorted { (items[$0].count, $0) < (items[$1].count, $1) }
    starts = Array(repeating: -1, count: items.count)
  }

  private mutating func descend(_ depth: Int, extra: Double) {
    guard depth < order.count else {
      best = (starts, extra)
      return
    }
    let item = order[depth]
    for option in options[item] {
      trials -= 1
      if trials <= 0 { return }
      if let best, extra + option.cost >= best.extra - 1e-9 { return }
      let clear = order.prefix(depth).allSatisfy {
        !leader.overlaps[option.start].contains(starts[$0])
      }
      guard clear else { continue }
      starts[item] = option.start
      descend(depth + 1, extra: extra + option.cost)
    }
  }
}
