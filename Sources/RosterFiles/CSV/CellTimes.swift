import Coaching

/// Clock times, as people and spreadsheets write them.
enum CellTimes {
  /// "08:15" of "8:15", "08:15:00", "8:15 AM", "8.15", "1 pm"; nil for anything else.
  static func clockTime(_ cell: String) -> String? {
    var text = cell.lowercased().filter { !$0.isWhitespace }
    let half: Int?
    switch text.suffix(4) {
    case "a.m.": (half, text) = (0, String(text.dropLast(4)))
    case "p.m.": (half, text) = (12, String(text.dropLast(4)))
    default:
      switch text.suffix(2) {
      case "am": (half, text) = (0, String(text.dropLast(2)))
      case "pm": (half, text) = (12, String(text.dropLast(2)))
      default: half = nil
      }
    }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard (1...3).contains(parts.count), parts.count > 1 || half != nil else { return nil }
    let numbers = parts.map { part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil }
    guard var hour = numbers[0], parts.dropFirst().allSatisfy({ $0.count == 2 }) else { return nil }
    guard let minute = parts.count > 1 ? numbers[1] : 0, minute < 60 else { return nil }
    // Seconds are of no use to a bell schedule; none but 00 is taken.
    if parts.count == 3, numbers[2] != 0 { return nil }
    if let half {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + half
    }
    guard hour < 24 || (hour == 24 && minute == 0) else { return nil }
    return ClockTime(minutes: hour * 60 + minute).description
  }
}

/// Dates, as people and spreadsheets write them; only where they can mean one day.
enum CellDates {
  /// "2026-09-15" of "2026/9/15", "9/15/2026", "15.9.2026", "15 Sep 2026", "September 15, 2026"; nil for "3/4/2026", which is in
  /// March here and in April there, and for anything else.
  static func date(_ cell: String) -> String? {
    // A spreadsheet's date with a time at midnight.
    let text = cell.hasSuffix(" 00:00:00") || cell.hasSuffix("T00:00:00") ? String(cell.dropLast(9)) : cell
    let parts = text.split { " ,/.-".contains($0) }.map(String.init)
    guard parts.count == 3 else { return nil }
    if let named = named(parts) { return named }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == 3 else { return nil }
    if parts[0].count == 4 { return iso(numbers[0], numbers[1], numbers[2]) }
    guard parts[2].count == 4 else { return nil }
    let (first, second, year) = (numbers[0], numbers[1], numbers[2])
    // With points the day comes first everywhere.
    if text.contains(".") || first > 12 { return iso(year, second, first) }
    return second > 12 || first == second ? iso(year, first, second) : nil
  }

  /// Whether a text is a date of two readings, such as "3/4/2026".
  static func isAmbiguous(_ text: String) -> Bool {
    let numbers = text.split { "/-".contains($0) }.compactMap { Int($0) }
    return numbers.count == 3 && date(text) == nil && (1...12).contains(numbers[0])
      && (1...12).contains(numbers[1])
      && numbers[2] > 31
  }

  private static func named(_ parts: [String]) -> String? {
    let months = parts.map { part -> Int? in
      guard part.count >= 3, part.allSatisfy(\.isLetter) else { return nil }
      return monthNames.firstIndex { $0.hasPrefix(part.lowercased()) }.map { $0 + 1 }
    }
    guard let place = months.firstIndex(where: { $0 != nil }), place < 2, let month = months[place] else {
      return nil
    }
    guard let day = Int(parts[1 - place]), var year = Int(parts[2]), day <= 31 else { return nil }
    if parts[2].count == 2 { year += 2000 }
    return iso(year, month, day)
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    CalendarDate(year: year, month: month, day: day)?.description
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
}
