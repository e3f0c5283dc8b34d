import Coaching

/// When a class is taught, of the text of `classes.periods`: "1", "2,4", "Period 3", "1(Mon,Wed)", "1-2(A-B)".
struct OneRosterPeriods {
  /// A period on days; no days: on every day.
  struct Slot: Hashable {
    var period: String
    var days: [String]
  }

  /// Ids of the periods of the class's school.
  let periods: [String]
  /// Labels of the school's rotation, in order; empty where its labels are weekdays.
  let rotation: [String]

  /// The slots of a text; a period that the school lacks stays as it is written.
  func slots(_ text: String) -> [Slot] {
    Self.tokens(text).flatMap { token -> [Slot] in
      let parts = token.split(separator: "(", maxSplits: 1).map { $0.filter { $0 != ")" }.trimmed }
      guard let name = parts.first, !name.isEmpty else { return [] }
      let days = parts.count > 1 ? labels(parts[1]) : []
      return names(name).map { Slot(period: $0, days: days) }
    }
  }

  /// Parts between commas, semicolons and spaces that stand outside of brackets.
  private static func tokens(_ text: String) -> [String] {
    var tokens = [""]
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth = max(0, depth - 1) }
      if depth == 0, ",; ".contains(character) {
        tokens.append("")
      } else {
        tokens[tokens.count - 1].append(character)
      }
    }
    // "Period 3" is one name.
    return tokens.filter { !$0.isEmpty && $0.lowercased() != "period" }
  }

  private func names(_ text: String) -> [String] {
    if let one = known(text) { return [one] }
    let ends = text.split(separator: "-").compactMap { known(String($0)) }.compactMap(periods.firstIndex(of:))
    guard ends.count == 2, ends[0] < ends[1] else { return [text] }
    return Array(periods[ends[0]...ends[1]])
  }

  /// The school's period of that name, leading zeros and a P before the number aside.
  private func known(_ text: String) -> String? {
    if periods.contains(text) { return text }
    func core(_ name: String) -> String {
      let plain = name.plainName
      let number =
        plain.hasPrefix("period") ? plain.dropFirst(6) : plain.hasPrefix("p") ? plain.dropFirst() : plain[...]
      return String(number.drop { $0 == "0" })
    }
    return periods.first { !core(text).isEmpty && core($0) == core(text) }
  }

  private func labels(_ text: String) -> [String] {
    let all = rotation.isEmpty ? Weekday.schoolDayLabels : rotation
    return CellKind.parts(text, at: ",; ").flatMap { part -> [String] in
      let ends = part.split(separator: "-").map { label(String($0)) }
      guard ends.count == 2, let first = all.firstIndex(of: ends[0]), let last = all.firstIndex(of: ends[1]),
        first < last
      else { return [label(part)] }
      return Array(all[first...last])
    }
  }

  private func label(_ text: String) -> String {
    if rotation.contains(text) { return text }
    let letters = ["M": "Mon", "T": "Tue", "W": "Wed", "R": "Thu", "H": "Thu", "F": "Fri"]
    if rotation.isEmpty, let day = letters[text.uppercased()] { return day }
    let days = CellDays.labels(text, own: Set(rotation))
    return days.count == 1 ? days[0] : text
  }
}
