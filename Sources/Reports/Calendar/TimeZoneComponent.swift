import Coaching

/// The VTIMEZONE of a zone (RFC 5545, 3.6.5).
///
/// A zone of one yearly rule is a pair of observances that start in 1970 and repeat every year, which every calendar
/// program reads; another one lists its changes.
enum TimeZoneComponent {
  /// The lines of the component.
  static func lines(identifier: String, rules: TimeZoneRules) -> [ContentLine] {
    var lines = [ContentLine("BEGIN", "VTIMEZONE"), ContentLine("TZID", text: identifier)]
    if rules.isYearly {
      for change in rules.changes {
        let rule =
          "FREQ=YEARLY;BYMONTH=\(change.date.components.month);BYDAY=\(change.ordinal)\(day(change.date.weekday))"
        lines += observance(change, start: first(of: change), rule: rule)
      }
    } else {
      let base = TimeZoneRules.Change(
        offsetBefore: rules.firstOffset, offsetAfter: rules.firstOffset, isDaylight: false,
        date: CalendarDate(dayNumber: 0), second: 0, ordinal: 1)
      lines += observance(base, start: base.date, rule: nil)
      for change in rules.changes { lines += observance(change, start: change.date, rule: nil) }
    }
    return lines + [ContentLine("END", "VTIMEZONE")]
  }

  private static func observance(
    _ change: TimeZoneRules.Change, start: CalendarDate, rule: String?
  ) -> [ContentLine] {
    let name = change.isDaylight ? "DAYLIGHT" : "STANDARD"
    return [
      ContentLine("BEGIN", name),
      ContentLine("DTSTART", "\(CalendarFile.compact(start))T\(time(change.second))"),
      ContentLine("TZOFFSETFROM", offset(change.offsetBefore)),
      ContentLine("TZOFFSETTO", offset(change.offsetAfter)),
    ] + (rule.map { [ContentLine("RRULE", $0)] } ?? []) + [ContentLine("END", name)]
  }

  /// The date of the rule in 1970.
  private static func first(of change: TimeZoneRules.Change) -> CalendarDate {
    let month = change.date.components.month
    let firstOfMonth = CalendarDate(year: 1970, month: month, day: 1)!
    let ahead = (change.date.weekday.rawValue - firstOfMonth.weekday.rawValue + 7) % 7
    var date = firstOfMonth.advanced(by: ahead)
    if change.ordinal > 0 { return date.advanced(by: 7 * (change.ordinal - 1)) }
    while date.advanced(by: 7).components.month == month { date = date.advanced(by: 7) }
    return date
  }

  private static func day(_ weekday: Weekday) -> String { String(weekday.label.prefix(2)).uppercased() }

  private static func time(_ second: Int) -> String {
    padded(second / 3600) + padded(second / 60 % 60) + padded(second % 60)
  }

  private static func offset(_ seconds: Int) -> String {
    let magnitude = abs(seconds)
    let rest = magnitude % 60 == 0 ? "" : padded(magnitude % 60)
    return (seconds < 0 ? "-" : "+") + padded(magnitude / 3600) + padded(magnitude / 60 % 60) + rest
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
