import Coaching

/// How well a leader's standards and practices meet a goal (SPEC §3, the row "goals").
enum StandardMatch {
  /// 0 to 1.
  static func match(of topic: Goal.Topic, leader: Leader) -> Fraction {
    switch topic {
    case .practice(let practice):
      return Fraction(leader.practices.contains { exactly($0, practice) } ? 1 : 0)
    case .standard(let goal):
      let segments = segments(goal)
      var best = 0
      for code in leader.standards {
        let own = Self.segments(code)
        let common = zip(own, segments).prefix { exactly($0, $1) }.count
        // The code is the goal's or a dotted prefix of it.
        if common == own.count { return Fraction(1) }
        if common >= 3 { best = max(best, common) }
      }
      return Fraction(best, segments.count)
    }
  }

  /// Whether two texts are the same bytes: Swift's == would also take another spelling of "é" (SPEC §2: "compare exactly").
  static func exactly(_ first: some StringProtocol, _ second: some StringProtocol) -> Bool {
    first.utf8.elementsEqual(second.utf8)
  }

  private static func segments(_ code: String) -> [Substring] {
    code.split(separator: ".", omittingEmptySubsequences: false)
  }
}
