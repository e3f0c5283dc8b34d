import Coaching

/// On which dates a school is open, the label and the periods of each (SPEC §2, "Days").
struct SchoolDays {
  let school: School
  let clock: ZoneClock
  private let firstDay: Int
  /// For each date of the term: nil where closed, else the place of its label in `rotation`, or 0 without one.
  private let labels: [Int?]

  init(_ school: School, term: Term, days: TermDays, clock: ZoneClock) {
    self.school = school
    self.clock = clock
    firstDay = term.start.dayNumber
    var labels = [Int?](repeating: nil, count: max(0, term.end.dayNumber - firstDay + 1))
    var dealt = 0
    for date in days.programDays where !school.noSchool.contains(where: { $0.contains(date) }) {
      labels[date.dayNumber - firstDay] = school.rotation.isEmpty ? 0 : dealt % school.rotation.count
      dealt += 1
    }
    self.labels = labels
  }

  func isOpen(_ date: CalendarDate) -> Bool {
    let index = date.dayNumber - firstDay
    return labels.indices.contains(index) && labels[index] != nil
  }

  /// The label of an open date: of the rotation where there is one, else the weekday's.
  func label(on date: CalendarDate) -> String {
    guard !school.rotation.isEmpty, isOpen(date), let place = labels[date.dayNumber - firstDay] else {
      return date.weekday.label
    }
    return school.rotation[place]
  }

  /// Whether the `days` of a lesson or a window name the date; without any they name every date.
  func matches(_ labels: [String], on date: CalendarDate) -> Bool {
    guard !labels.isEmpty else { return true }
    let label = label(on: date)
    return labels.contains { $0 == label || $0 == date.weekday.label }
  }

  /// The periods of the date: its label's own table, whole, or the school's usual one.
  func periods(on date: CalendarDate) -> [Period] {
    let label = label(on: date)
    return school.days.first { $0.label == label }?.periods ?? school.periods
  }

  /// When a lesson or window takes place on the date; nil where the date's table lacks its period.
  func range(of time: LessonTime, on date: CalendarDate) -> ClockRange? {
    switch time {
    case .clock(let range): range
    case .period(let id): periods(on: date).first { $0.id == id }?.time
    }
  }
}
