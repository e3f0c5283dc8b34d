import Coaching
import Foundation

extension JSONReader {
  /// A date, "YYYY-MM-DD", of the years 1970 to 2199.
  mutating func date(_ node: Int?) -> CalendarDate? {
    guard let node, let text = string(node) else { return nil }
    guard let date = CalendarDate(text) else {
      fail(node, .notDate)
      return nil
    }
    guard (Self.firstDate...Self.lastDate).contains(date) else {
      fail(node, .outOfRange(from: "\(Self.firstDate)", to: "\(Self.lastDate)"))
      return nil
    }
    return date
  }

  /// A clock time, "HH:MM".
  mutating func clockTime(_ node: Int?) -> ClockTime? {
    guard let node, let text = string(node) else { return nil }
    guard let time = ClockTime(text) else {
      fail(node, .notClockTime)
      return nil
    }
    return time
  }

  /// The span from `start` to `end`, both needed, the one before the other.
  mutating func clockRange<Key: JSONKey>(_ fields: JSONFields<Key>, _ start: Key, _ end: Key) -> ClockRange? {
    let first = clockTime(required(fields, start))
    let last = clockTime(required(fields, end))
    guard let first, let last else { return nil }
    guard first < last else {
      fail(fields.node, .notBefore(first: "start", second: "end"))
      return nil
    }
    return ClockRange(start: first, end: last)
  }

  /// A grade, "PK", "K" or "1" to "12".
  mutating func grade(_ node: Int?) -> Grade? {
    guard let node, let text = string(node) else { return nil }
    guard let grade = Grade(text) else {
      fail(node, .notGrade)
      return nil
    }
    return grade
  }

  /// The IANA name of a time zone.
  mutating func timeZone(_ node: Int?) -> String? {
    guard let node, let name = string(node) else { return nil }
    // A plan names the same few zones in each of a hundred thousand sessions.
    if knownTimeZones.contains(name) { return name }
    guard TimeZoneNames.isKnown(name) else {
      fail(node, .unknownTimeZone, nearest: name, in: TimeZoneNames.sorted)
      return nil
    }
    knownTimeZones.insert(name)
    return name
  }

  private static let firstDate = CalendarDate(year: 1970, month: 1, day: 1)!
  private static let lastDate = CalendarDate(year: 2199, month: 12, day: 31)!
}

/// The names of the IANA time zone database.
enum TimeZoneNames {
  /// Foundation also takes abbreviations ("PST") and offsets ("GMT+5"), which are no IANA names.
  static func isKnown(_ name: String) -> Bool {
    let hasForm = name.contains("/") || withoutRegion.contains(name)
    return hasForm && TimeZone(identifier: name) != nil
  }

  static var sorted: [String] { TimeZone.knownTimeZoneIdentifiers.sorted() }

  private static let withoutRegion: Set<String> = [
    "UTC", "GMT", "UCT", "Zulu", "Universal", "Greenwich", "EST", "MST", "HST", "EST5EDT", "CST6CDT",
    "MST7MDT", "PST8PDT", "CET", "MET", "EET", "WET", "Cuba", "Egypt", "Eire", "Hongkong", "Iceland",
    "Iran", "Israel", "Jamaica", "Japan", "Kwajalein", "Libya", "NZ", "Navajo", "PRC", "Poland",
    "Portugal", "ROC", "ROK", "Singapore", "Turkey",
  ]
}
