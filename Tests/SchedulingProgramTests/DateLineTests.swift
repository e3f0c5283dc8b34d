import Coaching
import SchedulingProgram
import Testing

/// A person with sessions on both sides of the date line: the clocks of Honolulu and Kiritimati show the same time and other dates.
@Suite struct DateLineTests {
  /// The leader is free on Monday 14 September from 8:00 on; P is at their school, Q half an hour away, where it is Tuesday. `end` is when
  /// the leader goes.
  private func roster(until end: String) -> Roster {
    var far = TermFixture.school("t")
    far.timeZone = "Pacific/Kiritimati"
    var roster = TermFixture.roster(
      schools: [TermFixture.school(), far],
      peers: [TermFixture.peer("P"), TermFixture.peer("Q", school: "t")],
      activities: [TermFixture.cycle([TermFixture.meeting(30)])])
    roster.schools[0].timeZone = "Pacific/Honolulu"
    roster.travel = [Travel("s", "t", minutes: 30)]
    roster.eligibility.regularShare = Share(numerator: 5, denominator: 10)
    roster.leaders[0].person.unavailable = [
      TimeWindow(days: ["Tue", "Wed", "Thu", "Fri"]), TimeWindow(from: CalendarDate("2026-09-21")!),
      TermFixture.window(end, "12:00"),
    ]
    return roster
  }

  /// Two sessions of half an hour and the way between them take until 9:30; from Q's school the way back takes half an hour more.
  @Test func travelLiesBetweenSessionsOfOneDayWhateverTheirDatesAreCalled() throws {
    let both = try ScheduledRoster(roster(until: "09:30"))
    #expect(both.violations == [])
    #expect(both.schedule.sessions.map(\.date.weekday).sorted() == [.monday, .tuesday])
    let one = try ScheduledRoster(roster(until: "09:29"))
    #expect(one.violations == [])
    #expect(one.schedule.sessions.count == 1)
    #expect(one.schedule.missing.count == 1)
  }
}
