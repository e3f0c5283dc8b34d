/// A teacher leader: a practising teacher who coaches colleagues.
public struct Leader: Hashable, Sendable {
  public var person: Person
  /// Codes of the standards they know best.
  public var standards: [String]
  public var practices: [String]
  public var caseload: Caseload

  /// A leader of the given parts.
  public init(
    person: Person, standards: [String] = [], practices: [String] = [],
    caseload: Caseload = Caseload(min: 0, max: 6)
  ) {
    self.person = person
    self.standards = standards
    self.practices = practices
    self.caseload = caseload
  }

  /// The person's id.
  public var id: String { person.id }
}

/// How many peers a leader should have (`min`) and may have (`max`).
public struct Caseload: Hashable, Sendable {
  public var min: Int
  public var max: Int

  /// At least `min` wanted, at most `max` allowed.
  public init(min: Int, max: Int) {
    self.min = min
    self.max = max
  }
}

/// A peer: a teacher whom a leader supports.
public struct Peer: Hashable, Sendable {
  public var person: Person
  public var goals: [Goal]
  /// How many leaders they want.
  public var leaders: Int
  /// 1 to 10.
  public var priority: Int

  /// A peer of the given parts.
  public init(person: Person, goals: [Goal] = [], leaders: Int = 1, priority: Int = 1) {
    self.person = person
    self.goals = goals
    self.leaders = leaders
    self.priority = priority
  }

  /// The person's id.
  public var id: String { person.id }
}

/// What a peer wants to work on.
public struct Goal: Hashable, Sendable {
  public var topic: Topic
  /// Above 0, exactly as written.
  public var weight: Share

  /// A goal of that weight.
  public init(topic: Topic, weight: Share = Share(1)) {
    self.topic = topic
    self.weight = weight
  }

  /// A standard's code or a practice's name.
  public enum Topic: Hashable, Sendable {
    case standard(String)
    case practice(String)

    /// By bytes: SPEC §2 has codes and practices compare exactly.
    public static func == (left: Topic, right: Topic) -> Bool {
      switch (left, right) {
      case (.standard(let first), .standard(let second)), (.practice(let first), .practice(let second)):
        first.utf8.elementsEqual(second.utf8)
      default: false
      }
    }

    public func hash(into hasher: inout Hasher) {
      switch self {
      case .standard(let code): ExactText(code).hash(into: &hasher)
      case .practice(let name): ExactText(name).hash(into: &hasher)
      }
    }
  }
}
