/// Bounds on numbers that SPEC leaves open, so that no sum overflows and no term takes hours to lay out by mistake.
enum RosterLimits {
  /// A school year and a little more.
  static let termDays = 400
  /// Minutes, counts of rooms, substitutes, terms and the like.
  static let count = 0...1_000_000
  /// Points of a penalty.
  static let weight = 0...10_000_000
  /// Minutes of a step, of `startEvery`.
  static let minutesOfDay = 1...1440
  /// Days between steps.
  static let lag = 0...10_000
  /// Peers of a leader, leaders of a peer.
  static let caseload = 0...100_000
  /// Times of an activity; the term's days bound it further.
  static let times = 1...1_000_000
  /// Points of a score.
  static let score = 0...1000
  /// Weight of a goal.
  static let goalWeight = 1_000_000
}
