import Coaching

/// A pairing block with all that follows from the roster worked out anew; pairs and times stay.
struct GivenPairing {
  private struct Row {
    var pair: Pair
    let leader: Int
    let peer: Int
    let worth: PairWorth
  }

  private let finder: CandidateFinder
  private let given: Pairing
  private let isOfThisRoster: Bool
  private let rows: [Row]

  /// The pairs, each once, of people whom the roster has.
  init(_ finder: CandidateFinder, _ given: Pairing, isOfThisRoster: Bool) {
    self.finder = finder
    self.given = given
    self.isOfThisRoster = isOfThisRoster
    let roster = finder.roster
    let leaders = Dictionary(uniqueKeysWithValues: zip(roster.leaders.map(\.id), roster.leaders.indices))
    let peers = Dictionary(uniqueKeysWithValues: zip(roster.peers.map(\.id), roster.peers.indices))
    rows = given.pairs.map { pair in
      let leader = leaders[pair.id.leader]!
      let peer = peers[pair.id.peer]!
      let worth = finder.worth(leader: leader, peer: peer)
      var pair = pair
      pair.score = worth.score
      pair.parts = worth.parts
      pair.mode = worth.mode ?? pair.mode
      pair.meetingTime = finder.meetingMinutes.flatMap { pair.meetingTime?.lasting($0) }
      return Row(pair: pair, leader: leader, peer: peer, worth: worth)
    }.sorted { ($0.pair.id.leader, $0.pair.id.peer) < ($1.pair.id.leader, $1.pair.id.peer) }
  }

  func reckoned() -> Pairing {
    let groups = groups()
    let points = points(groups)
    return Pairing(
      points: points, proof: proof(points), pairs: rows.map(\.pair), groups: groups, unserved: unserved())
  }

  /// The group rows of leaders with pairs: at the given time; of a leader who had no peers, at a time that suits most.
  private func groups() -> [Group] {
    guard let minutes = finder.groupMinutes else { return [] }
    let stated = Dictionary(
      given.groups.map { ($0.leader, $0.time) }, uniquingKeysWith: { first, _ in first })
    let ofLeader = Dictionary(grouping: rows, by: \.pair.id.leader)
    return ofLeader.keys.sorted().compactMap { leader in
      let rows = ofLeader[leader]!
      guard let time = stated[leader]?.lasting(minutes) ?? groupTime(rows, minutes) else { return nil }
      let missed = absent(rows, at: WeekStart(time), minutes)
      return Group(leader: leader, time: time, cannotAttend: missed.map(\.pair.id.peer).sorted())
    }
  }

  /// The first of the leader's possible group times beside the meetings at which the fewest are absent; nil where there is none.
  private func groupTime(_ rows: [Row], _ minutes: Int) -> WeeklyTime? {
    let meetings = rows.compactMap(\.pair.meetingTime)
    return finder.groupTimes(ofLeader: rows[0].leader, minutes: minutes).map { start in
      (start, WeeklyTime(start, minutes: minutes))
    }.filter { _, time in !meetings.contains { $0.overlaps(time) } }
      .min { absent(rows, at: $0.0, minutes).count < absent(rows, at: $1.0, minutes).count }?.1
  }

  private func absent(_ rows: [Row], at time: WeekStart, _ minutes: Int) -> [Row] {
    rows.filter { !finder.canAttend(time, leader: $0.leader, peer: $0.peer, minutes: minutes) }
  }

  /// Leaders that each peer wants and does not get, by the peer's place in the roster.
  private var missing: [Int] {
    var missing = finder.roster.peers.map(\.leaders)
    for row in rows { missing[row.peer] -= 1 }
    return missing.map { max(0, $0) }
  }

  /// Reasons of the given plan where it says the same; others were never looked for.
  private func unserved() -> [Unserved] {
    let stated = Dictionary(given.unserved.map { ($0.peer, $0) }, uniquingKeysWith: { first, _ in first })
    return zip(finder.roster.peers, missing).filter { $0.1 > 0 }.map { peer, missing in
      if let row = stated[peer.id], row.missing == missing { return row }
      return Unserved(peer: peer.id, missing: missing, reason: Messages.notAmongGivenPairs)
    }.sorted { $0.peer < $1.peer }
  }

  /// Points by SPEC §4.
  private func points(_ groups: [Group]) -> Int {
    let roster = finder.roster
    let weights = roster.weights
    var sum = -weights.noGroup * groups.reduce(0) { $0 + $1.cannotAttend.count }
    for (peer, missing) in zip(roster.peers, missing) { sum -= weights.unserved * missing * peer.priority }
    var peersOfLeader = Array(repeating: 0, count: roster.leaders.count)
    for row in rows {
      peersOfLeader[row.leader] += 1
      sum += row.pair.score
      sum -= weights.missingCycle * row.worth.impossibleCycles * roster.peers[row.peer].priority
      guard let time = row.pair.meetingTime else { continue }
      sum -=
        weights.avoidTime
        * finder.avoiding(WeekStart(time), leader: row.leader, peer: row.peer, minutes: time.minutes)
    }
    for (leader, count) in zip(roster.leaders, peersOfLeader) {
      sum -= weights.underCaseload * max(0, leader.caseload.min - count)
    }
    return sum
  }

  /// The given bound where it holds; else that no pair has more than 1,000 points.
  private func proof(_ points: Int) -> Proof {
    let given = given.proof
    let stopped = max(.feasible, given.status)
    if isOfThisRoster, given.bound >= Double(points) {
      if finder.roster.objective == .points {
        return Proof(number: points, bound: given.bound, otherwise: stopped)
      }
      // Under "fair" the bound is one among pairings that serve as many and as well, and says less than the status.
      if points == self.given.points {
        let isNear = given.bound - Double(points) < 1
        return Proof(
          bound: given.bound, gap: Proof.gap(number: points, bound: given.bound),
          status: isNear ? given.status : stopped)
      }
    }
    let roster = finder.roster
    let wanted = roster.peers.reduce(0) { $0 + $1.leaders }
    let offered = roster.leaders.reduce(0) { $0 + $1.caseload.max }
    // Pairs that break rules may have more; they are not the best for that.
    let bound = Double(max(1000 * min(wanted, offered), points + 1))
    return Proof(bound: bound, gap: Proof.gap(number: points, bound: bound), status: stopped)
  }
}

extension WeeklyTime {
  /// The same start, so long.
  fileprivate func lasting(_ minutes: Int) -> WeeklyTime {
    WeeklyTime(weekday: weekday, start: start, minutes: minutes)
  }

  /// From that start on.
  fileprivate init(_ start: WeekStart, minutes: Int) {
    self.init(
      weekday: Weekday(rawValue: Int(start.weekday)) ?? .monday,
      start: ClockTime(minutes: Int(start.minute)), minutes: minutes)
  }

  fileprivate func overlaps(_ other: WeeklyTime) -> Bool {
    weekday == other.weekday && start.minutes < other.start.minutes + other.minutes
      && other.start.minutes < start.minutes + minutes
  }
}
