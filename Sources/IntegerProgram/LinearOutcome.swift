/// What the simplex method found out about the linear relaxation of a restricted master.
public enum LinearOutcome: Hashable, Sendable {
  /// The objective. Values, duals and reduced costs can be read.
  case optimal(Double)
  /// Stopped at a point that keeps all rows; its objective. The duals prove nothing.
  case feasible(Double, StopReason)
  case infeasible
  case unbounded
  /// Stopped before a point that keeps all rows was found.
  case stopped(StopReason)

  /// The objective of an optimal solution, else nil.
  public var optimum: Double? {
    if case .optimal(let objective) = self { objective } else { nil }
  }
}
