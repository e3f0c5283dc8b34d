import Coaching

/// Why somebody can't be paired at all: the rule by which the most promising partner fails, and one change that would lift it.
struct NearestMiss {
  private let outlook: Outlook

  init(_ outlook: Outlook) { self.outlook = outlook }

  /// The nearer a pair came to being possible, the greater.
  private static func nearness(_ reason: Ineligibility) -> Int {
    switch reason {
    case .differentOrganizations: 0
    case .apart: 1
    case .noMode: 2
    case .leaderWithoutGroupTime: 3
    case .lowScore: 4
    case .noCommonTime: 5
    case .noPossibleCycle: 6
    }
  }

  /// The sentence of a peer without leaders.
  func sentence(ofPeer peer: Int, lookForWayOut: Bool) -> String {
    let roster = outlook.roster
    let reasons = roster.leaders.indices.compactMap { leader in
      reason(leader: leader, peer: peer).map { (leader, $0) }
    }
    guard let best = reasons.map({ Self.nearness($0.1) }).max() else { return "." }
    let nearest = reasons.filter { Self.nearness($0.1) == best }
    let words = Self.words(nearest[0].1, count: nearest.count, of: "leader")
    guard lookForWayOut, best >= 5 else { return words }
    for (leader, _) in nearest.prefix(4) {
      if let way = wayOut(leader: leader, peer: peer) { return "\(words) \(way)" }
    }
    return words
  }

  /// The sentence of a leader without peers.
  func sentence(ofLeader leader: Int) -> String {
    let roster = outlook.roster
    let reasons = roster.peers.indices.compactMap {
      reason(leader: leader, peer: $0)
    }
    guard let best = reasons.map(Self.nearness).max() else { return "." }
    let nearest = reasons.filter { Self.nearness($0) == best }
    return Self.words(nearest[0], count: nearest.count, of: "peer")
  }

  private func reason(leader: Int, peer: Int) -> Ineligibility? {
    outlook.finder.ineligibility(
      leader: leader, peer: peer, groupTimes: outlook.candidates.groupTimes[leader])
  }

  private static func words(_ reason: Ineligibility, count: Int, of side: String) -> String {
    let who = count == 1 ? "the nearest \(side)" : "the nearest \(count) \(side)s"
    switch reason {
    case .apart: return "\(who) must stay apart from them (\"apart\")."
    case .differentOrganizations: return "every \(side) is of another organization."
    case .noMode(let travel):
      return travel >= TravelTable.unknown
        ? "no travel time to \(who) is given, and they do not both allow virtual sessions."
        : "\(who) is \(travel) minutes away, and they do not both allow virtual sessions."
    case .lowScore(let score):
      return "the score with \(who) is \(score), below eligibility.minimumScore."
    case .noCommonTime: return "they share no free weekly time with \(who)."
    case .noPossibleCycle(let activity):
      return
        "no cycle of \"\(activity)\" is possible with \(who): no lesson to observe while the other is free, within the lags."
    case .leaderWithoutGroupTime: return "\(who) has no group time."
    }
  }

  /// One lesson or unavailable time whose end would make the pair possible, as a sentence.
  private func wayOut(leader: Int, peer: Int) -> String? {
    let roster = outlook.roster
    let trial = PairTrial(roster, leader: leader, peer: peer)
    let coach = roster.leaders[leader].person
    let person = roster.peers[peer].person
    for (who, isPeer) in [(person, true), (coach, false)] {
      for change in PairTrial.changes(of: who) where trial.isPossible(freeing: change, ofPeer: isPeer) {
        return
          "If \(outlook.name(who)) were free \(change.words), \(outlook.name(isPeer ? coach : person)) would do."
      }
    }
    return nil
  }
}
