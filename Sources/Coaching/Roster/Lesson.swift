/// A class that a teacher teaches, from the master schedule.
public struct Lesson: Hashable, Sendable {
  /// Labels of days; empty: every open day.
  public var days: [String]
  public var time: LessonTime
  public var subject: String?
  public var grade: Grade?

  /// A lesson on the days of those labels.
  public init(days: [String] = [], time: LessonTime, subject: String? = nil, grade: Grade? = nil) {
    self.days = days
    self.time = time
    self.subject = subject
    self.grade = grade
  }
}

/// When in a day: in a period of the day's table, or at times of its own.
public enum LessonTime: Hashable, Sendable {
  case period(String)
  case clock(ClockRange)
}

/// A time in which a person is unavailable, or which they would rather avoid (SPEC §2).
///
/// Where both labels and dates are given, both must hold; without any, every date.
public struct TimeWindow: Hashable, Sendable {
  /// Labels of days; empty: any.
  public var days: [String]
  /// First date; nil: open.
  public var from: CalendarDate?
  /// Last date; nil: open.
  public var to: CalendarDate?
  /// nil: the whole day.
  public var time: LessonTime?

  /// A window; a single date has `from` = `to`.
  public init(
    days: [String] = [], from: CalendarDate? = nil, to: CalendarDate? = nil, time: LessonTime? = nil
  ) {
    self.days = days
    self.from = from
    self.to = to
    self.time = time
  }
}
