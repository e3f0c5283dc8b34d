import Foundation

/// The clocks of a roster: time zones that show the same time throughout the term are one clock.
///
/// A clock's offset is read once a date, at noon: clocks change at night, so it holds for the whole school day.
public struct Clocks: Sendable {
  /// For each IANA name the index of its clock.
  public let clockOfZone: [String: Int]
  /// For each clock the offsets from UTC in minutes, on the dates −1 … `dateCount` (index 0 is the day before the term).
  let offsets: [[Int]]

  init(zones: [String], firstDate: CalendarDate, dateCount: Int) {
    var clockOfZone: [String: Int] = [:]
    var clockOfOffsets: [[Int]: Int] = [:]
    var offsets: [[Int]] = []
    for name in Array(Set(zones)).sorted() {
      let zone = TimeZone(identifier: name) ?? TimeZone(secondsFromGMT: 0)!
      let table = (-1...dateCount).map { Self.offset(of: zone, on: firstDate.advanced(by: $0)) }
      if clockOfOffsets[table] == nil {
        clockOfOffsets[table] = offsets.count
        offsets.append(table)
      }
      clockOfZone[name] = clockOfOffsets[table]
    }
    self.clockOfZone = clockOfZone
    self.offsets = offsets
  }

  /// How many clocks there are.
  public var count: Int { offsets.count }

  /// Minutes from UTC of a clock on a date index, −1 … `dateCount`.
  public func offset(clock: Int, date: Int) -> Int { offsets[clock][date + 1] }

  /// Minutes since 00:00 UTC of the term's first date, of a minute of a clock's day.
  public func instant(clock: Int, date: Int, minute: Int) -> Int {
    date * 1440 + minute - offset(clock: clock, date: date)
  }

  /// Offset from UTC in minutes at noon of that date in that zone.
  static func offset(of zone: TimeZone, on date: CalendarDate) -> Int {
    // The offset at noon decides which instant noon is; a second look settles it.
    let noonUTC = Double(date.dayNumber) * 86_400 + 43_200
    let guess = zone.secondsFromGMT(for: Date(timeIntervalSince1970: noonUTC))
    return zone.secondsFromGMT(for: Date(timeIntervalSince1970: noonUTC - Double(guess))) / 60
  }
}
