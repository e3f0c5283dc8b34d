import Coaching

/// Small rosters with everything in them, drawn from a seed.
struct RandomRoster {
  private var draw: Draw
  private let zones: [String]

  /// Rosters with schools in these zones.
  init(seed: UInt64, zones: [String] = [Oak.zone]) {
    draw = Draw(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    self.zones = zones
  }

  /// The next roster.
  mutating func next() -> Roster {
    let schools = ["a", "b", "c"].map { school($0) }
    let start = date("2026-10-05").advanced(by: draw.below(20))
    var roster = Roster(
      program: Program(name: "Random", timeZone: zones[0], startEvery: draw.of([5, 10, 15, 15, 7])),
      term: Term(
        start: start, end: start.advanced(by: 13 + draw.below(16)),
        noSchool: draw.chance(2) ? [DateSpan(start.advanced(by: draw.below(14)))] : []),
      schools: schools)
    roster.travel = [("a", "b"), ("b", "c"), ("a", "c")].filter { _ in draw.below(4) > 0 }.map { pair in
      Travel(pair.0, pair.1, minutes: draw.of([0, 5, 15, 20, 30, 45]))
    }
    roster.leaders = (0..<2).map { leader("l\($0)", schools) }
    roster.peers = (0..<4).map { peer("p\($0)", schools) }
    roster.eligibility = Eligibility(
      sameOrganization: draw.chance(2), maxTravelMinutes: draw.of([0, 15, 30]),
      minimumScore: draw.of([0, 1, 300]),
      regularShare: Share(numerator: draw.of([0, 5, 6, 10]), denominator: 10))
    roster.history = [
      PastPair(
        pair: PairID(leader: "l0", peer: "p0"), terms: draw.below(4),
        rating: draw.chance(2) ? Share(numerator: 1 + draw.below(5), denominator: 1) : nil)
    ]
    if draw.chance(3) { roster.scores = [ExternalScore(pair: PairID(leader: "l1", peer: "p1"), score: 400)] }
    if draw.chance(3) { roster.apart = [PairID(leader: "l1", peer: "p2")] }
    roster.activities = activities()
    return roster
  }

  private mutating func school(_ id: String) -> School {
    let rotation = draw.chance(3) ? ["A", "B"] : []
    let labels = rotation.isEmpty ? Oak.weekdays : rotation
    let periods = (0..<5).map { index in
      let begin = 480 + index * 70 + draw.below(3) * 5
      return period("\(index + 1)", begin, begin + 50 + draw.below(4) * 5)
    }
    let short = draw.chance(2) ? [DayTable(label: draw.of(labels), periods: shortened(periods))] : []
    return School(
      id: id, organization: draw.of(["x", "y", nil]), timeZone: draw.of(zones),
      workday: ClockRange(
        start: ClockTime(minutes: 450 + draw.below(4) * 10), end: ClockTime(minutes: 840 + draw.below(5) * 15)
      ),
      periods: periods, days: short, rotation: rotation,
      noSchool: draw.chance(2) ? [DateSpan(date("2026-10-12").advanced(by: draw.below(20)))] : [],
      rooms: draw.chance(2) ? 0 : nil, substitutesPerDay: draw.below(2),
      coverMinutes: draw.chance(2) ? 0 : nil)
  }

  /// A table without the last period, and half an hour earlier; now and then without any.
  private mutating func shortened(_ periods: [Period]) -> [Period] {
    guard draw.below(5) > 0 else { return [] }
    return periods.dropLast().map { period($0.id, $0.time.start.minutes - 30, $0.time.end.minutes - 30) }
  }

  private mutating func leader(_ id: String, _ schools: [School]) -> Leader {
    Leader(
      person: person(id, schools, others: ["p0", "p1", "p2", "p3"]),
      standards: draw.chance(2) ? ["M.7.RP.A", "M.6.NS.B.2"] : ["M.7.EE.A.1"], practices: ["inquiry"])
  }

  private mutating func peer(_ id: String, _ schools: [School]) -> Peer {
    let goals = [
      Goal(topic: .standard("M.7.RP.A.2"), weight: Share(numerator: 1 + draw.below(30), denominator: 10)),
      Goal(topic: .standard("M.6.NS.C.4.b")), Goal(topic: .practice(draw.of(["inquiry", "talk"]))),
    ]
    return Peer(
      person: person(id, schools, others: ["l0", "l1"]), goals: goals.filter { _ in draw.chance(2) },
      leaders: 1 + draw.below(2), priority: 1 + draw.below(3))
  }

  private mutating func person(_ id: String, _ schools: [School], others: [String]) -> Person {
    let school = draw.of(schools)
    let days = Oak.weekdays + school.rotation
    return Person(
      id: id, school: school.id, subjects: draw.of([[], ["math"], ["math", "art"], ["art"]]),
      grades: draw.chance(2) ? [Grade(draw.of(["PK", "K", "3", "7", "9"]))!] : [],
      modes: draw.of([[.inPerson], [.inPerson, .virtual], [.virtual, .inPerson], [.virtual]]),
      prefers: draw.chance(2) ? others.filter { _ in draw.chance(2) } : [],
      lessons: (0..<(1 + draw.below(5))).map { _ in lesson(days) },
      unavailable: (0..<draw.below(3)).map { _ in window(days) },
      avoid: (0..<draw.below(3)).map { _ in window(days) },
      limits: Limits(sessionsPerDay: draw.below(2), minutesPerWeek: draw.chance(2) ? 0 : nil))
  }

  private mutating func lesson(_ days: [String]) -> Lesson {
    Lesson(
      days: draw.chance(4) ? [] : days.filter { _ in draw.chance(2) }, time: time(),
      subject: draw.of([nil, "math", "art"]))
  }

  private mutating func window(_ days: [String]) -> TimeWindow {
    let from = draw.chance(2) ? date("2026-10-05").advanced(by: draw.below(30)) : nil
    return TimeWindow(
      days: draw.chance(2) ? days.filter { _ in draw.chance(3) } : [], from: from,
      to: draw.chance(2) ? (from ?? date("2026-10-05")).advanced(by: draw.below(10)) : nil,
      time: draw.chance(5) ? nil : time())
  }

  private mutating func time() -> LessonTime {
    if draw.below(3) > 0 { return .period(String(1 + draw.below(6))) }
    let begin = 440 + draw.below(84) * 5
    return .clock(
      ClockRange(
        start: ClockTime(minutes: begin), end: ClockTime(minutes: begin + draw.of([10, 25, 50, 90]))))
  }

  private func period(_ id: String, _ start: Int, _ end: Int) -> Period {
    Period(id: id, time: ClockRange(start: ClockTime(minutes: start), end: ClockTime(minutes: end)))
  }

  private mutating func activities() -> [Activity] {
    var steps: [Step] = []
    for index in 0..<(1 + draw.below(4)) {
      let lag = Lag(min: draw.of([0, 0, 1]), max: draw.of([0, 1, 3]))
      steps.append(
        Step(
          id: "s\(index)", kind: draw.of([.meeting, .observation, .observation, .meeting, .preparation]),
          minutes: draw.of([15, 30, 45, 60]), observes: draw.of([.peer, .peer, .leader]),
          cover: draw.chance(2), after: Lag(min: min(lag.min, lag.max), max: lag.max)))
    }
    let plc = Activity(
      id: "plc", per: .group, times: 1,
      steps: [Step(id: "meet", kind: .group, minutes: draw.of([20, 40]), cover: draw.chance(2))])
    let cycle = Activity(id: "cycle", per: .pair, times: 1 + draw.below(3), steps: steps)
    return draw.chance(2) ? [cycle, plc] : [cycle]
  }
}

/// Numbers from a seed (SplitMix64).
struct Draw {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  /// One time in so many.
  mutating func chance(_ times: Int) -> Bool { below(times) == 0 }

  mutating func of<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}
