import Coaching

extension ResolvedPairing {
  /// The points of the pairing, row by row of SPEC §4's table.
  func figures() -> [Figure] {
    let weights = facts.roster.weights
    func penalty(_ name: String, _ weight: Int, _ count: Int) -> Figure {
      Figure(name: name, count: count, points: -weight * count)
    }
    return [
      Figure(
        name: "score", count: pairs.count, points: pairs.reduce(0) { $0 + $1.score.score }),
      penalty("unserved", weights.unserved, unservedByPriority()),
      penalty("underCaseload", weights.underCaseload, peersBelowCaseload()),
      penalty("noGroup", weights.noGroup, pairsWithoutGroup()),
      penalty("missingCycle", weights.missingCycle, impossibleCyclesByPriority()),
      penalty("avoidTime", weights.avoidTime, avoidedMeetingTimes()),
    ]
  }

  private func unservedByPriority() -> Int {
    facts.roster.peers.indices.reduce(0) { sum, index in
      let peer = facts.roster.leaders.count + index
      return sum + missingLeaders(of: peer) * facts.roster.peers[index].priority
    }
  }

  private func peersBelowCaseload() -> Int {
    facts.roster.leaders.indices.reduce(0) { sum, leader in
      sum + max(0, facts.roster.leaders[leader].caseload.min - group(of: leader).count)
    }
  }

  private func pairsWithoutGroup() -> Int {
    guard let minutes = facts.groupMinutes else { return 0 }
    return leaders.reduce(0) { sum, leader in
      sum + (groupTimes[leader].map { unableToAttend(leader, $0, minutes).count } ?? 0)
    }
  }

  private func impossibleCyclesByPriority() -> Int {
    pairs.reduce(0) { sum, pair in
      let impossible = pair.possible.joined().filter { !$0 }.count
      return sum + impossible * pair.facts.peerRow.priority
    }
  }

  private func avoidedMeetingTimes() -> Int {
    pairs.reduce(0) { sum, pair in
      guard let time = pair.row.meetingTime, facts.meetingMinutes != nil else { return sum }
      return sum + pair.facts.avoiding(time)
    }
  }
}

extension PairFacts {
  /// How many of the two have an `avoid` window that the meeting time overlaps on some date on which both schools are open.
  func avoiding(_ time: WeeklyTime) -> Int {
    let both = [leader, peer]
    let clock = facts.clock(of: leader)
    let spans = facts.openDates(time.weekday, of: both).map { date in
      let start = clock.instant(date, time.start.minutes)
      return Span(start: start, end: start + time.minutes)
    }
    return both.filter { person in spans.contains { facts.avoids(person, $0) } }.count
  }
}
