import Coaching
import SchedulingProgram
import Testing

/// Preparations of pairs, which may start at the pair's meeting time, too (SPEC §5 "Starts").
@Suite struct PreparationTests {
  /// The leader has two hours in the term, on Tuesdays from 8 to 9, and starts are offered every hour. A is free from 8:30 on, B until then:
  /// each meets the leader once, and for each the leader prepares once. A preparation at 8:30, A's meeting time, leaves 8:00 to B's.
  @Test func startAtThePairsMeetingTime() throws {
    var roster = TermFixture.roster(
      peers: [TermFixture.peer("A"), TermFixture.peer("B")],
      activities: [
        TermFixture.cycle([TermFixture.meeting(30)]),
        Activity(
          id: "ahead", per: .pair, times: 1,
          steps: [Step(id: "prepare", kind: .preparation, minutes: 30)]),
      ])
    roster.program.startEvery = 60
    roster.leaders[0].person.unavailable = [
      TimeWindow(days: ["Mon", "Wed", "Thu", "Fri"]), TermFixture.window("09:00", "12:00"),
    ]
    roster.peers[0].person.unavailable = [TermFixture.window("08:00", "08:30")]
    roster.peers[1].person.unavailable = [TermFixture.window("08:30", "09:00")]
    let found = try ScheduledRoster(roster)
    #expect(found.violations == [])
    #expect(found.schedule.missing == [])
    #expect(found.schedule.penalty == 0)
    #expect(found.times("ahead/L/A") == ["Tue 08:30"])
  }

  /// In the second week the leader prepares after a lesson that ends at 8:25 only at 8:25, the pair's meeting time, since starts are offered
  /// every hour. "Possible cycle" sets meeting times aside (SPEC §3): the pairing is charged for that cycle, and not the schedule, too, where the
  /// pair meets instead.
  @Test func aCycleThatOnlyTheMeetingTimeMakesRoomForIsNotCharged() throws {
    var roster = TermFixture.roster(activities: [
      TermFixture.cycle(times: 2, [TermFixture.meeting(30)]),
      Activity(
        id: "visit", per: .pair, times: 2,
        steps: [
          Step(id: "observe", kind: .observation, minutes: 25),
          Step(id: "prepare", kind: .preparation, minutes: 30, after: Lag(min: 0, max: 0)),
        ]),
    ])
    roster.program.startEvery = 60
    let wednesday = CalendarDate("2026-09-23")!
    roster.leaders[0].person.unavailable = [
      TimeWindow(days: ["Mon", "Thu", "Fri"]), TermFixture.window("09:00", "12:00", days: ["Tue"]),
      TimeWindow(from: wednesday, to: wednesday),
    ]
    roster.peers[0].person.lessons = [TermFixture.lesson("08:00", "08:25", days: ["Tue", "Wed"])]
    let found = try ScheduledRoster(roster)
    #expect(found.violations == [])
    #expect(found.schedule.missing.map { "\($0.activity) \($0.cycle)" } == ["visit 2"])
    #expect(found.schedule.penalty == 0)
  }
}
