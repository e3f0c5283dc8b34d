import Coaching

/// A small roster and a plan for it, written by hand: two schools, two leaders, four peers, one of them unserved.
enum SamplePlan {
  static let zone = "America/Los_Angeles"

  static func date(_ text: String) -> CalendarDate { CalendarDate(text)! }

  static func range(_ start: String, _ end: String) -> ClockRange {
    ClockRange(start: ClockTime(start)!, end: ClockTime(end)!)
  }

  static func roster(names: [String: String] = [:]) -> Roster {
    func person(_ id: String, _ name: String, school: String) -> Person {
      Person(id: id, name: names[id] ?? name, school: school, subjects: ["math"])
    }
    func school(_ id: String, _ name: String, cover: Int?) -> School {
      School(
        id: id, name: names[id] ?? name, timeZone: zone, workday: range("07:45", "16:00"),
        periods: [
          Period(id: "1", time: range("08:15", "09:05")), Period(id: "2", time: range("09:10", "10:00")),
        ],
        rooms: 2, substitutesPerDay: 1, coverMinutes: cover)
    }
    let goal = Goal(topic: .standard("CCSS.MATH.CONTENT.7.RP.A.2"), weight: Share(3))
    return Roster(
      program: Program(name: names["program"] ?? "River Valley", timeZone: zone),
      term: Term(name: "Fall 2026", start: date("2026-08-31"), end: date("2026-12-18")),
      schools: [
        school("lincoln", "Lincoln Middle School", cover: 1200), school("grant", "Grant School", cover: nil),
      ],
      travel: [Travel("lincoln", "grant", minutes: 15)],
      leaders: [
        Leader(person: person("L1", "Ana Ruiz", school: "lincoln"), caseload: Caseload(min: 2, max: 3)),
        Leader(person: person("L2", "Bo Lindqvist", school: "grant")),
      ],
      peers: [
        Peer(person: person("P1", "Chidi Okafor", school: "lincoln"), goals: [goal]),
        Peer(person: person("P2", "Dana Sato", school: "grant")),
        Peer(person: person("P3", "Emil Novák", school: "grant")),
        Peer(person: person("P4", "Fay Wong", school: "lincoln"), priority: 3),
      ],
      activities: [cycle, plc],
      materials: [
        Material(
          id: "m1", title: names["m1"] ?? "Ratios in a table", standards: ["CCSS.MATH.CONTENT.7.RP"],
          url: "https://example.org/ratios?a=1&b=2")
      ])
  }

  private static let cycle = Activity(
    id: "cycle", per: .pair, times: 2,
    steps: [
      Step(id: "plan", kind: .meeting, minutes: 30),
      Step(id: "observe", kind: .observation, minutes: 45, cover: true, after: Lag(min: 1, max: 5)),
    ])

  private static let plc = Activity(
    id: "plc", per: .group, times: 1, steps: [Step(id: "facilitate", kind: .group, minutes: 60)])

  static func plan() -> Plan {
    let pairs = [
      pair("L1", "P1", score: 900), pair("L1", "P2", score: 640), pair("L2", "P3", score: 412),
    ]
    let pairing = Pairing(
      points: -48, proof: Proof(number: -48, bound: -48), pairs: pairs,
      groups: [
        Group(leader: "L1", time: weekly(.thursday, "15:00", 60), cannotAttend: ["P2"]),
        Group(leader: "L2", time: weekly(.wednesday, "15:00", 60), cannotAttend: []),
      ],
      unserved: [
        Unserved(
          peer: "P4", missing: 1, reason: Reason(code: "noCommonTime", text: "No leader is free with them."))
      ])
    let missing = [
      MissingCycle(
        activity: "cycle", cycle: 2, leader: "L2", peer: "P3",
        reason: Reason(code: "noObservableLesson", text: "Emil Novák teaches nothing in this window."))
    ]
    return Plan(
      roster: RosterReference(name: "River Valley", sha256: String(repeating: "a", count: 64)),
      pairing: pairing,
      schedule: Schedule(
        penalty: 1250, proof: Proof(number: 1250, bound: 1200.5), sessions: sessions, missing: missing))
  }

  static func session(
    _ leader: String, _ peer: String?, step: String, kind: Step.Kind, _ day: String, _ time: ClockRange,
    cycle: Int = 1, peers: [String]? = nil, school: String? = "lincoln", covers: [Cover] = []
  ) -> Session {
    Session(
      activity: peer == nil ? "plc" : "cycle", cycle: cycle, step: step, kind: kind, leader: leader,
      pairPeer: peer, peers: peers ?? (peer.map { [$0] } ?? []), date: date(day), time: time, timeZone: zone,
      mode: school == nil ? .virtual : .inPerson, school: school, covers: covers)
  }

  /// Around the end of daylight saving time, 2026-11-01.
  static var sessions: [Session] {
    let covered = Cover(teacher: "L1", period: "1", time: range("08:15", "09:05"))
    var first = session("L1", "P1", step: "plan", kind: .meeting, "2026-09-15", range("10:15", "10:45"))
    first.materials = ["m1"]
    var group = session(
      "L1", nil, step: "facilitate", kind: .group, "2026-11-05", range("15:00", "16:00"), peers: ["P1"],
      school: nil)
    group.absent = ["P2"]
    return [
      first,
      session(
        "L1", "P1", step: "observe", kind: .observation, "2026-09-16", range("08:15", "09:00"),
        covers: [covered]),
      session(
        "L1", "P2", step: "plan", kind: .meeting, "2026-10-30", range("14:00", "14:30"), school: "grant"),
      session(
        "L2", "P3", step: "plan", kind: .meeting, "2026-11-02", range("14:00", "14:30"), school: "grant"),
      group,
    ]
  }

  private static func weekly(_ day: Weekday, _ start: String, _ minutes: Int) -> WeeklyTime {
    WeeklyTime(weekday: day, start: ClockTime(start)!, minutes: minutes)
  }

  private static func pair(_ leader: String, _ peer: String, score: Int) -> Pair {
    Pair(
      id: PairID(leader: leader, peer: peer), score: score,
      parts: [
        ScorePart(kind: .goals, value: 0.75), ScorePart(kind: .subject, value: 1),
        ScorePart(kind: .continuity, value: 0), ScorePart(kind: .proximity, value: Double(score) / 1000),
      ],
      mode: .inPerson, meetingTime: weekly(.tuesday, "10:15", 30))
  }
}
