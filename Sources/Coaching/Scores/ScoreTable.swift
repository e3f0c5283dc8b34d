/// The scores of pairs and their parts (SPEC §3, the table), worked out exactly.
public struct ScoreTable: Sendable {
  private let roster: Roster
  private let goals: GoalMatches
  private let schoolOfLeader: [String]
  private let history: [PairID: PastPair]
  private let external: [PairID: Int]
  private let placeForLeader: [[String: Int]]
  private let placeForPeer: [[String: Int]]
  private let subjectsOfLeader: [Set<String>]

  /// The scores of a roster.
  public init(_ roster: Roster) {
    self.roster = roster
    goals = GoalMatches(roster)
    schoolOfLeader = roster.leaders.map(\.person.school)
    history = Dictionary(roster.history.map { ($0.pair, $0) }, uniquingKeysWith: { first, _ in first })
    external = Dictionary(
      roster.scores.map { ($0.pair, $0.score) }, uniquingKeysWith: { first, _ in first })
    func places(_ people: [Person]) -> [[String: Int]] {
      people.map { person in
        Dictionary(
          person.prefers.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      }
    }
    placeForLeader = places(roster.leaders.map(\.person))
    placeForPeer = places(roster.peers.map(\.person))
    subjectsOfLeader = roster.leaders.map { Set($0.person.subjects) }
  }

  /// The score of a pair that meets in that mode, `travel` minutes apart; 0 to 1000. Indices of the roster's lists.
  public func score(leader: Int, peer: Int, mode: Mode, travel: Int) -> Int {
    if let score = externalScore(leader: leader, peer: peer) { return score }
    var sum = Fraction(0)
    var weights: Int128 = 0
    for (kind, value) in exactParts(leader: leader, peer: peer, mode: mode, travel: travel) {
      sum = sum + value * Fraction(Int128(kind.weight))
      weights += Int128(kind.weight)
    }
    return Fraction(sum.numerator * 1000, sum.denominator * weights).rounded
  }

  /// The parts that apply, in SPEC's order, to 3 decimals; none where the score is external.
  public func parts(leader: Int, peer: Int, mode: Mode, travel: Int) -> [ScorePart] {
    if externalScore(leader: leader, peer: peer) != nil { return [] }
    return exactParts(leader: leader, peer: peer, mode: mode, travel: travel)
      .map { ScorePart(kind: $0, value: $1.thousandths) }
  }

  /// The score from elsewhere; nil where the roster has none for the pair.
  func externalScore(leader: Int, peer: Int) -> Int? {
    external.isEmpty
      ? nil : external[PairID(leader: roster.leaders[leader].id, peer: roster.peers[peer].id)]
  }

  private func exactParts(
    leader: Int, peer: Int, mode: Mode, travel: Int
  ) -> [(ScorePart.Kind, Fraction)] {
    let coach = roster.leaders[leader].person
    let person = roster.peers[peer].person
    var parts: [(ScorePart.Kind, Fraction)] = []
    parts.reserveCapacity(6)
    if let match = goals.match(leader: leader, peer: peer) { parts.append((.goals, match)) }
    if !coach.subjects.isEmpty, !person.subjects.isEmpty {
      let shared = person.subjects.contains { subjectsOfLeader[leader].contains($0) }
      parts.append((.subject, Fraction(shared ? 1 : 0)))
    }
    if !coach.grades.isEmpty, !person.grades.isEmpty {
      var distance = Int.max
      for mine in coach.grades {
        for theirs in person.grades { distance = min(distance, abs(mine.level - theirs.level)) }
      }
      parts.append((.grades, Fraction(Int128(max(0, 4 - distance)), 4)))
    }
    if let wish = preference(leader: leader, peer: peer) { parts.append((.preference, wish)) }
    parts.append((.continuity, continuity(coach.id, person.id)))
    parts.append((.proximity, proximity(coach, person, mode: mode, travel: travel)))
    return parts
  }

  /// The mean over the sides that state a list: 1 − place / length, 0 where not listed.
  private func preference(leader: Int, peer: Int) -> Fraction? {
    let coach = roster.leaders[leader].person
    let person = roster.peers[peer].person
    func wish(_ places: [String: Int], of other: String, length: Int) -> Fraction {
      places[other].map { Fraction(Int128(length - $0), Int128(length)) } ?? Fraction(0)
    }
    var wishes: [Fraction] = []
    if !coach.prefers.isEmpty {
      wishes.append(wish(placeForLeader[leader], of: person.id, length: coach.prefers.count))
    }
    if !person.prefers.isEmpty {
      wishes.append(wish(placeForPeer[peer], of: coach.id, length: person.prefers.count))
    }
    guard let first = wishes.first else { return nil }
    return wishes.count == 1 ? first : (first + wishes[1]) * Fraction(1, 2)
  }

  /// min(terms, 2) / 2 · (rating / 5, or 1 where there is none).
  private func continuity(_ leader: String, _ peer: String) -> Fraction {
    guard !history.isEmpty, let past = history[PairID(leader: leader, peer: peer)] else {
      return Fraction(0)
    }
    let terms = Fraction(Int128(min(past.terms, 2)), 2)
    return past.rating.map { terms * Fraction($0) * Fraction(1, 5) } ?? terms
  }

  private func proximity(_ coach: Person, _ person: Person, mode: Mode, travel: Int) -> Fraction {
    if coach.school == person.school { return Fraction(1) }
    if mode == .virtual { return Fraction(2, 5) }
    if travel == 0 { return Fraction(1) }
    let longest = 2 * roster.eligibility.maxTravelMinutes
    return Fraction(Int128(longest - travel), Int128(longest))
  }
}
