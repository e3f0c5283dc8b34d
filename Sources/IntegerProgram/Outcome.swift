/// A point of a program.
public struct Solution: Hashable, Sendable {
  /// By variable; those of integer variables are whole.
  public var values: [Double]
  /// The objective at `values`, computed from them.
  public var objective: Double

  public init(values: [Double], objective: Double) {
    self.values = values
    self.objective = objective
  }

  public subscript(variable: Variable) -> Double { values[variable.index] }

  /// Whether a variable is nearer to 1 than to 0; for binaries.
  public func isChosen(_ variable: Variable) -> Bool { values[variable.index] > 0.5 }
}

/// Why a search ended before its proof was complete.
public enum StopReason: Hashable, Sendable {
  case timeLimit
  case nodeLimit
  case iterationLimit
  /// The gap that was asked for is reached.
  case gap
  case stopSignal
  /// The solver ran into numerical trouble; what it had found until then stands.
  case numericalTrouble
}

/// What a solver found out about a program.
public enum Outcome: Hashable, Sendable {
  /// Proven: nothing is better.
  case optimal(Solution)
  /// The best found so far. `bound` is proven, nothing is better than it; nil where none is known yet.
  case feasible(Solution, bound: Double?, StopReason)
  /// Proven: there is no solution.
  case infeasible
  /// There are solutions as good as one likes.
  case unbounded
  /// Proven: nothing is better than the cutoff that was given. No solution is better than `bound`.
  case noneBetter(bound: Double)
  /// No solution was found in time; there may be one.
  case stopped(bound: Double?, StopReason)

  /// The solution, proven optimal or not, where there is one.
  public var solution: Solution? {
    switch self {
    case .optimal(let solution), .feasible(let solution, _, _): solution
    case .infeasible, .unbounded, .noneBetter, .stopped: nil
    }
  }

  /// The proven bound: no solution has a better objective. Nil where none is known.
  public var bound: Double? {
    switch self {
    case .optimal(let solution): solution.objective
    case .feasible(_, let bound, _), .stopped(let bound, _): bound
    case .noneBetter(let bound): bound
    case .infeasible, .unbounded: nil
    }
  }
}
