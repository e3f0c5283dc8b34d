/// Work that repeats during the term (SPEC §1, §5).
public struct Activity: Hashable, Sendable {
  public var id: String
  public var per: Party
  /// Repetitions in the term.
  public var times: Int
  /// The share of the group's peers that a group session needs; of group activities.
  public var quorum: Share
  public var steps: [Step]

  /// An activity of the given parts.
  public init(
    id: String, per: Party, times: Int, quorum: Share = Share(numerator: 5, denominator: 10),
    steps: [Step]
  ) {
    self.id = id
    self.per = per
    self.times = times
    self.quorum = quorum
    self.steps = steps
  }

  /// Who does an activity.
  public enum Party: String, Hashable, Sendable, CaseIterable {
    case pair
    case group
  }
}

/// One session of a cycle.
public struct Step: Hashable, Sendable {
  public var id: String
  public var kind: Kind
  public var minutes: Int
  /// Whose lesson is observed; of observations.
  public var observes: Side
  /// Whether lessons may be covered for it.
  public var cover: Bool
  /// Days from the step before.
  public var after: Lag

  /// A step of the given parts.
  public init(
    id: String, kind: Kind, minutes: Int, observes: Side = .peer, cover: Bool = false,
    after: Lag = Lag(min: 0, max: 10)
  ) {
    self.id = id
    self.kind = kind
    self.minutes = minutes
    self.observes = observes
    self.cover = cover
    self.after = after
  }

  /// What happens in a step.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case meeting, observation, group, preparation
  }

  /// One of the two of a pair.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    case leader, peer
  }
}

/// Program days from one step to the next, both ends included.
public struct Lag: Hashable, Sendable {
  public var min: Int
  public var max: Int

  /// From `min` to `max` program days.
  public init(min: Int, max: Int) {
    self.min = min
    self.max = max
  }
}
