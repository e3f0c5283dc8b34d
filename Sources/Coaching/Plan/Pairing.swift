/// The pairing block of a plan: who works with whom, and when they usually meet (SPEC §4, §6).
public struct Pairing: Hashable, Sendable {
  public var points: Int
  public var proof: Proof
  /// By leader, then peer (order of the ids).
  public var pairs: [Pair]
  /// A row for each leader with peers, where the roster has group times; by leader.
  public var groups: [Group]
  /// A row for each peer who lacks a leader; by peer.
  public var unserved: [Unserved]

  /// A pairing of the given parts.
  public init(points: Int, proof: Proof, pairs: [Pair], groups: [Group], unserved: [Unserved]) {
    self.points = points
    self.proof = proof
    self.pairs = pairs
    self.groups = groups
    self.unserved = unserved
  }
}

/// A leader and a peer who work together this term.
public struct Pair: Hashable, Sendable {
  public var id: PairID
  public var score: Int
  /// Parts of the score that apply, in SPEC's order; empty where the score is external.
  public var parts: [ScorePart]
  public var mode: Mode
  /// nil where the roster has no meeting step.
  public var meetingTime: WeeklyTime?

  /// A pair of the given parts.
  public init(id: PairID, score: Int, parts: [ScorePart], mode: Mode, meetingTime: WeeklyTime?) {
    self.id = id
    self.score = score
    self.parts = parts
    self.mode = mode
    self.meetingTime = meetingTime
  }
}

/// One part of a score (SPEC §3, the table).
public struct ScorePart: Hashable, Sendable {
  public var kind: Kind
  /// 0 to 1, rounded to 3 decimals.
  public var value: Double

  /// A part and its value.
  public init(kind: Kind, value: Double) {
    self.kind = kind
    self.value = value
  }

  /// The rows of SPEC's table, in its order.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case goals, subject, grades, preference, continuity, proximity

    /// The part's weight.
    public var weight: Int {
      switch self {
      case .goals: 40
      case .subject: 20
      case .grades, .preference, .continuity, .proximity: 10
      }
    }
  }
}

/// A weekday and a time in the leader's zone at which a pair or a group usually meets.
public struct WeeklyTime: Hashable, Sendable {
  public var weekday: Weekday
  public var start: ClockTime
  /// Length.
  public var minutes: Int

  /// `minutes` from `start` on that weekday.
  public init(weekday: Weekday, start: ClockTime, minutes: Int) {
    self.weekday = weekday
    self.start = start
    self.minutes = minutes
  }
}

/// A leader's core group.
public struct Group: Hashable, Sendable {
  /// Id of the leader.
  public var leader: String
  public var time: WeeklyTime
  /// Ids of the group's peers who can't attend that time, in order.
  public var cannotAttend: [String]

  /// The group of that leader.
  public init(leader: String, time: WeeklyTime, cannotAttend: [String]) {
    self.leader = leader
    self.time = time
    self.cannotAttend = cannotAttend
  }
}

/// A peer who gets fewer leaders than they want.
public struct Unserved: Hashable, Sendable {
  /// Id of the peer.
  public var peer: String
  /// Leaders wanted and not got.
  public var missing: Int
  public var reason: Reason

  /// A peer who lacks `missing` leaders.
  public init(peer: String, missing: Int, reason: Reason) {
    self.peer = peer
    self.missing = missing
    self.reason = reason
  }
}

/// Why something is left out: a code for programs and a sentence for people.
public struct Reason: Hashable, Sendable {
  public var code: String
  public var text: String

  /// A reason of that code.
  public init(code: String, text: String) {
    self.code = code
    self.text = text
  }
}
