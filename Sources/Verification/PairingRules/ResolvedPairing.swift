import Coaching

/// A row of the plan's pairs with the people that it names.
struct ResolvedPair {
  let row: Pair
  let facts: PairFacts
  let score: PairScore
  /// For each activity, by its place in the roster, which cycles are possible; empty for group activities.
  let possible: [[Bool]]
}

/// The plan's pairs by person.
struct ResolvedPairing {
  let facts: RosterFacts
  let pairing: Pairing
  private(set) var pairs: [ResolvedPair] = []
  /// For each leader with peers, the places of the pairs in `pairs`.
  private(set) var ofLeader: [Int: [Int]] = [:]
  private(set) var ofPeer: [Int: [Int]] = [:]
  private(set) var byID: [PairID: Int] = [:]
  /// The first row of each leader in the plan's groups.
  private(set) var groupTimes: [Int: WeeklyTime] = [:]

  init(_ facts: RosterFacts, _ pairing: Pairing, findings: Findings) {
    self.facts = facts
    self.pairing = pairing
    var times: [PairID: Int] = [:]
    for row in pairing.pairs {
      times[row.id, default: 0] += 1
      if times[row.id] == 1 { add(row, findings) }
    }
    for (id, count) in times.sorted(by: { ($0.key.leader, $0.key.peer) < ($1.key.leader, $1.key.peer) })
    where count > 1 {
      findings.add(Violation(.duplicatePair, people: [id.leader, id.peer], found: String(count)))
    }
    for group in pairing.groups {
      guard let leader = facts.leader(group.leader), groupTimes[leader] == nil else { continue }
      groupTimes[leader] = group.time
    }
  }

  private mutating func add(_ row: Pair, _ findings: Findings) {
    let leader = facts.leader(row.id.leader)
    let peer = facts.peer(row.id.peer)
    if leader == nil { findings.add(Violation(.unknownPerson, found: row.id.leader, expected: "leader")) }
    if peer == nil { findings.add(Violation(.unknownPerson, found: row.id.peer, expected: "peer")) }
    guard let leader, let peer else { return }
    let pair = PairFacts(facts, leader: leader, peer: peer)
    let possible = facts.roster.activities.map { activity in
      activity.per == .pair ? PossibleCycles(pair: pair, activity: activity).reckon() : []
    }
    byID[row.id] = pairs.count
    ofLeader[leader, default: []].append(pairs.count)
    ofPeer[peer, default: []].append(pairs.count)
    pairs.append(ResolvedPair(row: row, facts: pair, score: PairScore(pair), possible: possible))
  }

  /// The peers of a leader's group.
  func group(of leader: Int) -> [Int] { (ofLeader[leader] ?? []).map { pairs[$0].facts.peer } }

  /// Whether the group of the leader meets virtually: if any of its pairs does.
  func isVirtual(groupOf leader: Int) -> Bool {
    (ofLeader[leader] ?? []).contains { pairs[$0].facts.mode == .virtual }
  }

  /// The leaders with peers, in the roster's order.
  var leaders: [Int] { ofLeader.keys.sorted() }
}
