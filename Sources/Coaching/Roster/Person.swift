/// What leaders and peers have in common (SPEC §2).
public struct Person: Hashable, Sendable {
  public var id: String
  public var name: String
  public var email: String?
  /// Id of their school.
  public var school: String
  public var subjects: [String]
  public var grades: [Grade]
  public var modes: Set<Mode>
  /// Ids of people of the other side, most wanted first.
  public var prefers: [String]
  public var lessons: [Lesson]
  public var unavailable: [TimeWindow]
  public var avoid: [TimeWindow]
  public var limits: Limits

  /// A person of the given parts; what is left out is empty or has SPEC's default for a leader.
  public init(
    id: String, name: String = "", email: String? = nil, school: String, subjects: [String] = [],
    grades: [Grade] = [], modes: Set<Mode> = [.inPerson], prefers: [String] = [],
    lessons: [Lesson] = [], unavailable: [TimeWindow] = [], avoid: [TimeWindow] = [],
    limits: Limits = .leaderDefault
  ) {
    self.id = id
    self.name = name
    self.email = email
    self.school = school
    self.subjects = subjects
    self.grades = grades
    self.modes = modes
    self.prefers = prefers
    self.lessons = lessons
    self.unavailable = unavailable
    self.avoid = avoid
    self.limits = limits
  }

  /// The name to show: the name, or the id where there is none.
  public var displayName: String { name.isEmpty ? id : name }
}

/// How a pair meets.
public enum Mode: String, Hashable, Sendable, CaseIterable {
  case inPerson
  case virtual
}

/// A school grade: PK (−1), K (0), 1 to 12.
public struct Grade: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// −1 for PK, 0 for K, else the number.
  public var level: Int

  /// Reads "PK", "K" or "1" … "12"; nil for anything else.
  public init?(_ text: String) {
    switch text {
    case "PK": level = -1
    case "K": level = 0
    default:
      guard let number = Int(text), (1...12).contains(number), String(number) == text else { return nil }
      level = number
    }
  }

  public var description: String {
    switch level {
    case -1: "PK"
    case 0: "K"
    default: String(level)
    }
  }

  public static func < (left: Grade, right: Grade) -> Bool { left.level < right.level }
}

/// How much a person may be asked for (SPEC §5, `limits`).
public struct Limits: Hashable, Sendable {
  public var sessionsPerDay: Int
  /// Minutes of sessions in an ISO week; nil without limit.
  public var minutesPerWeek: Int?

  /// At most so many sessions on a date and minutes in a week.
  public init(sessionsPerDay: Int, minutesPerWeek: Int? = nil) {
    self.sessionsPerDay = sessionsPerDay
    self.minutesPerWeek = minutesPerWeek
  }

  /// SPEC's default for leaders: 4 sessions a day.
  public static let leaderDefault = Limits(sessionsPerDay: 4)
  /// SPEC's default for peers: 2 sessions a day.
  public static let peerDefault = Limits(sessionsPerDay: 2)
}
