import Coaching

/// The dates of the term and the numbers of its program days (SPEC §2, "Days").
struct TermDays {
  /// Every Mon–Fri of the term.
  let weekdays: [CalendarDate]
  /// Those without the program's `noSchool`, in order: number 0, 1, 2, …
  let programDays: [CalendarDate]
  private let numbers: [CalendarDate: Int]

  init(_ term: Term) {
    let dates = term.start <= term.end ? Array(term.start.dayNumber...term.end.dayNumber) : []
    weekdays = dates.map(CalendarDate.init(dayNumber:)).filter { $0.weekday.isSchoolDay }
    programDays = weekdays.filter { date in !term.noSchool.contains { $0.contains(date) } }
    numbers = Dictionary(uniqueKeysWithValues: programDays.enumerated().map { ($1, $0) })
  }

  /// The number of a program day; nil for any other date.
  func number(of date: CalendarDate) -> Int? { numbers[date] }

  /// The numbers of the program days in window k of `times` (SPEC §5), k from 0.
  func window(_ k: Int, of times: Int) -> Range<Int> {
    let first = k * programDays.count / times
    return first..<max(first, (k + 1) * programDays.count / times)
  }
}
