import Coaching

/// A pair's score by SPEC §3's table, reckoned without rounding until the end.
struct PairScore {
  /// 0 to 1000.
  let score: Int
  /// The parts that apply, in the table's order; empty where the score is external.
  let parts: [(kind: ScorePart.Kind, value: Fraction)]

  init(_ pair: PairFacts) {
    if let external = pair.facts.externalScores[pair.id] {
      score = external
      parts = []
      return
    }
    let values: [(ScorePart.Kind, Fraction?)] = [
      (.goals, Self.goals(pair)), (.subject, Self.subject(pair)), (.grades, Self.grades(pair)),
      (.preference, Self.preference(pair)), (.continuity, Self.continuity(pair)),
      (.proximity, Self.proximity(pair)),
    ]
    parts = values.compactMap { kind, value in value.map { (kind, $0) } }
    let sum = parts.reduce(Fraction(0)) { $0 + Fraction(Self.weight($1.kind)) * $1.value }
    let weights = parts.reduce(0) { $0 + Self.weight($1.kind) }
    score = (sum / Fraction(weights)).thousandths
  }

  private static func weight(_ kind: ScorePart.Kind) -> Int {
    switch kind {
    case .goals: 40
    case .subject: 20
    case .grades, .preference, .continuity, .proximity: 10
    }
  }

  private static func goals(_ pair: PairFacts) -> Fraction? {
    let goals = pair.peerRow.goals
    guard !goals.isEmpty else { return nil }
    var met = Fraction(0)
    var all = Fraction(0)
    for goal in goals {
      met = met + Fraction(goal.weight) * StandardMatch.match(of: goal.topic, leader: pair.leaderRow)
      all = all + Fraction(goal.weight)
    }
    return met / all
  }

  private static func subject(_ pair: PairFacts) -> Fraction? {
    let first = pair.leaderRow.person.subjects
    let second = pair.peerRow.person.subjects
    guard !first.isEmpty, !second.isEmpty else { return nil }
    return Fraction(first.contains { one in second.contains { StandardMatch.exactly(one, $0) } } ? 1 : 0)
  }

  private static func grades(_ pair: PairFacts) -> Fraction? {
    let distances = pair.leaderRow.person.grades.flatMap { first in
      pair.peerRow.person.grades.map { abs(first.level - $0.level) }
    }
    return distances.min().map { Fraction(max(0, 4 - $0), 4) }
  }

  private static func preference(_ pair: PairFacts) -> Fraction? {
    func side(_ list: [String], _ id: String) -> Fraction? {
      guard !list.isEmpty else { return nil }
      return list.firstIndex(of: id).map { Fraction(list.count - $0, list.count) } ?? Fraction(0)
    }
    let sides = [
      side(pair.leaderRow.person.prefers, pair.id.peer),
      side(pair.peerRow.person.prefers, pair.id.leader),
    ].compactMap { $0 }
    guard !sides.isEmpty else { return nil }
    return sides.reduce(Fraction(0), +) * Fraction(1, sides.count)
  }

  private static func continuity(_ pair: PairFacts) -> Fraction {
    guard let past = pair.facts.history[pair.id] else { return Fraction(0) }
    let rating = past.rating.map { Fraction($0) * Fraction(1, 5) } ?? Fraction(1)
    return Fraction(min(past.terms, 2), 2) * rating
  }

  private static func proximity(_ pair: PairFacts) -> Fraction {
    if pair.facts.schoolOf[pair.leader] == pair.facts.schoolOf[pair.peer] { return Fraction(1) }
    guard pair.mode == .inPerson else { return Fraction(4, 10) }
    let most = 2 * pair.facts.roster.eligibility.maxTravelMinutes
    return pair.travel == 0 ? Fraction(1) : Fraction(most - pair.travel, most)
  }
}
