import Coaching

/// One open day of one person.
struct PersonDay {
  let date: CalendarDate
  /// The instant at which the day begins at the person's school.
  let midnight: Int
  let pattern: DayPattern
}

/// The days of one person over the term, each reckoned when it is first asked for.
final class PersonDays {
  let person: Person
  let school: SchoolDays
  private var patterns: [Key: DayPattern] = [:]
  private var kept: [Int: PersonDay?] = [:]

  /// All that can make two days of a person differ: the label, the weekday, the dated windows, a change of clocks.
  private struct Key: Hashable {
    var label: String
    var weekday: Weekday
    var dated: [Int]
    var unusual: CalendarDate?
  }

  init(person: Person, school: SchoolDays) {
    self.person = person
    self.school = school
  }

  /// The person's day on that date of their school; nil where the school is closed.
  func day(_ date: CalendarDate) -> PersonDay? {
    if let known = kept[date.dayNumber] { return known }
    let day = reckon(date)
    kept[date.dayNumber] = .some(day)
    return day
  }

  /// The open days that a stretch of instants touches, in order.
  func days(touching span: Span) -> [PersonDay] {
    let first = school.clock.date(at: span.start)
    let last = school.clock.date(at: max(span.start, span.end - 1))
    if first == last { return day(first).map { [$0] } ?? [] }
    return (first.dayNumber...last.dayNumber).compactMap { day(CalendarDate(dayNumber: $0)) }
  }

  private func reckon(_ date: CalendarDate) -> PersonDay? {
    guard school.isOpen(date) else { return nil }
    let windows = person.unavailable + person.avoid
    let dated = windows.indices.filter {
      (windows[$0].from != nil || windows[$0].to != nil) && windows[$0].holds(on: date, at: school)
    }
    let key = Key(
      label: school.label(on: date), weekday: date.weekday, dated: dated,
      unusual: school.clock.isPlain(date) ? nil : date)
    let pattern = patterns[key] ?? DayPattern(person: person, school: school, date: date)
    patterns[key] = pattern
    return PersonDay(date: date, midnight: school.clock.instant(date, 0), pattern: pattern)
  }
}
