/// Dates from `first` to `last`, both included (SPEC §2: an entry of `noSchool`, the dates of a window).
public struct DateSpan: Hashable, Sendable {
  public var first: CalendarDate
  public var last: CalendarDate

  /// The dates from `first` to `last`, both included.
  public init(first: CalendarDate, last: CalendarDate) {
    self.first = first
    self.last = last
  }

  /// One date.
  public init(_ date: CalendarDate) { self.init(first: date, last: date) }

  /// Whether the date lies in the span.
  public func contains(_ date: CalendarDate) -> Bool { first <= date && date <= last }
}
