import Coaching

/// The term of a synthetic roster: so many weeks from the last Monday of August 2026 on, with its holidays.
struct TermMaker {
  let weeks: Int

  /// The first Monday.
  static let start = CalendarDate(year: 2026, month: 8, day: 31)!

  private static let holidays: [DateSpan] = [
    DateSpan(CalendarDate(year: 2026, month: 9, day: 7)!),
    DateSpan(CalendarDate(year: 2026, month: 11, day: 11)!),
    DateSpan(
      first: CalendarDate(year: 2026, month: 11, day: 23)!,
      last: CalendarDate(year: 2026, month: 11, day: 27)!),
    DateSpan(
      first: CalendarDate(year: 2026, month: 12, day: 21)!,
      last: CalendarDate(year: 2027, month: 1, day: 1)!),
    DateSpan(CalendarDate(year: 2027, month: 1, day: 18)!),
    DateSpan(CalendarDate(year: 2027, month: 2, day: 15)!),
  ]

  func make() -> Term {
    let end = Self.start.advanced(by: 7 * weeks - 3)
    return Term(
      name: weeks > 24 ? "School year 2026–27" : "Fall 2026", start: Self.start, end: end,
      noSchool: Self.holidays.filter { $0.last <= end })
  }
}
