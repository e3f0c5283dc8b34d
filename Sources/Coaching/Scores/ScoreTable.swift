/// The scores of pairs and their parts (SPEC §3, the table), worked out exactly.
public struct ScoreTable: Sendable {
  private let roster: Roster
  private let goals: GoalMatches
  private let history: PairTable<PastPair>
  private let external: PairTable<Int>
  private let placeForLeader: [[String: Int]]
  private let placeForPeer: [[String: Int]]
  private let leaders: Traits
  private let peers: Traits

  /// The scores of a roster.
  public init(_ roster: Roster) {
    self.roster = roster
    goals = GoalMatches(roster)
    history = PairTable(roster.history.lazy.map { ($0.pair, $0) }, in: roster)
    external = PairTable(roster.scores.lazy.map { ($0.pair, $0.score) }, in: roster)
    func places(_ people: [Person]) -> [[String: Int]] {
      people.map { person in
        Dictionary(
          person.prefers.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      }
    }
    placeForLeader = places(roster.leaders.map(\.person))
    placeForPeer = places(roster.peers.map(\.person))
    var numbers = Traits.Numbers()
    leaders = Traits(roster.leaders.map(\.person), numbers: &numbers)
    peers = Traits(roster.peers.map(\.person), numbers: &numbers)
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
    external[leader, peer]
  }

  private func exactParts(
    leader: Int, peer: Int, mode: Mode, travel: Int
  ) -> [(ScorePart.Kind, Fraction)] {
    var parts: [(ScorePart.Kind, Fraction)] = []
    parts.reserveCapacity(6)
    if let match = goals.match(leader: leader, peer: peer) { parts.append((.goals, match)) }
    if let shared = leaders.sharesSubject(leader, with: peers, peer) {
      parts.append((.subject, Fraction(shared ? 1 : 0)))
    }
    if let distance = leaders.gradeDistance(leader, to: peers, peer) {
      parts.append((.grades, Fraction(Int128(max(0, 4 - distance)), 4)))
    }
    if let wish = preference(leader: leader, peer: peer) { parts.append((.preference, wish)) }
    parts.append((.continuity, continuity(leader: leader, peer: peer)))
    let sameSchool = leaders.school[leader] == peers.school[peer]
    parts.append((.proximity, proximity(sameSchool: sameSchool, mode: mode, travel: travel)))
    return parts
  }

  /// The mean over the sides that state a list: 1 − place / length, 0 where not listed.
  private func preference(leader: Int, peer: Int) -> Fraction? {
    func wish(_ places: [String: Int], of other: String) -> Fraction {
      places[other].map { Fraction(Int128(places.count - $0), Int128(places.count)) } ?? Fraction(0)
    }
    let byLeader = placeForLeader[leader].isEmpty ? nil : wish(placeForLeader[leader], of: peers.id[peer])
    let byPeer = placeForPeer[peer].isEmpty ? nil : wish(placeForPeer[peer], of: leaders.id[leader])
    guard let byLeader, let byPeer else { return byLeader ?? byPeer }
    return (byLeader + byPeer) * Fraction(1, 2)
  }

  /// min(terms, 2) / 2 · (rating / 5, or 1 where there is none).
  private func continuity(leader: Int, peer: Int) -> Fraction {
    guard let past = history[leader, peer] else { return Fraction(0) }
    let terms = Fraction(Int128(min(past.terms, 2)), 2)
    return past.rating.map { terms * Fraction($0) * Fraction(1, 5) } ?? terms
  }

  private func proximity(sameSchool: Bool, mode: Mode, travel: Int) -> Fraction {
    if sameSchool { return Fraction(1) }
    if mode == .virtual { return Fraction(2, 5) }
    if travel == 0 { return Fraction(1) }
    let longest = 2 * roster.eligibility.maxTravelMinutes
    return Fraction(Int128(longest - travel), Int128(longest))
  }
}
