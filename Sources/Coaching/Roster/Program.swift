/// The program that a roster belongs to.
public struct Program: Hashable, Sendable {
  public var name: String
  /// IANA name of the default time zone of the schools.
  public var timeZone: String
  /// Minutes between two offered starts in a run of possible ones (SPEC §3).
  public var startEvery: Int

  /// A program of that name and time zone; `startEvery` in minutes.
  public init(name: String = "", timeZone: String, startEvery: Int = 15) {
    self.name = name
    self.timeZone = timeZone
    self.startEvery = startEvery
  }
}

/// The term that is planned.
public struct Term: Hashable, Sendable {
  public var name: String
  /// First date.
  public var start: CalendarDate
  /// Last date.
  public var end: CalendarDate
  /// Dates on which the whole program rests.
  public var noSchool: [DateSpan]

  /// The term from `start` to `end`, both included.
  public init(name: String = "", start: CalendarDate, end: CalendarDate, noSchool: [DateSpan] = []) {
    self.name = name
    self.start = start
    self.end = end
    self.noSchool = noSchool
  }
}
