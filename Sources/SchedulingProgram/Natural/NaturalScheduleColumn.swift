/// What a variable of the natural schedule model decides, in indices of the roster.
public struct NaturalScheduleColumn: Sendable, Hashable {
  /// What kind of decision it is.
  public enum Kind: Sendable, Hashable {
    /// A step of a cycle on a day at a time.
    case session
    /// A peer who attends a group session there.
    case attendance
    /// The cycle is missing.
    case missing
    /// A lesson is covered on a date.
    case cover
    /// The step lies on that day or before.
    case reached
  }

  public var kind: Kind
  public var activity: Int?
  /// From 0.
  public var cycle: Int?
  public var step: Int?
  /// Index in the roster's leaders.
  public var leader: Int?
  /// Index in the roster's peers.
  public var peer: Int?
  /// Number of the program day; of a cover the date index on the teacher's clock.
  public var day: Int?
  /// Minutes since midnight on the clock of the place; of a cover on the teacher's clock.
  public var start: Int?
  public var end: Int?

  /// A decision of that kind.
  init(_ kind: Kind) { self.kind = kind }
}
