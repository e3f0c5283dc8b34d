/// Who reads a report; everyone sees only what concerns them.
public enum Audience: String, Sendable, Hashable, CaseIterable {
  /// Everything.
  case coordinator
  /// Aggregates and cover, no pair: coaching is kept apart from evaluation.
  case principal
  /// One leader's pairs, sessions and gaps.
  case leader
  /// One peer's pairs, sessions and gaps; of a session's covers only their own, of a group not who is absent.
  case peer
}
