import Coaching
import SchedulingProgram
import Testing

/// What is said of a missing cycle must be true (SPEC §6 "reason").
@Suite struct MissingReasonTests {
  private func roster(_ activities: [Activity]) -> Roster {
    var roster = TermFixture.roster(activities: activities)
    roster.eligibility.regularShare = Share(numerator: 5, denominator: 10)
    return roster
  }

  private func twice(_ minutes: Int) -> Activity {
    Activity(
      id: "twice", per: .pair, times: 1,
      steps: [
        TermFixture.meeting(minutes),
        Step(id: "again", kind: .meeting, minutes: minutes, after: Lag(min: 0, max: 0)),
      ])
  }

  /// P has two sessions a day and is there on one Monday: two meetings of one cycle would fill it, were the other cycle's not there. That one
  /// is cheaper to keep, since only one meeting can be at the usual time.
  @Test func othersTakeWhatSessionsTogetherNeed() throws {
    var roster = roster([TermFixture.cycle([TermFixture.meeting(30)]), twice(30)])
    roster.peers[0].person.unavailable = [
      TimeWindow(from: CalendarDate("2026-09-15")!, to: CalendarDate("2026-09-20")!),
      TimeWindow(from: CalendarDate("2026-09-21")!),
    ]
    let found = try ScheduledRoster(roster)
    #expect(found.violations == [])
    #expect(found.schedule.missing.map(\.activity) == ["twice"])
    #expect(found.schedule.missing.map(\.reason.code) == ["taken"])
  }

  /// P has 45 minutes a week: a lesson of 45 minutes, of 50 that were asked for, leaves no time for a meeting in its week, but the other week would
  /// have some, had the other cycle not its meeting then. That one is cheaper to keep, since P would rather not be observed.
  @Test func aShortLessonTakesLessOfTheLimitThanItIsAskedTo() throws {
    var roster = roster([
      TermFixture.cycle([TermFixture.meeting(30)]),
      Activity(
        id: "visit", per: .pair, times: 1,
        steps: [
          Step(id: "observe", kind: .observation, minutes: 50), TermFixture.meeting(30),
        ]),
    ])
    roster.peers[0].person.limits.minutesPerWeek = 45
    roster.peers[0].person.lessons = [TermFixture.lesson("08:00", "08:45", days: ["Mon"])]
    roster.peers[0].person.avoid = [TermFixture.window("08:00", "08:45", days: ["Mon"])]
    let found = try ScheduledRoster(roster)
    #expect(found.violations == [])
    #expect(found.schedule.missing.map(\.activity) == ["visit"])
    #expect(found.schedule.missing.map(\.reason.code) == ["taken"])
  }

  /// With one session a day its two meetings fit in no term.
  @Test func limitsOfThePeopleAlone() throws {
    var roster = roster([twice(30)])
    roster.peers[0].person.limits.sessionsPerDay = 1
    let found = try ScheduledRoster(roster)
    #expect(found.violations == [])
    #expect(found.schedule.missing.map(\.reason.code) == ["limitReached"])
  }

  /// The leader always teaches, and an hour of cover costs 6,000 points: more than the cycle is worth, but it could be.
  @Test func coverThatCostsMoreThanTheCycle() throws {
    var roster = roster([
      TermFixture.cycle([Step(id: "observe", kind: .observation, minutes: 60, cover: true)])
    ])
    roster.schools[0].substitutesPerDay = 1
    roster.weights.coverMinute = 100
    roster.leaders[0].person.lessons = [TermFixture.lesson("09:00", "10:00")]
    roster.peers[0].person.lessons = [TermFixture.lesson("09:00", "10:00")]
    let found = try ScheduledRoster(roster)
    #expect(found.violations == [])
    #expect(found.schedule.penalty == 1000)
    #expect(found.schedule.missing.map(\.reason.code) == ["costsMore"])
  }
}
