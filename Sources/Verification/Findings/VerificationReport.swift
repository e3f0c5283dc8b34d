import Coaching

/// What the check of a plan found, with the figures that it reckoned anew.
public struct VerificationReport: Hashable, Sendable {
  /// Every broken rule, pairing first.
  public var violations: [Violation]
  /// Lists that are not in Tandem's order; SPEC asks for a fixed order without saying which, so this breaks no rule.
  public var remarks: [Violation]
  /// The pairing's points by what they come from, scores first (SPEC §4).
  public var pairing: [Figure]
  /// The schedule's penalties by what they come from (SPEC §5); empty for a pairing alone.
  public var schedule: [Figure]

  /// Whether the plan keeps every rule.
  public var isValid: Bool { violations.isEmpty }
  /// The points of the pairing.
  public var points: Int { pairing.reduce(0) { $0 + $1.points } }
  /// The penalty of the schedule.
  public var penalty: Int { schedule.reduce(0) { $0 + $1.points } }
  /// Pairing points less schedule penalties.
  public var value: Int { points - penalty }
}

/// One row of SPEC's tables of points: how often, and what it comes to.
public struct Figure: Hashable, Sendable {
  /// "score", or the name of the weight.
  public var name: String
  /// How often the weight is counted (minutes, people, peers × priority); for scores, the pairs.
  public var count: Int
  /// Points: of a pairing added (penalties negative), of a schedule as penalty.
  public var points: Int
}
