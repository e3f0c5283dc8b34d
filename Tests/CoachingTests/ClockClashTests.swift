import Testing

@testable import Coaching

/// Two times of leaders on two clocks: from New York to Berlin it is six hours, five in the last week of October 2026, when Berlin's clock has
/// been turned back and New York's has not.
@Suite struct ClockClashTests {
  private func overlap(_ first: String, _ second: String, _ term: Term) -> Bool {
    var roster = SmallRoster.roster(
      schools: [
        SmallRoster.school("ny", zone: "America/New_York"), SmallRoster.school("be", zone: "Europe/Berlin"),
      ],
      leaders: [SmallRoster.leader("L", school: "ny"), SmallRoster.leader("M", school: "be")],
      peers: [SmallRoster.peer("P", school: "be")])
    roster.term = term
    func tuesday(_ time: String) -> WeekStart {
      WeekStart(weekday: 1, minute: Int32(ClockTime(time)!.minutes))
    }
    let clash = CandidateFinder(roster).find(threads: 1).clash
    return clash.overlap(
      tuesday(first), minutes: 30, leader: 0, tuesday(second), minutes: 30, leader: 1)
  }

  private func term(_ start: String, _ end: String, _ noSchool: [DateSpan] = []) -> Term {
    Term(start: SmallRoster.date(start), end: SmallRoster.date(end), noSchool: noSchool)
  }

  @Test func everyDistanceOfTheTermCounts() {
    let autumn = term("2026-10-05", "2026-11-13")
    #expect(overlap("09:00", "15:00", autumn))
    #expect(overlap("09:00", "14:00", autumn))
    #expect(!overlap("09:00", "13:30", autumn))
    #expect(!overlap("09:00", "14:00", term("2026-11-02", "2026-11-13")))
  }

  /// "Do not overlap in any week" (SPEC §4): a week of holidays is one, too.
  @Test func aWeekOfHolidaysIsAWeek() {
    let span = DateSpan(first: SmallRoster.date("2026-10-26"), last: SmallRoster.date("2026-10-30"))
    #expect(overlap("09:00", "14:00", term("2026-10-05", "2026-11-13", [span])))
  }

  /// The term begins on the Thursday of that week: no Tuesday of it has five hours.
  @Test func aTimeIsComparedOnItsOwnWeekdays() {
    #expect(!overlap("09:00", "14:00", term("2026-10-29", "2026-11-13")))
  }
}
