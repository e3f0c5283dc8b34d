/// Something worth knowing about a roster before anyone waits for a solver.
public struct Finding: Hashable, Sendable {
  public var code: Code
  public var severity: Severity
  /// Ids of the people concerned, in the roster's order; empty where it is about a school or the whole.
  public var people: [String]
  /// In plain words: who, where, and what would help.
  public var text: String

  /// A finding of that code.
  public init(_ code: Code, _ severity: Severity, people: [String] = [], _ text: String) {
    self.code = code
    self.severity = severity
    self.people = people
    self.text = text
  }

  /// How much it matters; the greater, the less.
  public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Somebody or something will be left out.
    case problem
    /// Somebody or something may be left out, or the plan will be poorer.
    case warning
    /// Good to know.
    case note

    private var rank: Int { Self.allCases.firstIndex(of: self)! }

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  }

  /// What kind of finding it is; stable, for programs.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    case activityDoesNotFit
    case limitBelowSession
    case caseloadsBelowDemand
    case peerWithoutLeader
    case leaderWithoutPeers
    case leaderWithoutGroupTime
    case notEnoughCover
    case notEnoughRooms
    case scarceTime
    case oneLeaderWanted
    case goalWithoutLeader
    case duplicatePeople
    case lessonOutsideWorkday
    case overlappingLessons
    case windowOutsideTerm
    case oddPeriod
    case oddWorkday
  }
}
