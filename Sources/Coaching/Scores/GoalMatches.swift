/// How well each leader's standards and practices match each peer's goals (SPEC §3, the row "goals").
struct GoalMatches: Sendable {
  /// For each peer their goals with weights as whole numbers of one scale.
  private let goals: FlatLists<(topic: Int, weight: Int128)>
  /// For each leader the match of every topic that some peer states.
  private let matches: FlatLists<Fraction>
  private let topicCount: Int

  init(_ roster: Roster) {
    var topics: [Goal.Topic] = []
    var number: [Goal.Topic: Int] = [:]
    goals = FlatLists(
      roster.peers.map { peer in
        let scale = peer.goals.map(\.weight.denominator).max() ?? 1
        return peer.goals.map { goal in
          if number[goal.topic] == nil {
            number[goal.topic] = topics.count
            topics.append(goal.topic)
          }
          let weight = Int128(goal.weight.numerator) * Int128(scale / goal.weight.denominator)
          return (topic: number[goal.topic]!, weight: weight)
        }
      })
    topicCount = topics.count
    var numbers = TextNumbers()
    let segments = topics.map { topic -> [Int32] in
      if case .standard(let code) = topic { return Self.segments(code, &numbers) }
      return []
    }
    matches = FlatLists(
      roster.leaders.map { leader in
        let codes = leader.standards.map { Self.segments($0, &numbers) }
        let practices = Set(leader.practices.map { ExactText($0) })
        return topics.indices.map { index in
          switch topics[index] {
          case .practice(let name): Fraction(practices.contains(ExactText(name)) ? 1 : 0)
          case .standard: Self.match(goal: segments[index], codes: codes)
          }
        }
      })
  }

  /// Σ weight · match / Σ weight; nil where the peer states no goals.
  func match(leader: Int, peer: Int) -> Fraction? {
    let range = goals.range(peer)
    guard !range.isEmpty else { return nil }
    var sum = Fraction(0)
    var total: Int128 = 0
    for index in range {
      let goal = goals.elements[index]
      let match = matches.elements[leader * topicCount + goal.topic]
      // Most goals are met wholly or not at all: no arithmetic for those.
      if match.numerator != 0 { sum = sum + match * Fraction(goal.weight) }
      total += goal.weight
    }
    return sum * Fraction(1, total)
  }

  /// The segments of a code as numbers: they are compared very often.
  private static func segments(_ code: String, _ numbers: inout TextNumbers) -> [Int32] {
    code.split(separator: ".", omittingEmptySubsequences: false).map { numbers.number($0) }
  }

  /// 1 if a code is the goal's or a dotted prefix of it, else leading segments in common / segments of the goal, 0 below 3; the best over the codes.
  private static func match(goal: [Int32], codes: [[Int32]]) -> Fraction {
    var best = 0
    for code in codes {
      var common = 0
      while common < code.count, common < goal.count, code[common] == goal[common] { common += 1 }
      if common == code.count { return Fraction(1) }
      best = max(best, common)
    }
    return best < 3 ? Fraction(0) : Fraction(Int128(best), Int128(goal.count))
  }
}
