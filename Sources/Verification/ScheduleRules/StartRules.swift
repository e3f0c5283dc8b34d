import Coaching

/// Whether a session starts where SPEC §5, "Starts", allows: all kinds but observations.
struct StartRules {
  let pairing: ResolvedPairing
  let findings: Findings

  func check(_ placed: PlacedSession) {
    guard placed.setting.observed == nil, !isAtUsualTime(placed) else { return }
    let facts = pairing.facts
    let bounds = placed.setting.clock.wholeDay(placed.session.date)
    let runs = facts.possibleStarts(
      of: placed.setting.attendants, within: bounds, minutes: placed.setting.step.minutes,
      covered: placed.covered)
    // A start outside every run is somebody who is not free: FreedomRules names them.
    guard let run = runs.first(where: { $0.contains(placed.span.start) }) else { return }
    let every = facts.roster.program.startEvery
    if (placed.span.start - run.lowerBound) % every != 0 {
      let first = placed.setting.clock.reading(at: run.lowerBound).minute
      findings.add(
        Violation(
          .startNotOffered, people: placed.people(facts), date: placed.session.date,
          session: placed.session.id, found: placed.session.time.start.description,
          expected: "offered are \(ClockTime(minutes: first)), then every \(every) minutes"))
    }
  }

  /// Whether it starts at the pair's meeting time, a group session at the group time.
  private func isAtUsualTime(_ placed: PlacedSession) -> Bool {
    pairing.usualTime(of: placed).map { pairing.isAt($0, placed) } ?? false
  }
}

extension ResolvedPairing {
  /// The pair's meeting time, or the group time of a group session.
  func usualTime(of placed: PlacedSession) -> WeeklyTime? {
    guard let peer = placed.pairPeer else {
      return placed.setting.step.kind == .group ? groupTimes[placed.leader] : nil
    }
    return byID[PairID(leader: facts.id(placed.leader), peer: facts.id(peer))].flatMap {
      pairs[$0].row.meetingTime
    }
  }

  /// Whether a session starts at that weekday and start, in the leader's zone.
  func isAt(_ time: WeeklyTime, _ placed: PlacedSession) -> Bool {
    let reading = facts.clock(of: placed.leader).reading(at: placed.span.start)
    return reading.date.weekday == time.weekday && reading.minute == time.start.minutes
  }
}
