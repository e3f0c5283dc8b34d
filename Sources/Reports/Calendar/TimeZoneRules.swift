import Coaching
import Foundation

/// When the clocks of a time zone change, as iCalendar states it (RFC 5545, 3.6.5).
struct TimeZoneRules: Sendable, Hashable {
  /// Seconds east of Greenwich before the first change.
  var firstOffset: Int
  /// Whether the clocks change by the same rule every year; then `changes` has the two of one year.
  var isYearly: Bool
  var changes: [Change]

  /// A change of the clocks.
  struct Change: Sendable, Hashable {
    var offsetBefore: Int
    var offsetAfter: Int
    var isDaylight: Bool
    /// On the clock before the change.
    var date: CalendarDate
    /// Seconds since midnight of the clock before the change.
    var second: Int

    /// Which of its weekday in the month it is, from 1; −1: the last.
    var ordinal: Int
    var isLastOfMonth: Bool { date.advanced(by: 7).components.month != date.components.month }
  }

  /// The rules of a zone for the years from `year` on; nil where no such zone is known.
  ///
  /// Twelve years tell whether they follow one rule (the "last Sunday" of a month looks like the fourth for some
  /// years). Where they don't (Morocco's clocks follow the moon), the changes of these years are listed one by one.
  init?(identifier: String, from year: Int) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    let all = Self.changes(of: zone, years: year - 1...year + 10)
    firstOffset = all.first?.offsetBefore ?? zone.secondsFromGMT(for: Self.start(of: year))
    if let pair = Self.yearlyPair(all) {
      isYearly = true
      changes = pair
    } else {
      isYearly = false
      changes = all.filter { $0.date.components.year <= year + 2 }
    }
  }

  private static func start(of year: Int) -> Date {
    let days = CalendarDate(year: year, month: 1, day: 1)?.dayNumber ?? 0
    return Date(timeIntervalSince1970: Double(days) * 86_400)
  }

  private static func changes(of zone: TimeZone, years: ClosedRange<Int>) -> [Change] {
    let end = start(of: years.upperBound + 1)
    var instant = start(of: years.lowerBound)
    var changes: [Change] = []
    while let next = zone.nextDaylightSavingTimeTransition(after: instant), next > instant, next < end {
      let before = zone.secondsFromGMT(for: next.addingTimeInterval(-1))
      let after = zone.secondsFromGMT(for: next)
      let local = Int(next.timeIntervalSince1970) + before
      let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
      let date = CalendarDate(dayNumber: day)
      changes.append(
        Change(
          offsetBefore: before, offsetAfter: after, isDaylight: zone.isDaylightSavingTime(for: next),
          date: date, second: local - day * 86_400, ordinal: (date.components.day - 1) / 7 + 1))
      instant = next
    }
    return changes.filter { $0.offsetBefore != $0.offsetAfter }
  }

  /// The two changes of the first year, where every year has the same two by the same rule.
  private static func yearlyPair(_ changes: [Change]) -> [Change]? {
    let years = Dictionary(grouping: changes, by: \.date.components.year)
    guard years.count == 12, years.values.allSatisfy({ $0.count == 2 }) else { return nil }
    var pair = Array(changes.prefix(2))
    for (position, rule) in pair.enumerated() {
      let same = years.values.map { $0[position] }
      let alike = same.allSatisfy {
        $0.date.weekday == rule.date.weekday && $0.date.components.month == rule.date.components.month
          && $0.second == rule.second && $0.offsetBefore == rule.offsetBefore
          && $0.offsetAfter == rule.offsetAfter
          && $0.isDaylight == rule.isDaylight
      }
      guard alike else { return nil }
      if same.allSatisfy(\.isLastOfMonth) {
        pair[position].ordinal = -1
      } else if !same.allSatisfy({ $0.ordinal == rule.ordinal }) {
        return nil
      }
    }
    return pair
  }
}
