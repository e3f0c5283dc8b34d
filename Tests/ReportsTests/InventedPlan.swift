import Coaching

/// A plan that looks like one without being right: enough to see how outputs look and how they grow.
///
/// Everything follows from the places of people in the roster; nothing is drawn at random.
enum InventedPlan {
  static func plan(for roster: Roster) -> Plan {
    var pairs: [Pair] = []
    var unserved: [Unserved] = []
    var load = Array(repeating: 0, count: roster.leaders.count)
    for (number, peer) in roster.peers.enumerated() {
      let start = number * roster.leaders.count / roster.peers.count
      let free = (0..<roster.leaders.count).map { (start + $0) % roster.leaders.count }
        .first { load[$0] < roster.leaders[$0].caseload.max }
      guard let leader = free, number % 23 != 7 else {
        let reason = Reason(code: "noCommonTime", text: "No leader of their subject is free when they are.")
        unserved.append(Unserved(peer: peer.id, missing: 1, reason: reason))
        continue
      }
      load[leader] += 1
      pairs.append(pair(roster.leaders[leader].id, peer.id, number: number))
    }
    pairs.sort { ($0.id.leader, $0.id.peer) < ($1.id.leader, $1.id.peer) }
    let groups = Dictionary(grouping: pairs, by: \.id.leader).keys.sorted().map {
      Group(
        leader: $0, time: WeeklyTime(weekday: .thursday, start: ClockTime("15:00")!, minutes: 60),
        cannotAttend: [])
    }
    let points = pairs.reduce(0) { $0 + $1.score } - 2000 * unserved.count
    let pairing = Pairing(
      points: points, proof: Proof(number: points, bound: Double(points) + 40.5), pairs: pairs,
      groups: groups,
      unserved: unserved)
    return Plan(
      roster: RosterReference(name: roster.program.name, sha256: ""), pairing: pairing,
      schedule: schedule(pairs, roster: roster))
  }

  private static func pair(_ leader: String, _ peer: String, number: Int) -> Pair {
    let values = ScorePart.Kind.allCases.enumerated().map { place, kind in
      ScorePart(kind: kind, value: Double((number * 7 + place * 31) % 11) / 10)
    }
    let total = values.reduce(0.0) { $0 + Double($1.kind.weight) * $1.value }
    return Pair(
      id: PairID(leader: leader, peer: peer), score: Int(total * 10), parts: values,
      mode: number % 9 == 0 ? .virtual : .inPerson,
      meetingTime: WeeklyTime(weekday: .tuesday, start: ClockTime("10:15")!, minutes: 30))
  }

  private static func schedule(_ pairs: [Pair], roster: Roster) -> Schedule {
    var sessions: [Session] = []
    var missing: [MissingCycle] = []
    let peers = Dictionary(uniqueKeysWithValues: roster.peers.map { ($0.id, $0) })
    for (number, pair) in pairs.enumerated() {
      let school = peers[pair.id.peer]!.person.school
      for cycle in 1...4 {
        if (number + cycle) % 29 == 3 {
          let reason = Reason(code: "noObservableLesson", text: "No lesson can be visited in this window.")
          missing.append(
            MissingCycle(
              activity: "cycle", cycle: cycle, leader: pair.id.leader, peer: pair.id.peer, reason: reason))
          continue
        }
        let monday = roster.term.start.monday.advanced(by: 7 * (cycle * 3 + number % 3))
        for (place, step) in [("plan", Step.Kind.meeting), ("observe", .observation), ("reflect", .meeting)]
          .enumerated()
        {
          let start = 8 * 60 + (number * 25) % 400
          sessions.append(
            session(pair, cycle, step, school, monday.advanced(by: place + number % 3), start, number, roster)
          )
        }
      }
    }
    let groups = Dictionary(grouping: pairs, by: \.id.leader)
    for (number, leader) in groups.keys.sorted().enumerated() {
      let peers = groups[leader]!.map(\.id.peer)
      sessions.append(groupSession(leader, peers, number: number, roster: roster))
    }
    sessions.sort(by: Session.precedes)
    return Schedule(
      penalty: missing.count * 1000,
      proof: Proof(number: missing.count * 1000, bound: Double(missing.count * 1000)),
      sessions: sessions, missing: missing)
  }

  private static func session(
    _ pair: Pair, _ cycle: Int, _ step: (String, Step.Kind), _ school: String, _ date: CalendarDate,
    _ start: Int,
    _ number: Int, _ roster: Roster
  ) -> Session {
    let time = ClockRange(start: ClockTime(minutes: start), end: ClockTime(minutes: start + 35))
    let covers =
      step.1 == .observation && number % 6 == 0
      ? [Cover(teacher: pair.id.leader, period: "3", time: time)] : []
    return Session(
      activity: "cycle", cycle: cycle, step: step.0, kind: step.1, leader: pair.id.leader,
      pairPeer: pair.id.peer,
      peers: [pair.id.peer], date: date, time: time, timeZone: roster.program.timeZone, mode: pair.mode,
      school: pair.mode == .virtual ? nil : school, covers: covers,
      materials: roster.materials.isEmpty ? [] : [roster.materials[number % roster.materials.count].id])
  }

  private static func groupSession(_ leader: String, _ peers: [String], number: Int, roster: Roster)
    -> Session
  {
    let date = roster.term.start.monday.advanced(by: 3 + 7 * (5 + number % 4))
    let time = ClockRange(start: ClockTime("15:00")!, end: ClockTime("16:00")!)
    return Session(
      activity: "plc", cycle: 1, step: "facilitate", kind: .group, leader: leader, pairPeer: nil,
      peers: peers,
      date: date, time: time, timeZone: roster.program.timeZone, mode: .inPerson, school: roster.schools[0].id
    )
  }
}
