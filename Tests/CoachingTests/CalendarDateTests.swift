import Coaching
import Testing

@Suite struct CalendarDateTests {
  /// Dates of known weekdays, over leap days and centuries.
  @Test(arguments: [
    ("1970-01-01", Weekday.thursday), ("2000-02-29", .tuesday), ("2024-02-29", .thursday),
    ("2026-08-31", .monday), ("1900-03-01", .thursday), ("2100-03-01", .monday),
  ])
  func weekday(text: String, weekday: Weekday) {
    #expect(CalendarDate(text)?.weekday == weekday)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-04-31", "26-04-01",
    "2026-4-01", "2026-04-01 ", "2026/04/01", "",
  ])
  func notADate(text: String) { #expect(CalendarDate(text) == nil) }

  /// Every date of 800 years is written as it is read, one day after the other.
  @Test func roundTrip() {
    var date = CalendarDate("1800-01-01")!
    while date < CalendarDate("2600-01-01")! {
      let text = date.description
      guard CalendarDate(text) == date else {
        Issue.record("\(text) was read as another date")
        return
      }
      date = date.advanced(by: 1)
    }
  }

  @Test func mondayNamesTheIsoWeek() {
    #expect(CalendarDate("2027-01-03")!.monday == CalendarDate("2026-12-28")!)
    #expect(CalendarDate("2026-12-28")!.monday == CalendarDate("2026-12-28")!)
  }

  @Test(arguments: [("00:00", 0), ("09:05", 545), ("24:00", 1440)])
  func clockTime(text: String, minutes: Int) {
    #expect(ClockTime(text)?.minutes == minutes)
    #expect(ClockTime(minutes: minutes).description == text)
  }

  @Test(arguments: ["24:01", "9:05", "12:60", "25:00", "12.30", "", "ab:cd"])
  func notAClockTime(text: String) { #expect(ClockTime(text) == nil) }
}
