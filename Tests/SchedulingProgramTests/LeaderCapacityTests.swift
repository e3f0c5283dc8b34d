import Coaching
import SchedulingProgram
import Testing

/// What a leader of 150 minutes a week leaves out at least, by the number of pairs (Docs/Formulation.md, T17).
///
/// The term has 15 weeks with program days and four windows; a cycle takes 40 + 45 + 30 minutes, a peer has 90 a week and one session a day.
@Suite struct LeaderCapacityTests {
  private static func roster(_ limits: Limits, groups: Bool = false) -> Roster {
    let peers = (0..<7).map { number -> Peer in
      var peer = TermFixture.peer("P\(number)")
      peer.person.limits = Limits(sessionsPerDay: 1, minutesPerWeek: 90)
      return peer
    }
    var leader = TermFixture.leader()
    leader.person.limits = limits
    var activities = [
      Activity(
        id: "cycle", per: .pair, times: 4,
        steps: [
          Step(id: "plan", kind: .meeting, minutes: 40),
          Step(id: "observe", kind: .observation, minutes: 45, after: Lag(min: 1, max: 5)),
          Step(id: "reflect", kind: .meeting, minutes: 30, after: Lag(min: 0, max: 2)),
        ])
    ]
    if groups {
      activities.append(
        Activity(
          id: "plc", per: .group, times: 3,
          steps: [
            Step(id: "prepare", kind: .preparation, minutes: 40),
            Step(id: "facilitate", kind: .group, minutes: 50, after: Lag(min: 0, max: 5)),
          ]))
    }
    var roster = TermFixture.roster(leaders: [leader], peers: peers, activities: activities)
    let days = ["2026-09-07", "2026-10-12", "2026-11-11"].map { CalendarDate($0)! }
    let holidays = DateSpan(first: CalendarDate("2026-11-23")!, last: CalendarDate("2026-11-27")!)
    roster.term = Term(
      start: CalendarDate("2026-08-31")!, end: CalendarDate("2026-12-18")!,
      noSchool: days.map { DateSpan($0) } + [holidays])
    return roster
  }

  private static func least(_ roster: Roster, group: Double = 2) -> [Double]? {
    let capacity = LeaderCapacity(CandidateFinder(roster))
    return capacity.shape(leader: 0, peers: Array(roster.peers.indices)).flatMap {
      capacity.costs($0, most: 7, cycle: 1, group: group)
    }
  }

  @Test func cyclesAlone() {
    let limits = Limits(sessionsPerDay: 4, minutesPerWeek: 150)
    #expect(Self.least(Self.roster(limits)) == [0, 0, 0, 0, 0, 3, 7, 11])
  }

  /// Three group meetings, of 90 minutes each with their preparation, take one cycle more; to leave one of them out would cost two.
  @Test func cyclesBesideGroupMeetings() {
    let limits = Limits(sessionsPerDay: 4, minutesPerWeek: 150)
    #expect(Self.least(Self.roster(limits, groups: true)) == [0, 0, 0, 0, 0, 4, 8, 12])
  }

  /// No limit, nothing to tell.
  @Test func withoutALimit() {
    #expect(Self.least(Self.roster(Limits(sessionsPerDay: 4))) == nil)
  }

  /// 35 minutes a week hold neither a plan nor an observation: such cycles are not counted.
  @Test func noPatternAtAll() {
    let limits = Limits(sessionsPerDay: 4, minutesPerWeek: 35)
    #expect(Self.least(Self.roster(limits)) == Array(repeating: 0, count: 8))
  }

  /// Lessons of 25 minutes make observations of 25: a cycle takes 95 minutes, and more of them fit.
  @Test func shortLessonsMakeShortObservations() throws {
    var roster = Self.roster(Limits(sessionsPerDay: 4, minutesPerWeek: 150))
    roster.peers[3].person.lessons = [TermFixture.lesson("08:00", "08:25")]
    let long = try #require(Self.least(Self.roster(Limits(sessionsPerDay: 4, minutesPerWeek: 150))))
    let short = try #require(Self.least(roster))
    #expect(zip(short, long).allSatisfy { $0 <= $1 })
    #expect(short[7] < long[7])
  }
}
