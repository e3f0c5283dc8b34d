/// A time of day on a school's clock (SPEC §2: "HH:MM"; "24:00" is the end of a day).
public struct ClockTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes since midnight, 0 to 1440.
  public var minutes: Int

  /// The time `minutes` after midnight.
  public init(minutes: Int) { self.minutes = minutes }

  /// Reads "HH:MM" from "00:00" to "24:00"; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == 0x3A else { return nil }
    for index in [0, 1, 3, 4] where !(0x30...0x39).contains(bytes[index]) { return nil }
    let hour = Int(bytes[0] - 0x30) * 10 + Int(bytes[1] - 0x30)
    let minute = Int(bytes[3] - 0x30) * 10 + Int(bytes[4] - 0x30)
    guard minute < 60, hour < 24 || (hour == 24 && minute == 0) else { return nil }
    minutes = hour * 60 + minute
  }

  /// "HH:MM".
  public var description: String {
    let hour = minutes / 60
    let minute = minutes % 60
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  public static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}

/// A span of clock time within one day, end excluded; `start` < `end`.
public struct ClockRange: Hashable, Sendable, CustomStringConvertible {
  public var start: ClockTime
  public var end: ClockTime

  /// The span from `start` up to, not including, `end`.
  public init(start: ClockTime, end: ClockTime) {
    self.start = start
    self.end = end
  }

  /// Minutes from start to end.
  public var minutes: Int { end.minutes - start.minutes }

  /// Whether the two spans share a minute.
  public func overlaps(_ other: ClockRange) -> Bool { start < other.end && other.start < end }

  public var description: String { "\(start)–\(end)" }
}
