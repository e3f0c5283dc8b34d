import Coaching

/// No two times of a leader overlap in any week, nor two meeting times of a peer (SPEC §4).
struct TimeOverlapRules {
  let resolved: ResolvedPairing
  let findings: Findings

  private struct Held {
    var label: String
    var spans: [Span]
  }

  func check() {
    let facts = resolved.facts
    for leader in resolved.leaders {
      var held = meetings(resolved.ofLeader[leader] ?? [], others: { $0.row.id.peer })
      if let time = resolved.groupTimes[leader] {
        held.append(Held(label: "\(time.text) (group)", spans: spans(time, leader)))
      }
      report(held, .leaderTimesOverlap, facts.id(leader))
    }
    for (peer, pairs) in resolved.ofPeer.sorted(by: { $0.key < $1.key }) where pairs.count > 1 {
      report(meetings(pairs, others: { $0.row.id.leader }), .peerTimesOverlap, facts.id(peer))
    }
  }

  private func meetings(_ pairs: [Int], others: (ResolvedPair) -> String) -> [Held] {
    pairs.compactMap { index in
      let pair = resolved.pairs[index]
      guard let time = pair.row.meetingTime else { return nil }
      return Held(label: "\(time.text) (\(others(pair)))", spans: spans(time, pair.facts.leader))
    }
  }

  /// The instants of a time in every week of the term, by the leader's calendar.
  private func spans(_ time: WeeklyTime, _ leader: Int) -> [Span] {
    let clock = resolved.facts.clock(of: leader)
    return resolved.facts.term.weekdays.filter { $0.weekday == time.weekday }.map { date in
      let start = clock.instant(date, time.start.minutes)
      return Span(start: start, end: start + time.minutes)
    }
  }

  private func report(_ held: [Held], _ rule: Rule, _ person: String) {
    for (index, first) in held.enumerated() {
      for second in held[(index + 1)...] where !Span.common(first.spans, second.spans).isEmpty {
        findings.add(Violation(rule, people: [person], found: first.label, expected: second.label))
      }
    }
  }
}
