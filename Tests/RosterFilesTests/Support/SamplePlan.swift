import Coaching

/// A small plan with every kind of row.
enum SamplePlan {
  static let tuesday = WeeklyTime(weekday: .tuesday, start: ClockTime(minutes: 615), minutes: 30)
  static let noon = ClockRange(start: ClockTime(minutes: 720), end: ClockTime(minutes: 750))

  static var plan: Plan {
    let pairing = Pairing(
      points: 812, proof: Proof(number: 812, bound: 812.3333),
      pairs: [
        Pair(
          id: PairID(leader: "L1", peer: "P4"), score: 812,
          parts: [ScorePart(kind: .goals, value: 0.75), ScorePart(kind: .subject, value: 1)],
          mode: .inPerson, meetingTime: tuesday),
        Pair(id: PairID(leader: "L1", peer: "P5"), score: 3, parts: [], mode: .virtual, meetingTime: nil),
      ],
      groups: [Group(leader: "L1", time: tuesday, cannotAttend: ["P5"])],
      unserved: [
        Unserved(peer: "P9", missing: 1, reason: Reason(code: "noCommonTime", text: "They share no time."))
      ])
    return Plan(
      roster: RosterReference(name: "Valley", sha256: "ab"), pairing: pairing,
      schedule: Schedule(
        penalty: 12, proof: Proof(number: 12, bound: 10), sessions: [meeting, preparation, groupSession],
        missing: [
          MissingCycle(
            activity: "cycle", cycle: 2, leader: "L1", peer: "P4",
            reason: Reason(code: "noObservableLesson", text: "None.")),
          MissingCycle(
            activity: "plc", cycle: 1, leader: "L1", peer: nil,
            reason: Reason(code: "limitReached", text: "None.")),
        ]))
  }

  private static var meeting: Session {
    Session(
      activity: "cycle", cycle: 1, step: "plan", kind: .meeting, leader: "L1", pairPeer: "P4", peers: ["P4"],
      date: CalendarDate("2026-09-15")!, time: noon, timeZone: "America/Los_Angeles", mode: .inPerson,
      school: "grant",
      covers: [Cover(teacher: "L1", period: "3", time: noon), Cover(teacher: "P4", period: nil, time: noon)],
      materials: ["m1"])
  }

  private static var preparation: Session {
    Session(
      activity: "cycle", cycle: 1, step: "prepare", kind: .preparation, leader: "L1", pairPeer: "P4",
      peers: [],
      date: CalendarDate("2026-09-15")!, time: noon, timeZone: "America/Los_Angeles", mode: .inPerson,
      school: "lincoln", pinned: true)
  }

  private static var groupSession: Session {
    Session(
      activity: "plc", cycle: 1, step: "meet", kind: .group, leader: "L1", pairPeer: nil, peers: ["P4"],
      absent: ["P5"], date: CalendarDate("2026-09-16")!, time: noon, timeZone: "America/Los_Angeles",
      mode: .virtual, school: nil)
  }
}
