import Coaching
import Testing

@testable import Verification

@Suite struct CalendarReadingTests {
  /// The program rests on 7 September, the school on the 10th, too: the labels go on over both as if they were not there.
  @Test func rotationOverHolidays() {
    var roster = Oak.roster()
    roster.term.noSchool = [DateSpan(date("2026-09-07"))]
    roster.schools[0].rotation = ["A", "B", "C"]
    roster.schools[0].noSchool = [DateSpan(date("2026-09-10"))]
    let facts = RosterFacts(roster)
    let school = facts.schools[0]
    let open = facts.term.weekdays.filter(school.isOpen)
    #expect(open.map { school.label(on: $0) } == ["A", "B", "C", "A", "B", "C", "A", "B"])
    #expect(school.label(on: date("2026-09-08")) == "A")
    #expect(school.label(on: date("2026-09-11")) == "C")
    #expect(!school.isOpen(date("2026-09-07")))
    #expect(!school.isOpen(date("2026-09-10")))
    #expect(!school.isOpen(date("2026-09-12")))
    // The tenth is a program day all the same: only its school rests.
    #expect(facts.term.number(of: date("2026-09-10")) == 2)
    #expect(facts.term.number(of: date("2026-09-07")) == nil)
    #expect(facts.term.number(of: date("2026-09-08")) == 0)
  }

  /// In a rotating school a lesson's days may name labels and weekdays; either matches.
  @Test func labelsAndWeekdaysBothMatch() {
    var roster = Oak.roster()
    roster.schools[0].rotation = ["A", "B"]
    roster.leaders[1].person.lessons = [Lesson(days: ["A", "Tue"], time: .period("1"))]
    let facts = RosterFacts(roster)
    let taught = facts.term.weekdays.filter { date in
      facts.people[1].day(date).map { !$0.pattern.lessons.isEmpty } ?? false
    }
    // A falls on Mon, Wed, Fri of the first week and Tue, Thu of the second; Tuesday of the first is B.
    #expect(taught.map { "\($0.weekday.label)" } == ["Mon", "Tue", "Wed", "Fri", "Tue", "Thu"])
  }

  /// A label's own table replaces the whole usual one; a lesson whose period it lacks does not take place.
  @Test func tablesOfALabelReplaceTheUsualOne() {
    var roster = Oak.roster()
    roster.schools[0].days = [
      DayTable(label: "Wed", periods: [Period(id: "2", time: range("08:30", "09:10"))]),
      DayTable(label: "Fri"),
    ]
    roster.leaders[1].person.lessons = [Lesson(time: .period("1")), Lesson(time: .period("2"))]
    let facts = RosterFacts(roster)
    func ranges(_ day: String) -> [ClockRange]? {
      facts.people[1].day(date(day))?.pattern.lessons.map(\.range)
    }
    #expect(ranges("2026-09-08") == [range("09:00", "10:00"), range("10:00", "11:00")])
    #expect(ranges("2026-09-09") == [range("08:30", "09:10")])
    #expect(ranges("2026-09-11") == [])
    #expect(facts.people[1].day(date("2026-09-11"))?.pattern.free == [Span(start: 480, end: 960)])
  }

  /// Where days and dates are given, both must hold; from or to alone is open-ended; without a time, the whole day.
  @Test func windows() {
    var roster = Oak.roster()
    roster.leaders[1].person.unavailable = [
      TimeWindow(days: ["Tue"], from: date("2026-09-09"), time: .clock(range("08:00", "09:00"))),
      TimeWindow(to: date("2026-09-07"), time: .period("2")),
      TimeWindow(from: date("2026-09-18"), to: date("2026-09-18")),
    ]
    let facts = RosterFacts(roster)
    func free(_ day: String) -> [Span]? { facts.people[1].day(date(day))?.pattern.free }
    let whole = [Span(start: 480, end: 960)]
    #expect(free("2026-09-07") == [Span(start: 480, end: 600), Span(start: 660, end: 960)])
    #expect(free("2026-09-08") == whole)
    #expect(free("2026-09-15") == [Span(start: 540, end: 960)])
    #expect(free("2026-09-16") == whole)
    #expect(free("2026-09-18") == [])
  }

  /// Lessons of one teacher with the same start and end are one, with both periods and both subjects.
  @Test func lessonsAtTheSameTimeAreOne() {
    var roster = Oak.roster()
    roster.leaders[1].person.lessons = [
      Lesson(time: .period("1"), subject: "art"),
      Lesson(days: ["Mon"], time: .clock(range("09:00", "10:00")), subject: "music"),
    ]
    let day = RosterFacts(roster).people[1].day(date("2026-09-07"))
    #expect(day?.pattern.lessons.count == 1)
    #expect(day?.pattern.lessons.first?.periods == ["1", nil])
    #expect(day?.pattern.lessons.first?.subjects == ["art", "music"])
  }

  /// ⌊kD/n⌋ … ⌊(k+1)D/n⌋ − 1: ten days in three windows are 3, 3 and 4.
  @Test func windowsOfATerm() {
    let days = TermDays(Oak.roster().term)
    #expect(days.programDays.count == 10)
    #expect((0..<3).map { days.window($0, of: 3) } == [0..<3, 3..<6, 6..<10])
  }
}
