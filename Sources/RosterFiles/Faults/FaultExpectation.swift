/// What is allowed where a fault is, as a phrase.
enum FaultExpectation {
  static func phrase(for problem: FaultProblem) -> String {
    textPhrase(problem) ?? valuePhrase(problem) ?? relationPhrase(problem)
  }

  private static func textPhrase(_ problem: FaultProblem) -> String? {
    switch problem {
    case .notUTF8: "UTF-8"
    case .empty, .endsEarly: "a whole JSON object"
    case .unexpected(let expected): expected.rawValue
    case .badNumber: "a number such as 12 or 0.5"
    case .badEscape: "an escape such as \\n or \\u00e9"
    case .controlCharacter: "an escape such as \\n, not a control character,"
    case .tooDeep(let limit): "at most \(limit) levels of nesting"
    case .tooLarge(let limit): "at most \(limit >> 20) MiB"
    case .repeatedKey: "a key may stand once"
    case .unknownKey(let allowed): allowed.joined(separator: ", ") + ", and keys that begin with x-"
    case .missingKey(let key): FaultSentence.quoted(key)
    case .wrongKind(let expected, _): expected.rawValue
    case .wrongFormat(let expected): FaultSentence.quoted(expected)
    default: nil
    }
  }

  private static func valuePhrase(_ problem: FaultProblem) -> String? {
    switch problem {
    case .notWhole: "a whole number"
    case .tooManyDigits(let decimals): "a number of at most \(decimals) digits after the point"
    case .outOfRange(let from, let to): "from \(from) to \(to)"
    case .notAbove(let bound): "above \(bound)"
    case .notOneOf(let names): "one of " + names.map(FaultSentence.quoted).joined(separator: ", ")
    case .notDate: "a date as YYYY-MM-DD"
    case .notClockTime: "a clock time as HH:MM, 00:00 to 24:00"
    case .notGrade: "a grade: \"PK\", \"K\" or \"1\" to \"12\""
    case .unknownTimeZone: "an IANA time zone such as \"America/Chicago\""
    case .badID: "an id is a text that is not empty, not \"*\" and holds no \"/\""
    case .emptyList: "at least one entry is needed"
    default: nil
    }
  }

  private static func relationPhrase(_ problem: FaultProblem) -> String {
    switch problem {
    case .notBefore(let first, let second): "\(first) before \(second)"
    case .aboveMaximum: "min at most max"
    case .bothTimes: "a period or start and end may stand, not both"
    case .halfTime(let missing): "\"\(missing)\" is missing; start and end go together"
    case .noTime: "a period, or start and end, is needed"
    case .dateAndSpan: "a date goes without from and to"
    case .noDates: "from or to is needed"
    case .bothTopics: "a goal has a standard or a practice, not both"
    case .noTopic: "a goal needs a standard or a practice"
    case .notPair(let what): "exactly two ids are needed: \(what)"
    case .repeated(let what, _): "each \(what) once"
    case .unknownID(let kind): "the id of a \(kind)"
    case .wrongSide(_, let needed): "the id of a \(needed)"
    case .unknownPeriod(let school): "a period of the school \(FaultSentence.quoted(school))"
    case .unknownDay(_, let allowed): allowed.joined(separator: ", ")
    case .weekdayInRotation: "labels of a rotation differ from Mon to Fri"
    case .travelToItself: "travel is between two different schools"
    case .termTooLong(_, let limit): "at most \(limit) days are planned at once"
    case .timesAboveDays(_, let days): "at most \(days)"
    case .stepOfOtherActivity(_, let per):
      per == "pair" ? "meeting, observation or preparation" : "group or preparation"
    case .forcedAbove(_, let key, let limit): "at most \(limit) (\(key))"
    case .apartToo: "a pair is in \"together\" or in \"apart\", not in both"
    case .wrongSessionID(let id): FaultSentence.quoted(id)
    default: "something else is expected"
    }
  }
}
