import Coaching

/// A leader's cycles as a packing problem over the weeks: which are alike, and how each can fall on the weeks.
struct LeaderWeeks {
  let packing: WeekPacking
  /// The items of each kind.
  let items: [[Int]]

  /// The packing of some items of a leader who has a limit of minutes in a week; nil where they have none, or too many patterns.
  ///
  /// `patterns` gives those of an item, `taken` the minutes that other sessions take of each week. Where absence is counted, peers are
  /// kept from their groups' sessions by their own cycles.
  init?(
    _ problem: TermProblem, leader: Int, items: [Int], taken: [Int32]? = nil,
    patterns: (Int) -> [WeekPattern]?, missingCost: (CycleItem) -> Double,
    cost: (WeekPattern) -> Double = { _ in 0 }, countsAbsence: Bool = false
  ) {
    guard let most = problem.tables.limits[leader].minutesPerWeek else { return nil }
    var kinds: [WeekPacking.Kind] = []
    var ofKind: [[Int]] = []
    let groups = Dictionary(grouping: items) {
      [problem.tracks[problem.items[$0].track].activity, problem.items[$0].window]
    }
    for key in groups.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let alike = groups[key]!.sorted()
      guard let union = Self.union(alike.map(patterns)) else { return nil }
      var kind = WeekPacking.Kind(
        missingCosts: alike.map { missingCost(problem.items[$0]) }, patterns: union,
        costs: union.map(cost))
      kind.isGroup = problem.tracks[problem.items[alike[0]].track].isGroup
      kinds.append(kind)
      ofKind.append(alike)
    }
    let capacities = (0..<problem.tables.weekCount).map { week in
      Int32(clamping: most) - (taken?[week] ?? 0)
    }
    packing = WeekPacking(
      capacities: capacities, kinds: kinds, absence: countsAbsence ? Self.absence(problem, items) : nil)
    self.items = ofKind
  }

  /// When the peers of a leader's groups are kept from its sessions: by the loosest limit of the peers and the shortest session; nil where
  /// some peer has none, or cycles have several sessions.
  private static func absence(_ problem: TermProblem, _ items: [Int]) -> WeekPacking.Absence? {
    let tracks = Set(items.map { problem.items[$0].track }).sorted().map { problem.tracks[$0] }
    let groups = tracks.filter(\.isGroup)
    let limits = tracks.filter { !$0.isGroup }.map { problem.tables.limits[$0.peer].minutesPerWeek }
    let sessions = groups.map { $0.steps.filter { $0.kind == .group } }
    guard !limits.isEmpty, limits.allSatisfy({ $0 != nil }), !groups.isEmpty,
      sessions.allSatisfy({ $0.count == 1 })
    else { return nil }
    let shortest = sessions.map { $0[0].minutes }.min()!
    return WeekPacking.Absence(
      cost: Double(problem.weights.absence), most: Int32(clamping: limits.map { $0! }.max()!) - shortest)
  }

  /// Every pattern of some item, with the least minutes that one of them asks.
  private static func union(_ found: [[WeekPattern]?]) -> [WeekPattern]? {
    let lists = found.compactMap(\.self)
    guard lists.count == found.count else { return nil }
    // Cycles that are alike mostly fall on the same weeks.
    if let first = lists.first, lists.dropFirst().allSatisfy({ areOfTheSameWeeks(first, $0) }) {
      return first.indices.map { place in
        lists.dropFirst().reduce(first[place]) { $0 == $1[place] ? $0 : $0.least($1[place]) }
      }
    }
    var known: [[Int]: WeekPattern] = [:]
    for list in lists {
      for pattern in list {
        known[pattern.weeks] = known[pattern.weeks].map { $0.least(pattern) } ?? pattern
      }
    }
    return known.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { known[$0]! }
  }

  private static func areOfTheSameWeeks(_ first: [WeekPattern], _ second: [WeekPattern]) -> Bool {
    first.count == second.count && zip(first, second).allSatisfy { $0.weeks == $1.weeks }
  }
}
