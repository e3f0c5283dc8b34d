import Coaching

/// A lesson as it takes place on a date; lessons of a teacher with the same start and end are one (SPEC §5, "Cover").
struct TaughtLesson: Hashable {
  /// On the teacher's clock.
  var range: ClockRange
  /// Minutes after the date's midnight.
  var span: Span
  /// The periods of the lessons that are one here; nil for a lesson with times of its own.
  var periods: [String?]
  var subjects: [String]
}

/// What one open day of a person looks like, in minutes after its midnight (SPEC §2, "Free and busy").
final class DayPattern {
  let workday: Span
  let lessons: [TaughtLesson]
  let unavailable: [Span]
  let avoid: [Span]
  /// Workday less lessons and unavailable times.
  let free: [Span]

  init(person: Person, school: SchoolDays, date: CalendarDate) {
    let midnight = school.clock.instant(date, 0)
    /// The clock's minutes are the elapsed ones, but on a date on which the clocks change.
    func span(_ range: ClockRange) -> Span {
      Span(
        start: school.clock.instant(date, range.start.minutes) - midnight,
        end: school.clock.instant(date, range.end.minutes) - midnight)
    }
    func spans(_ windows: [TimeWindow]) -> [Span] {
      windows.filter { $0.holds(on: date, at: school) }.compactMap { window in
        let wholeDay = ClockRange(start: ClockTime(minutes: 0), end: ClockTime(minutes: 1440))
        guard let time = window.time else { return span(wholeDay) }
        return school.range(of: time, on: date).map(span)
      }
    }
    workday = span(school.school.workday)
    unavailable = spans(person.unavailable)
    avoid = spans(person.avoid)
    var lessons: [TaughtLesson] = []
    for lesson in person.lessons where school.matches(lesson.days, on: date) {
      guard let range = school.range(of: lesson.time, on: date) else { continue }
      var period: String?
      if case .period(let id) = lesson.time { period = id }
      if let same = lessons.firstIndex(where: { $0.range == range }) {
        lessons[same].periods.append(period)
        lessons[same].subjects += lesson.subject.map { [$0] } ?? []
      } else {
        lessons.append(
          TaughtLesson(
            range: range, span: span(range), periods: [period],
            subjects: lesson.subject.map { [$0] } ?? []))
      }
    }
    self.lessons = lessons.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    free = workday.removing(lessons.map(\.span) + unavailable)
  }
}

extension TimeWindow {
  /// Whether the window's days and dates name the date; where both are given, both must.
  func holds(on date: CalendarDate, at school: SchoolDays) -> Bool {
    if let from, date < from { return false }
    if let to, date > to { return false }
    return school.matches(days, on: date)
  }
}
