import Coaching

/// Tiny random rosters whose leaders have few minutes a week, with priorities, impossible cycles and cover; the same from the same seed.
struct TightRosters {
  private var random: TestRandom

  init(seed: Int) { random = TestRandom(seed: seed) }

  /// One leader with four peers, or two with three; two windows in three weeks.
  mutating func roster() -> Roster {
    let leaders = (0..<1 + random.below(2)).map { number -> Leader in
      var leader = Leader(person: Person(id: "L\(number)", school: "s"))
      leader.caseload = Caseload(min: random.below(3), max: 3 + random.below(2))
      leader.person.limits = Limits(sessionsPerDay: 2, minutesPerWeek: random.one(of: [50, 60, 75, 90]))
      return leader
    }
    let peers = (0..<5 - leaders.count).map { peer("P\($0)") }
    var roster = Roster(
      program: Program(timeZone: "America/Chicago", startEvery: 30),
      term: Term(start: CalendarDate("2026-09-14")!, end: CalendarDate("2026-10-02")!),
      schools: [
        School(
          id: "s", timeZone: "America/Chicago",
          workday: ClockRange(start: ClockTime("08:00")!, end: ClockTime("10:30")!),
          substitutesPerDay: 1, coverMinutes: random.one(of: [nil, 60, 120]))
      ],
      leaders: leaders, peers: peers, activities: activities())
    roster.scores = leaders.flatMap { leader in
      peers.map {
        ExternalScore(
          pair: PairID(leader: leader.person.id, peer: $0.person.id), score: 100 * (1 + random.below(9)))
      }
    }
    roster.weights.unserved = random.one(of: [300, 1000, 2000])
    return roster
  }

  /// A peer who teaches from 8 to 8:30 and, on some days, from 9 to 10; one of three is away for a whole window.
  private mutating func peer(_ id: String) -> Peer {
    var peer = Peer(person: Person(id: id, school: "s", limits: .peerDefault))
    peer.priority = random.one(of: [1, 1, 2, 3])
    let early = ClockRange(start: ClockTime("08:00")!, end: ClockTime("08:30")!)
    let late = ClockRange(start: ClockTime("09:00")!, end: ClockTime("10:00")!)
    peer.person.lessons = [
      Lesson(time: .clock(early)), Lesson(days: [random.one(of: ["Mon", "Wed"])], time: .clock(late)),
    ]
    if random.below(3) == 0 {
      peer.person.unavailable = [
        TimeWindow(from: CalendarDate("2026-09-14")!, to: CalendarDate("2026-09-23")!)
      ]
    }
    return peer
  }

  private mutating func activities() -> [Activity] {
    var activities = [
      Activity(
        id: "cycle", per: .pair, times: 2,
        steps: [
          Step(id: "plan", kind: .meeting, minutes: 30, cover: random.below(3) == 0),
          Step(id: "observe", kind: .observation, minutes: 30, after: Lag(min: 1, max: 4)),
        ])
    ]
    if random.below(3) == 0 {
      activities.append(
        Activity(
          id: "plc", per: .group, times: 1,
          steps: [Step(id: "facilitate", kind: .group, minutes: 30 + 15 * random.below(3))]))
    }
    return activities
  }
}
