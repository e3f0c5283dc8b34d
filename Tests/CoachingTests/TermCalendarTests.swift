import Testing

@testable import Coaching

@Suite struct TermCalendarTests {
  /// SPEC §5: window k holds the days ⌊kD/n⌋ … ⌊(k+1)D/n⌋−1.
  @Test func windowsCutTheProgramDays() {
    var roster = SmallRoster.roster()
    #expect((0..<3).map { TermCalendar(roster).window($0, of: 3) } == [0..<3, 3..<6, 6..<10])
    roster.term.noSchool = [DateSpan(SmallRoster.date("2026-09-16"))]
    let calendar = TermCalendar(roster)
    #expect(calendar.programDays.count == 9)
    #expect(calendar.programDayNumber[2] == nil)
    #expect(calendar.programDayNumber[3] == 2)
  }

  /// Labels are dealt to the school's open days in order: a holiday, its own or the program's, takes none.
  @Test func rotationRunsOverHolidays() {
    var roster = SmallRoster.roster()
    roster.schools[0].rotation = ["A", "B", "C"]
    roster.schools[0].noSchool = [DateSpan(SmallRoster.date("2026-09-15"))]
    roster.term.noSchool = [DateSpan(SmallRoster.date("2026-09-18"))]
    let school = TermCalendar(roster).schools[0]
    let labels = (0..<12).map { school.kindOfDate[$0].map { school.kinds[$0].label } }
    #expect(labels == ["A", nil, "B", "C", nil, nil, nil, "A", "B", "C", "A", "B"])
    // The lesson's label may be the rotation's or the weekday's.
    let monday = school.kinds[school.kindOfDate[0]!]
    #expect(monday.matches(["A"]) && monday.matches(["Mon"]) && !monday.matches(["Tue", "B"]))
  }

  @Test func tableOfALabelReplacesTheUsualOne() {
    var roster = SmallRoster.roster()
    roster.schools[0].days = [
      DayTable(label: "Wed", periods: [Period(id: "1", time: SmallRoster.range("09:15", "09:55"))]),
      DayTable(label: "Thu"),
    ]
    let school = TermCalendar(roster).schools[0]
    func table(_ date: Int) -> [String: ClockRange] { school.tables[school.kindOfDate[date]!] }
    #expect(table(1).count == 3)
    #expect(table(2) == ["1": SmallRoster.range("09:15", "09:55")])
    #expect(table(3).isEmpty)
  }

  /// In 2026 London leaves summer time a week before Los Angeles: 8 hours apart, then 7, then 8 again.
  @Test func clocksChangeOnDifferentDates() {
    var roster = SmallRoster.roster(schools: [
      SmallRoster.school("a"), SmallRoster.school("b", zone: "Europe/London"),
      SmallRoster.school("c", zone: "America/Vancouver"),
    ])
    roster.term = Term(
      start: SmallRoster.date("2026-10-19"), end: SmallRoster.date("2026-11-06"))
    let calendar = TermCalendar(roster)
    let (west, london) = (calendar.schools[0].clock, calendar.schools[1].clock)
    // Vancouver's clock shows the same as Los Angeles' all term in zone data that keep its summer time rule.
    #expect(calendar.clocks.count <= 3)
    func hours(_ date: String) -> Int {
      let index = calendar.index(of: SmallRoster.date(date))!
      return
        (calendar.clocks.offset(clock: london, date: index)
        - calendar.clocks.offset(clock: west, date: index)) / 60
    }
    #expect(hours("2026-10-23") == 8)
    #expect(hours("2026-10-26") == 7)
    #expect(hours("2026-11-02") == 8)
  }
}
