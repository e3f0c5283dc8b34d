import Coaching

/// What a packing of a leader's cycles knows of them whatever the prices: their patterns, and what must be missing (Docs/Formulation.md, T18, T20).
struct PackedWeeks: Sendable {
  let leader: Int
  let items: [Int]
  let patterns: [Int: [WeekPattern]]
  /// Whether the leader's minutes or those of a group's peers may be too few: else there is nothing to prove, and far too many ways to pack.
  let isShort: Bool
  /// For each item the week after which it counts as missing at the earliest, where it is not placed.
  let closing: [Int: Int]
  /// Points that are missing or cost absence at least, before the first week and in the course of each: of cycles that count nothing before.
  let ahead: [Double]

  /// nil where the leader has no limit of minutes, or there are too many patterns.
  init?(_ problem: TermProblem, leader: Int, items: [Int]) {
    guard problem.tables.limits[leader].minutesPerWeek != nil else { return nil }
    var patterns: [Int: [WeekPattern]] = [:]
    for item in items {
      guard let own = problem.weekPatterns(ofItem: item) else { return nil }
      patterns[item] = own
    }
    isShort = Self.isShort(problem, leader: leader, items: items, patterns)
    self.leader = leader
    self.items = items
    self.patterns = patterns
    closing = Self.closing(problem, items, patterns)
    ahead =
      isShort
      ? Self.ahead(problem, leader: leader, items: items, patterns, closing)
      : Array(repeating: 0, count: problem.tables.weekCount + 1)
  }

  private static func isShort(
    _ problem: TermProblem, leader: Int, items: [Int], _ patterns: [Int: [WeekPattern]]
  ) -> Bool {
    let tracks = Set(items.map { problem.items[$0].track }).map { problem.tracks[$0] }
    if tracks.contains(where: { track in
      track.isGroup && track.group.contains { problem.tables.limits[$0].minutesPerWeek != nil }
    }) {
      return true
    }
    let weeks = LeaderWeeks(
      problem, leader: leader, items: items, patterns: { patterns[$0] },
      missingCost: { Double($0.missingCost) })
    return weeks?.packing.isTight ?? false
  }

  /// The pairs' cycles of one window count all at once, so that what is known of them holds until then.
  private static func closing(
    _ problem: TermProblem, _ items: [Int], _ patterns: [Int: [WeekPattern]]
  ) -> [Int: Int] {
    var closing: [Int: Int] = [:]
    let windows = Dictionary(grouping: items) {
      [problem.tracks[problem.items[$0].track].activity, problem.items[$0].window]
    }
    for own in windows.values {
      let last = own.flatMap { patterns[$0]!.map(\.first) }.max() ?? 0
      for item in own { closing[item] = last }
    }
    return closing
  }

  /// What the minutes of the weeks leave out or keep away at least of the cycles that count nothing before a week (T17, T20).
  private static func ahead(
    _ problem: TermProblem, leader: Int, items: [Int], _ patterns: [Int: [WeekPattern]],
    _ closing: [Int: Int]
  ) -> [Double] {
    func firstCount(_ item: Int) -> Int {
      guard problem.tracks[problem.items[item].track].isGroup else { return closing[item]! }
      // Absences count when the session is.
      let sessions = patterns[item]!.compactMap { $0.session?.week }
      return min(closing[item]!, sessions.min() ?? .max)
    }
    let first = items.map(firstCount)
    var known: [[Int]: Double] = [:]
    return (0...problem.tables.weekCount).map { week in
      let later = zip(items, first).filter { $0.1 >= week }.map(\.0)
      guard !later.isEmpty else { return 0 }
      if let value = known[later] { return value }
      let weeks = LeaderWeeks(
        problem, leader: leader, items: later, patterns: { patterns[$0] },
        missingCost: { Double($0.missingCost) }, countsAbsence: true)
      let value = weeks.flatMap { $0.packing.isTight ? $0.packing.best()?.cost : nil } ?? 0
      known[later] = value
      return value
    }
  }
}
