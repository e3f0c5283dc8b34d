import Coaching

/// Small random rosters with every rule of SPEC §5 in them, the same from the same seed.
struct RandomTerms {
  private var state: UInt64
  /// Whether the minutes of the leaders' weeks are what binds most: three weeks, more peers, fewer lessons, no rooms to want.
  private let bindsWeeks: Bool

  init(seed: Int, bindsWeeks: Bool = false) {
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    self.bindsWeeks = bindsWeeks
  }

  private mutating func below(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % count
  }

  private mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

  /// A roster of one to three leaders and two to four peers in one or two schools.
  mutating func roster() -> Roster {
    let schools = (0..<1 + below(2)).map { school("s\($0)") }
    let leaders = (0..<1 + below(2)).map { number -> Leader in
      var leader = Leader(person: person("L\(number)", schools))
      leader.caseload = Caseload(min: 0, max: 3)
      leader.person.limits = Limits(
        sessionsPerDay: 1 + below(3),
        minutesPerWeek: one(of: bindsWeeks ? [60, 80, 95, 110] : [nil, 60, 100]))
      if bindsWeeks { leader.person.limits.sessionsPerDay += 1 }
      return leader
    }
    let peers = (0..<2 + below(2)).map { number -> Peer in
      var peer = Peer(person: person("P\(number)", schools))
      peer.person.limits = Limits(sessionsPerDay: 1 + below(2))
      if bindsWeeks { peer.person.limits.minutesPerWeek = one(of: [nil, 45, 55]) }
      peer.priority = 1 + below(2)
      return peer
    }
    var roster = Roster(
      program: Program(timeZone: "America/Chicago", startEvery: one(of: [15, 30])),
      term: Term(
        start: CalendarDate("2026-09-14")!, end: CalendarDate(bindsWeeks ? "2026-10-02" : "2026-09-25")!),
      schools: schools, leaders: leaders, peers: peers, activities: activities())
    if schools.count == 2 { roster.travel = [Travel("s0", "s1", minutes: one(of: [5, 20]))] }
    roster.eligibility.regularShare = Share(numerator: 5, denominator: 10)
    return roster
  }

  private mutating func school(_ id: String) -> School {
    School(
      id: id, timeZone: "America/Chicago",
      workday: ClockRange(start: ClockTime("08:00")!, end: ClockTime("10:30")!),
      periods: [
        Period(id: "1", time: ClockRange(start: ClockTime("08:00")!, end: ClockTime("08:40")!)),
        Period(id: "2", time: ClockRange(start: ClockTime("08:45")!, end: ClockTime("09:25")!)),
        Period(id: "3", time: ClockRange(start: ClockTime("09:30")!, end: ClockTime("10:10")!)),
      ], rooms: bindsWeeks ? nil : one(of: [nil, 1]), substitutesPerDay: below(3),
      coverMinutes: one(of: [nil, 40, 120]))
  }

  private mutating func person(_ id: String, _ schools: [School]) -> Person {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri"]
    var lessons: [Lesson] = []
    for day in days {
      for period in ["1", "2", "3"] where below(5) < (bindsWeeks ? 1 : 2) {
        lessons.append(Lesson(days: [day], time: .period(period), subject: one(of: ["math", "art"])))
      }
    }
    var unavailable = [TimeWindow(days: [one(of: days)])]
    if below(3) == 0 {
      let date = CalendarDate("2026-09-14")!.advanced(by: below(12))
      unavailable.append(TimeWindow(from: date, to: date))
    }
    let avoid = [
      TimeWindow(
        days: [one(of: days)],
        time: .clock(ClockRange(start: ClockTime("09:00")!, end: ClockTime("10:00")!)))
    ]
    return Person(
      id: id, school: one(of: schools).id, subjects: below(2) == 0 ? ["math"] : [],
      modes: below(3) == 0 ? [.virtual, .inPerson] : [.inPerson], lessons: lessons,
      unavailable: unavailable, avoid: avoid)
  }

  private mutating func activities() -> [Activity] {
    var steps = [
      Step(id: "plan", kind: .meeting, minutes: 20, cover: below(4) == 0),
      Step(
        id: "observe", kind: .observation, minutes: 30, observes: below(4) == 0 ? .leader : .peer,
        cover: below(2) == 0, after: Lag(min: below(2), max: 3)),
    ]
    if below(2) == 0 {
      steps.append(Step(id: "reflect", kind: .meeting, minutes: 20, after: Lag(min: 0, max: 2)))
    }
    var activities = [Activity(id: "cycle", per: .pair, times: 2, steps: steps)]
    if below(2) == 0 {
      activities.append(
        Activity(
          id: "plc", per: .group, times: 1 + below(2),
          steps: [
            Step(id: "prepare", kind: .preparation, minutes: 20),
            Step(
              id: "facilitate", kind: .group, minutes: 30, cover: below(3) == 0,
              after: Lag(min: 0, max: 3)),
          ]))
    }
    return activities
  }
}
