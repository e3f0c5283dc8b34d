/// The days of one school: on which dates it is open, with which label and bell schedule (SPEC §2 "Days").
public struct SchoolCalendar: Sendable {
  /// A kind of day: its weekday and, in a rotating school, its label.
  public struct DayKind: Hashable, Sendable {
    /// The weekday.
    public let weekday: Weekday
    /// The label that names the day's table: the rotation's, else the weekday's.
    public let label: String

    /// Whether a list of labels of a lesson or a window names this day; an empty list names every day.
    public func matches(_ days: [String]) -> Bool {
      days.isEmpty || days.contains(label) || days.contains(weekday.label)
    }
  }

  /// The kinds that occur, in order of first occurrence.
  public let kinds: [DayKind]
  /// For each kind its bell schedule, by period id.
  public let tables: [[String: ClockRange]]
  /// For each date index the index of its kind; nil where the school is closed.
  public let kindOfDate: [Int?]
  /// The school's clock (an index of `Clocks`).
  public let clock: Int

  init(_ school: School, programDays: [Int], firstDate: CalendarDate, dateCount: Int, clock: Int) {
    self.clock = clock
    var kinds: [DayKind] = []
    var indexOfKind: [DayKind: Int] = [:]
    var kindOfDate = [Int?](repeating: nil, count: dateCount)
    var dealt = 0
    // The school is open on program days (Mon–Fri less the program's noSchool) less its own.
    for index in programDays {
      let date = firstDate.advanced(by: index)
      guard !school.noSchool.contains(where: { $0.contains(date) }) else { continue }
      let label =
        school.rotation.isEmpty ? date.weekday.label : school.rotation[dealt % school.rotation.count]
      dealt += 1
      let kind = DayKind(weekday: date.weekday, label: label)
      if indexOfKind[kind] == nil {
        indexOfKind[kind] = kinds.count
        kinds.append(kind)
      }
      kindOfDate[index] = indexOfKind[kind]
    }
    self.kinds = kinds
    self.kindOfDate = kindOfDate
    tables = kinds.map { kind in
      let periods = school.days.first { $0.label == kind.label }?.periods ?? school.periods
      return Dictionary(periods.map { ($0.id, $0.time) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Whether the school is open on a date index; false outside the term.
  public func isOpen(_ date: Int) -> Bool {
    kindOfDate.indices.contains(date) && kindOfDate[date] != nil
  }
}
