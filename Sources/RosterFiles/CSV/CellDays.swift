import Coaching

/// Labels of days, as people write them.
enum CellDays {
  /// "Mon" of "monday", "Mon." and the like; the five days of "Mon-Fri"; a label of some school's own as it stands.
  static func labels(_ part: String, own: Set<String>) -> [String] {
    if own.contains(part) { return [part] }
    if let day = weekday(part) { return [day.label] }
    let ends = part.split { "-–".contains($0) }
    if ends.count == 2, let first = weekday(String(ends[0])), let last = weekday(String(ends[1])),
      first < last
    {
      return Weekday.allCases.filter { first <= $0 && $0 <= last }.map(\.label)
    }
    return [part]
  }

  private static func weekday(_ text: String) -> Weekday? {
    let name = text.lowercased().filter { $0 != "." }
    guard name.count >= 3 else { return nil }
    return zip(Weekday.allCases, names).first { _, full in
      full == name || full.prefix(3) == name || (full.hasPrefix(name) && name.count <= 5)
    }?.0
  }

  private static let names = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}

/// Grades, as people and student information systems write them.
enum CellGrades {
  /// "7" of "7", "07", "7th", "Grade 7"; "K" of "KG", "Kindergarten"; "PK" of "Pre-K", "PreK"; nil for anything else.
  static func grade(_ part: String) -> String? {
    let name = part.plainName
    switch name {
    case "pk", "prek", "pr", "prekindergarten", "preschool": return "PK"
    case "k", "kg", "kindergarten": return "K"
    default:
      var digits = name.hasPrefix("grade") ? String(name.dropFirst(5)) : name
      if let suffix = ["st", "nd", "rd", "th"].first(where: digits.hasSuffix) {
        digits.removeLast(suffix.count)
      }
      guard digits.count <= 2, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(digits),
        let grade = Grade(String(number))
      else { return nil }
      return grade.description
    }
  }

  /// One grade, or all of a range such as "6-8"; the text itself where it is neither.
  static func grades(_ part: String) -> [String] {
    if let one = grade(part) { return [one] }
    let ends = part.split { "-–".contains($0) }.compactMap { grade($0.trimmed).flatMap { Grade($0) } }
    guard ends.count == 2, ends[0] < ends[1] else { return [part] }
    return (["PK", "K"] + (1...12).map(String.init)).filter { name in
      Grade(name).map { ends[0] <= $0 && $0 <= ends[1] } ?? false
    }
  }
}
