import Coaching

/// The calendar weeks of a term, numbered from 1 at the week of its first date.
public struct TermWeeks: Sendable, Hashable {
  /// The Monday of the first week.
  public let first: CalendarDate
  /// How many weeks the term touches.
  public let count: Int

  /// The weeks of that term.
  public init(_ term: Term) {
    first = term.start.monday
    count = max(1, (term.end.monday.dayNumber - first.dayNumber) / 7 + 1)
  }

  /// The number of the date's week; below 1 or beyond `count` for dates out of the term.
  public func number(of date: CalendarDate) -> Int {
    (date.monday.dayNumber - first.dayNumber) / 7 + 1
  }

  /// The Monday of week `number`.
  public func monday(of number: Int) -> CalendarDate { first.advanced(by: (number - 1) * 7) }
}
