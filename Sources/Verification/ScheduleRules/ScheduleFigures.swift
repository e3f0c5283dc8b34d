import Coaching

extension ResolvedSchedule {
  /// The penalties of the schedule, row by row of SPEC §5's table. `change` needs the plan that was replaced, and is not here.
  func figures() -> [Figure] {
    let weights = facts.roster.weights
    func row(_ name: String, _ weight: Int, _ count: Int) -> Figure {
      Figure(name: name, count: count, points: weight * count)
    }
    let missing = missingCounts()
    return [
      row("missingCycle", weights.missingCycle, missing.pairs),
      row("missingGroup", weights.missingGroup, missing.groups),
      row("absence", weights.absence, absences()),
      row("coverMinute", weights.coverMinute, coveredLessons.reduce(0) { $0 + $1.range.minutes }),
      row("offTime", weights.offTime, sessions.filter(isOffTime).count),
      row("avoidTime", weights.avoidTime, sessions.reduce(0) { $0 + avoiding($1) }),
      row("travelMinute", weights.travelMinute, sessions.reduce(0) { $0 + travel($1) }),
    ]
  }

  /// Missing cycles of pairs that are possible, × priority, and of groups; each cycle once.
  private func missingCounts() -> (pairs: Int, groups: Int) {
    let due = Set(cycles)
    var counts = (pairs: 0, groups: 0)
    for key in Set(schedule.missing.compactMap(key(of:))) where due.contains(key) {
      guard let peer = key.peer else {
        counts.groups += 1
        continue
      }
      let id = PairID(leader: facts.id(key.leader), peer: facts.id(peer))
      if let pair = pairing.byID[id], pairing.pairs[pair].possible[key.activity][key.cycle - 1] {
        counts.pairs += facts.peerRow(peer).priority
      }
    }
    return counts
  }

  private func absences() -> Int {
    sessions.filter { $0.setting.step.kind == .group }.reduce(0) { sum, placed in
      sum + pairing.group(of: placed.leader).count - (placed.setting.attendants.count - 1)
    }
  }

  private func isOffTime(_ placed: PlacedSession) -> Bool {
    switch placed.setting.step.kind {
    case .meeting, .group: !(pairing.usualTime(of: placed).map { pairing.isAt($0, placed) } ?? false)
    case .observation, .preparation: false
    }
  }

  private func avoiding(_ placed: PlacedSession) -> Int {
    placed.setting.attendants.filter { facts.avoids($0.person, placed.span) }.count
  }

  /// Minutes of the way, one way, of all who take part away from their school.
  private func travel(_ placed: PlacedSession) -> Int {
    placed.setting.attendants.reduce(0) { $0 + $1.away }
  }
}
