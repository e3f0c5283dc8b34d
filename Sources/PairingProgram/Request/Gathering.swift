import Coaching

/// A way in which a leader's group may come together over the term, and what it costs each pair at least.
public struct Gathering: Sendable, Hashable {
  /// The group time, beside which the leader's meetings must lie; nil where none is taken.
  public var time: WeekStart?
  /// Points, for each candidate pair of the leader; nil where the pair can't be of this gathering.
  public var costs: [Int?]
  /// Points of a leader with peers, whoever they are.
  public var fee: Int

  /// A gathering at that time, or at none.
  public init(time: WeekStart?, costs: [Int?], fee: Int = 0) {
    self.time = time
    self.costs = costs
    self.fee = fee
  }
}
