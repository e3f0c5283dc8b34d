import Coaching

/// Tiny random rosters whose groups have no time for everybody: two schools, lessons that differ by week, pairs in person and by video; the same from the same seed.
struct GroupRosters {
  private var random: TestRandom

  init(seed: Int) { random = TestRandom(seed: seed) }

  /// Two leaders with three peers, or one with four; two group cycles, or three, in four weeks.
  mutating func roster() -> Roster {
    let leaders = (0..<1 + random.below(2)).map { number -> Leader in
      var leader = Leader(person: Person(id: "L\(number)", school: random.one(of: ["s", "s", "t"])))
      leader.caseload = Caseload(min: random.below(3), max: random.one(of: [2, 3, .max]))
      leader.person.lessons = lessons()
      leader.person.modes = random.one(of: [[.inPerson], [.inPerson, .virtual], [.virtual]])
      if random.below(3) == 0 { leader.person.limits.minutesPerWeek = random.one(of: [60, 90]) }
      return leader
    }
    let peers = (0..<5 - leaders.count).map { number -> Peer in
      var peer = Peer(
        person: Person(id: "P\(number)", school: random.one(of: ["s", "s", "t"]), limits: .peerDefault))
      peer.person.lessons = lessons()
      peer.person.modes = random.one(of: [[.inPerson], [.inPerson, .virtual], [.inPerson, .virtual]])
      return peer
    }
    var roster = Roster(
      program: Program(timeZone: "America/Chicago", startEvery: random.one(of: [15, 30])),
      term: Term(start: CalendarDate("2026-09-14")!, end: CalendarDate("2026-10-09")!),
      schools: [school("s"), school("t")], leaders: leaders, peers: peers, activities: activities())
    roster.travel = [Travel("s", "t", minutes: random.one(of: [10, 20]))]
    roster.eligibility.regularShare = random.one(of: [
      Share(numerator: 5, denominator: 10), Share(1),
    ])
    roster.scores = leaders.flatMap { leader in
      peers.map {
        ExternalScore(
          pair: PairID(leader: leader.person.id, peer: $0.person.id), score: 100 * (1 + random.below(9)))
      }
    }
    roster.weights.unserved = random.one(of: [300, 1000])
    roster.weights.absence = random.one(of: [40, 150, 500])
    roster.weights.missingGroup = random.one(of: [200, 2000])
    roster.weights.noGroup = random.one(of: [0, 150, 400])
    roster.weights.offTime = random.one(of: [0, 10, 120])
    return roster
  }

  private mutating func school(_ id: String) -> School {
    var school = School(
      id: id, timeZone: "America/Chicago",
      workday: ClockRange(start: ClockTime("08:00")!, end: ClockTime("11:00")!),
      substitutesPerDay: random.below(2))
    if random.below(2) == 0 { school.rotation = ["A", "B", "C"] }
    return school
  }

  /// Lessons that leave some of the mornings free, on other ones each.
  private mutating func lessons() -> [Lesson] {
    (0..<4).map { _ in
      let start = 480 + 30 * random.below(5)
      let range = ClockRange(
        start: ClockTime(minutes: start), end: ClockTime(minutes: start + random.one(of: [30, 60, 75])))
      return Lesson(
        days: random.one(of: [["Mon"], ["Tue", "Thu"], ["Wed", "Fri"], ["A"], ["B"], ["Thu"]]),
        time: .clock(range))
    }
  }

  private mutating func activities() -> [Activity] {
    var activities = [
      Activity(
        id: "cycle", per: .pair, times: 1, steps: [Step(id: "plan", kind: .meeting, minutes: 30)]),
      Activity(
        id: "plc", per: .group, times: 2 + random.below(2),
        quorum: random.one(of: [
          Share(0), Share(numerator: 5, denominator: 10),
          Share(1),
        ]),
        steps: [
          Step(
            id: "facilitate", kind: .group, minutes: 45 + 15 * random.below(3), cover: random.below(4) == 0)
        ]),
    ]
    if random.below(4) == 0 {
      activities.append(
        Activity(
          id: "more", per: .group, times: 1,
          steps: [
            Step(id: "first", kind: .group, minutes: 30),
            Step(id: "second", kind: .group, minutes: 30, after: Lag(min: 1, max: 9)),
          ]))
    }
    return activities
  }
}
