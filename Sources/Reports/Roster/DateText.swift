import Coaching

/// Dates in words.
///
/// Written out here, and not by the system's formatter, so that the same plan gives the same bytes whatever the
/// user's locale is.
public enum DateText {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// "Tue 15", below a heading that names the month.
  public static func dayOfMonth(_ date: CalendarDate) -> String {
    "\(date.weekday.label) \(date.components.day)"
  }

  /// "15 Sep".
  public static func dayAndMonth(_ date: CalendarDate) -> String {
    let (_, month, day) = date.components
    return "\(day) \(months[month - 1])"
  }

  /// "Tue 15 Sep".
  public static func day(_ date: CalendarDate) -> String {
    "\(date.weekday.label) \(dayAndMonth(date))"
  }

  /// "Tue 15 Sep 2026".
  public static func dayAndYear(_ date: CalendarDate) -> String {
    "\(day(date)) \(date.components.year)"
  }

  /// "14–18 Sep 2026", "28 Sep – 2 Oct 2026": Monday to Friday of the week that starts on `monday`.
  public static func week(from monday: CalendarDate) -> String {
    let friday = monday.advanced(by: 4)
    let (firstYear, firstMonth, firstDay) = monday.components
    let (year, month, day) = friday.components
    let end = "\(day) \(months[month - 1]) \(year)"
    if firstYear != year { return "\(firstDay) \(months[firstMonth - 1]) \(firstYear) – \(end)" }
    return firstMonth == month ? "\(firstDay)–\(end)" : "\(firstDay) \(months[firstMonth - 1]) – \(end)"
  }
}
