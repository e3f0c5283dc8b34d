import Coaching

extension Oak {
  /// The plan by hand; its figures are worked out in `HandMadePlanTests`.
  static func plan() -> Plan {
    let pairing = Pairing(
      points: -2883, proof: Proof(number: -2883, bound: -2883),
      pairs: [
        pair("ana", "cy", 750, proximity: 1, WeeklyTime(weekday: .monday, start: time("08:00"), minutes: 30)),
        pair(
          "ana", "di", 667, proximity: 0.667,
          WeeklyTime(weekday: .tuesday, start: time("10:20"), minutes: 30)),
      ],
      groups: [
        Group(
          leader: "ana", time: WeeklyTime(weekday: .thursday, start: time("13:00"), minutes: 60),
          cannotAttend: [])
      ],
      unserved: [Unserved(peer: "ed", missing: 1, reason: reason())])
    let schedule = Schedule(
      penalty: 1330, proof: Proof(number: 1330, bound: 1330), sessions: sessions(),
      missing: [MissingCycle(activity: "cycle", cycle: 2, leader: "ana", peer: "di", reason: reason())])
    return Plan(
      roster: RosterReference(name: "Two schools", sha256: digest), pairing: pairing, schedule: schedule)
  }

  static func pair(
    _ leader: String, _ peer: String, _ score: Int, subject: Double = 1, proximity: Double,
    _ time: WeeklyTime?
  ) -> Pair {
    Pair(
      id: PairID(leader: leader, peer: peer), score: score,
      parts: [
        ScorePart(kind: .subject, value: subject), ScorePart(kind: .continuity, value: 0),
        ScorePart(kind: .proximity, value: proximity),
      ], mode: .inPerson, meetingTime: time)
  }

  private static func sessions() -> [Session] {
    [
      session("cy", 1, "plan", .meeting, "2026-09-07", "08:00", "08:30", "oak", materials: ["m1"]),
      session("cy", 1, "observe", .observation, "2026-09-07", "10:00", "10:45", "oak"),
      session("di", 1, "plan", .meeting, "2026-09-08", "10:20", "10:50", "elm", materials: ["m1"]),
      group("prepare", .preparation, [], "2026-09-08", "13:00", "13:30"),
      session(
        "di", 1, "observe", .observation, "2026-09-09", "09:00", "09:45", "elm",
        covers: [Cover(teacher: "ana", period: "1", time: range("09:00", "10:00"))]),
      session("cy", 1, "reflect", .meeting, "2026-09-09", "11:00", "11:30", "oak"),
      session("di", 1, "reflect", .meeting, "2026-09-10", "10:20", "10:50", "elm"),
      group("facilitate", .group, ["cy", "di"], "2026-09-10", "13:00", "14:00"),
      session("cy", 2, "plan", .meeting, "2026-09-14", "08:00", "08:30", "oak"),
      session("cy", 2, "observe", .observation, "2026-09-15", "10:00", "10:45", "oak"),
      session("cy", 2, "reflect", .meeting, "2026-09-16", "11:00", "11:30", "oak"),
    ]
  }

  static func session(
    _ peer: String, _ cycle: Int, _ step: String, _ kind: Step.Kind, _ day: String, _ start: String,
    _ end: String, _ school: String, covers: [Cover] = [], materials: [String] = []
  ) -> Session {
    Session(
      activity: "cycle", cycle: cycle, step: step, kind: kind, leader: "ana", pairPeer: peer,
      peers: [peer], date: date(day), time: range(start, end), timeZone: zone, mode: .inPerson,
      school: school, covers: covers, materials: materials)
  }

  static func group(
    _ step: String, _ kind: Step.Kind, _ peers: [String], _ day: String, _ start: String, _ end: String
  ) -> Session {
    Session(
      activity: "plc", cycle: 1, step: step, kind: kind, leader: "ana", pairPeer: nil, peers: peers,
      date: date(day), time: range(start, end), timeZone: zone, mode: .inPerson, school: "oak")
  }
}

extension Plan {
  /// Changes the session of that id.
  mutating func change(_ id: String, _ change: (inout Session) -> Void) {
    guard let index = schedule?.sessions.firstIndex(where: { $0.id == id }) else {
      preconditionFailure("no session \(id)")
    }
    change(&schedule!.sessions[index])
  }

  /// Moves the session of that id.
  mutating func move(_ id: String, _ day: String, _ start: String, _ end: String) {
    change(id) {
      $0.date = date(day)
      $0.time = range(start, end)
    }
  }

  mutating func remove(_ id: String) { schedule?.sessions.removeAll { $0.id == id } }
}
