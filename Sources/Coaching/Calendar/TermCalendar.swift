/// The dates of the term: program days and their numbers, windows, each school's open days, the clocks (SPEC §2 "Days").
///
/// Dates are indices from the term's first date, 0 ..< `dateCount`; every distance in days is one of program-day numbers.
public struct TermCalendar: Sendable {
  /// The term's first date, which has index 0.
  public let firstDate: CalendarDate
  /// Dates of the term, weekends and holidays included.
  public let dateCount: Int
  /// For each program-day number its date index.
  public let programDays: [Int]
  /// For each date index its program-day number; nil where it is none.
  public let programDayNumber: [Int?]
  /// For each school (roster order) its days.
  public let schools: [SchoolCalendar]
  /// The clocks that occur, and how they differ.
  public let clocks: Clocks
  /// For each date index its ISO week, numbered from the week of the term's first date.
  public let weekNumber: [Int]

  /// The calendar of a roster's term.
  public init(_ roster: Roster) {
    let term = roster.term
    let firstDate = term.start
    let count = max(0, term.end.dayNumber - term.start.dayNumber + 1)
    self.firstDate = firstDate
    dateCount = count
    var days: [Int] = []
    var numbers: [Int?] = []
    for index in 0..<count {
      let date = firstDate.advanced(by: index)
      let isProgramDay = date.weekday.isSchoolDay && !term.noSchool.contains { $0.contains(date) }
      numbers.append(isProgramDay ? days.count : nil)
      if isProgramDay { days.append(index) }
    }
    programDays = days
    programDayNumber = numbers
    weekNumber = (0..<count).map {
      (firstDate.advanced(by: $0).monday.dayNumber - firstDate.monday.dayNumber) / 7
    }
    clocks = Clocks(zones: roster.schools.map(\.timeZone), firstDate: firstDate, dateCount: count)
    let clockOfSchool = clocks.clockOfZone
    schools = roster.schools.map { school in
      SchoolCalendar(
        school, programDays: days, firstDate: firstDate, dateCount: count,
        clock: clockOfSchool[school.timeZone]!)
    }
  }

  /// The date of an index.
  public func date(_ index: Int) -> CalendarDate { firstDate.advanced(by: index) }

  /// The index of a date of the term; nil outside it.
  public func index(of date: CalendarDate) -> Int? {
    let index = date.dayNumber - firstDate.dayNumber
    return (0..<dateCount).contains(index) ? index : nil
  }

  /// The weekday of a date index.
  public func weekday(_ index: Int) -> Weekday { date(index).weekday }

  /// Window `k` of `times`: the program-day numbers ⌊kD/n⌋ ..< ⌊(k+1)D/n⌋ (SPEC §5).
  public func window(_ k: Int, of times: Int) -> Range<Int> {
    let count = programDays.count
    return (k * count / times)..<((k + 1) * count / times)
  }
}
