import Coaching

/// A leader's cycles as a packing problem over the weeks: which are alike, and how each can fall on the weeks.
struct LeaderWeeks {
  let packing: WeekPacking
  /// The items of each kind.
  let items: [[Int]]

  /// The packing of some items of a leader who has a limit of minutes in a week; nil where they have none, or too many patterns.
  ///
  /// `patterns` gives those of an item, `taken` the minutes that other sessions take of each week.
  init?(
    _ problem: TermProblem, leader: Int, items: [Int], taken: [Int32]? = nil,
    patterns: (Int) -> [WeekPattern]?, missingCost: (CycleItem) -> Double,
    cost: (WeekPattern) -> Double = { _ in 0 }
  ) {
    guard let most = problem.limits[leader].minutesPerWeek else { return nil }
    var kinds: [WeekPacking.Kind] = []
    var ofKind: [[Int]] = []
    let groups = Dictionary(grouping: items) {
      [problem.tracks[problem.items[$0].track].activity, problem.items[$0].window]
    }
    for key in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let alike = groups[key]!.sorted()
      guard let union = Self.union(alike.map(patterns)) else { return nil }
      kinds.append(
        WeekPacking.Kind(
          missingCosts: alike.map { missingCost(problem.items[$0]) }, patterns: union,
          costs: union.map(cost)))
      ofKind.append(alike)
    }
    let capacities = (0..<problem.weekCount).map { week in
      Int32(clamping: most) - (taken?[week] ?? 0)
    }
    packing = WeekPacking(capacities: capacities, kinds: kinds)
    self.items = ofKind
  }

  /// Every pattern of some item, with the least minutes that one of them asks.
  private static func union(_ lists: [[WeekPattern]?]) -> [WeekPattern]? {
    var minutes: [[Int]: [Int32]] = [:]
    for list in lists {
      guard let list else { return nil }
      for pattern in list {
        minutes[pattern.weeks] =
          minutes[pattern.weeks].map { zip($0, pattern.minutes).map(min) } ?? pattern.minutes
      }
    }
    return minutes.keys.sorted { $0.lexicographicallyPrecedes($1) }
      .map { WeekPattern(weeks: $0, minutes: minutes[$0]!) }
  }
}
