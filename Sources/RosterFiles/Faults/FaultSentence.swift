/// The one place where faults become sentences.
enum FaultSentence {
  /// Place, value, what is allowed, and the nearest known name.
  static func sentence(for fault: Fault) -> String {
    let place = fault.path.isEmpty ? "the file" : fault.path
    return "\(place) (line \(fault.line), column \(fault.column)): \(withoutPlace(fault))"
  }

  /// Value, what is allowed, and the nearest known name.
  static func withoutPlace(_ fault: Fault) -> String {
    var text = says(fault.problem, value: fault.value)
    // A sentence that begins in small letters is about the value.
    if text.first?.isLowercase == true { text = "\(fault.value ?? "This") \(text)" }
    guard let suggestion = fault.suggestion else { return text }
    return text + " Did you mean \(quoted(suggestion))?"
  }

  /// A name in double quotes, shortened, without control characters.
  static func quoted(_ name: String) -> String { "\"\(shortened(name))\"" }

  /// At most 60 characters, on one line.
  static func shortened(_ text: String) -> String {
    var short = String(text.prefix(60))
    if short.utf8.count < text.utf8.count { short = String(text.prefix(59)) + "…" }
    return String(
      short.map { $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? " " : $0 })
  }

  /// The rest of the sentence after place and value.
  private static func says(_ problem: FaultProblem, value: String?) -> String {
    let allowed = expected(by: problem)
    switch problem {
    case .notUTF8: return "These bytes are no UTF-8. Save the file as UTF-8."
    case .empty: return "The file is empty; \(allowed) is expected."
    case .endsEarly: return "The file ends in the middle of a value. Is it complete?"
    case .unexpected, .badNumber, .badEscape, .controlCharacter:
      return "This is not JSON: \(allowed) is expected here."
    case .tooDeep, .tooLarge: return "This is more than Tandem reads: \(allowed)."
    case .repeatedKey: return "stands twice in this object; \(allowed)."
    case .unknownKey: return "is no key here. Known: \(allowed)."
    case .missingKey: return "\(allowed) is missing."
    case .wrongKind(_, let found):
      return value == nil ? "is \(found.rawValue); \(allowed) is expected." : "should be \(allowed)."
    case .repeated(let what, let first): return "is a second \(what); the first is at \(first)."
    case .unknownID(let kind): return "is the id of no \(kind)."
    case .wrongSide(let side, let needed): return "is a \(side); a \(needed)'s id is expected here."
    case .unknownPeriod(let school):
      return "is a period of no table of the school \(quoted(school))."
    case .unknownDay(let school, _):
      return "is no day of the school \(quoted(school)). Known: \(allowed)."
    case .badID: return "can't be an id: \(allowed)."
    case .notOneOf, .notDate, .notClockTime, .notGrade, .unknownTimeZone, .outOfRange, .notAbove,
      .notWhole, .tooManyDigits, .wrongFormat, .wrongSessionID:
      return "should be \(allowed)."
    default: return relation(problem)
    }
  }

  /// Sentences about values that contradict each other.
  private static func relation(_ problem: FaultProblem) -> String {
    let allowed = expected(by: problem)
    switch problem {
    case .notBefore(let first, let second): return "\(quoted(first)) must lie before \(quoted(second))."
    case .aboveMaximum(let low, let high): return "The min (\(low)) is above the max (\(high))."
    case .travelToItself: return "is 0 minutes from itself; \(allowed)."
    case .termTooLong(let days, _): return "makes a term of \(days) days; \(allowed)."
    case .timesAboveDays(let times, let days):
      return
        "is more often than there are program days: \(counted(times, "time")) in \(counted(days, "day"))."
    case .stepOfOtherActivity(let kind, let per):
      return "A step of kind \(quoted(kind)) can't be in an activity per \(per); \(allowed)."
    case .forcedAbove(let person, let key, let limit):
      return "forces more pairs on \(quoted(person)) than \(key) allows (\(limit))."
    case .apartToo(let leader, let peer):
      return
        "The pair \(quoted(leader)) and \(quoted(peer)) stands in \"apart\", too. Take it out of one of the two lists."
    case .weekdayInRotation: return "is a weekday; \(allowed)."
    default: return allowed.prefix(1).uppercased() + allowed.dropFirst() + "."
    }
  }

  /// "1 day", "2 days".
  static func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  static func expected(by problem: FaultProblem) -> String { FaultExpectation.phrase(for: problem) }

  static func code(of problem: FaultProblem) -> String {
    let name = String(describing: problem)
    return String(name.prefix { $0 != "(" })
  }
}
