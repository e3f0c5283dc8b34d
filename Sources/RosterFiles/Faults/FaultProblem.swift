/// What can be wrong in a roster or a plan; the sentences are made in `FaultSentence`.
public enum FaultProblem: Hashable, Sendable {
  // The text
  case notUTF8
  case empty
  case endsEarly
  case unexpected(Expected)
  case badNumber
  case badEscape
  case controlCharacter
  case tooDeep(limit: Int)
  case tooLarge(limit: Int)
  case repeatedKey

  // Keys and kinds of values
  case unknownKey(allowed: [String])
  case missingKey(String)
  case wrongKind(expected: ValueKind, found: ValueKind)
  case wrongFormat(expected: String)

  // Single values
  case notWhole
  case tooManyDigits(Int)
  case outOfRange(from: String, to: String)
  case notAbove(String)
  case notOneOf([String])
  case notDate
  case notClockTime
  case notGrade
  case unknownTimeZone
  case badID
  case emptyList

  // What belongs together
  case notBefore(first: String, second: String)
  case aboveMaximum(minimum: Int, maximum: Int)
  case bothTimes
  case halfTime(missing: String)
  case noTime
  case dateAndSpan
  case noDates
  case bothTopics
  case noTopic
  case notPair(of: String)

  // What refers to something else
  case repeated(what: String, first: String)
  case unknownID(of: String)
  case wrongSide(is: String, needed: String)
  case unknownPeriod(school: String)
  case unknownDay(school: String, allowed: [String])
  case weekdayInRotation
  case travelToItself
  case termTooLong(days: Int, limit: Int)
  case timesAboveDays(times: Int, days: Int)
  case stepOfOtherActivity(kind: String, per: String)
  case forcedAbove(person: String, key: String, limit: Int)
  case apartToo(leader: String, peer: String)
  case wrongSessionID(expected: String)

  /// What a text should go on with.
  public enum Expected: String, Hashable, Sendable {
    case value = "a value"
    case key = "a key in double quotes"
    case colon = "a colon"
    case commaOrEnd = "a comma or the closing bracket"
    case end = "the end of the file"
  }

  /// Kinds of JSON values.
  public enum ValueKind: String, Hashable, Sendable {
    case null = "null"
    case bool = "true or false"
    case number = "a number"
    case string = "a text in double quotes"
    case list = "a list"
    case object = "an object"
  }
}
