import Coaching
import Foundation

/// The clock of a time zone; SPEC §2: "Times in different zones are compared as instants".
///
/// Instants are minutes since 1970 in UTC. The midnights of the term are kept, since nearly every day has 24 hours.
final class ZoneClock {
  private let zone: TimeZone
  private let firstDay: Int
  /// The instant at which each kept date begins; one more than the dates.
  private var midnights: [Int] = []

  /// The clock of the IANA zone `name`, quick from the date `first` to the date `last`.
  init(name: String, first: CalendarDate, last: CalendarDate) {
    zone = TimeZone(identifier: name) ?? .gmt
    firstDay = first.dayNumber - 1
    midnights = (firstDay...last.dayNumber + 2).map { reckon(localMinute: $0 * 1440) }
  }

  /// The instant at which the clock shows that many minutes after midnight of the date.
  func instant(_ date: CalendarDate, _ minute: Int) -> Int {
    let day = date.dayNumber - firstDay
    guard day >= 0, day + 1 < midnights.count, midnights[day + 1] - midnights[day] == 1440 else {
      return reckon(localMinute: date.dayNumber * 1440 + minute)
    }
    return midnights[day] + minute
  }

  /// The date and the minute of the day that the clock shows at the instant.
  func reading(at instant: Int) -> (date: CalendarDate, minute: Int) {
    let local = instant + offset(at: instant)
    let day = Int((Double(local) / 1440).rounded(.down))
    return (CalendarDate(dayNumber: day), local - day * 1440)
  }

  /// The date that the clock shows at the instant.
  func date(at instant: Int) -> CalendarDate {
    guard let first = midnights.first, let last = midnights.last, instant >= first, instant < last else {
      return reading(at: instant).date
    }
    var day = min((instant - first) / 1440, midnights.count - 2)
    while midnights[day] > instant { day -= 1 }
    while midnights[day + 1] <= instant { day += 1 }
    return CalendarDate(dayNumber: firstDay + day)
  }

  /// Whether the date has 24 hours.
  func isPlain(_ date: CalendarDate) -> Bool { instant(date.advanced(by: 1), 0) - instant(date, 0) == 1440 }

  /// The whole date as instants.
  func wholeDay(_ date: CalendarDate) -> Span {
    Span(start: instant(date, 0), end: instant(date.advanced(by: 1), 0))
  }

  private func reckon(localMinute: Int) -> Int {
    let guess = localMinute - offset(at: localMinute)
    return localMinute - offset(at: guess)
  }

  /// Minutes that the clock is ahead of UTC.
  private func offset(at instant: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant) * 60)) / 60
  }
}
