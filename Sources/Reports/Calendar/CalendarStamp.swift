import Coaching

/// The DTSTAMP of every event of a file: never the clock on the wall, so that the same plan gives the same bytes.
public struct CalendarStamp: Sendable, Hashable {
  /// "20260831T000000Z".
  let text: String

  /// Midnight, UTC, of the first date of the term.
  public init(term: Term) { text = CalendarFile.compact(term.start) + "T000000Z" }

  /// So many seconds after 1970-01-01 (`SOURCE_DATE_EPOCH`, reproducible-builds.org); nil where that is no whole
  /// number of them, or lies beyond the year 9999.
  public init?(sourceDateEpoch: String) {
    guard let seconds = Int(sourceDateEpoch), (0..<253_402_300_800).contains(seconds) else { return nil }
    let date = CalendarDate(dayNumber: seconds / 86_400)
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    let second = seconds % 86_400
    text =
      CalendarFile.compact(date) + "T" + padded(second / 3600) + padded(second / 60 % 60)
      + padded(second % 60) + "Z"
  }

  /// The stamp of the environment, else the term's.
  public static func from(environment: [String: String], term: Term) -> CalendarStamp {
    environment["SOURCE_DATE_EPOCH"].flatMap(CalendarStamp.init(sourceDateEpoch:))
      ?? CalendarStamp(term: term)
  }
}
