import CGLPKShims

/// What a solve found and what it cost. The counts are the same on every machine, where no time limit was reached.
public struct SolveReport: Hashable, Sendable {
  public var outcome: Outcome
  /// Nodes of the search tree whose processing began.
  public var nodes: Int
  /// Simplex iterations outside the tree.
  public var iterations: Int
}

extension SolveReport {
  /// - Parameter solution: made only where GLPK has one.
  init(_ result: tandem_result, solution: () throws(SolverError) -> Solution) throws(SolverError) {
    outcome = try Outcome(result, solution: solution)
    nodes = Int(result.nodes)
    iterations = Int(result.iterations)
  }
}

extension Outcome {
  init(_ result: tandem_result, solution: () throws(SolverError) -> Solution) throws(SolverError) {
    let bound = result.has_bound ? result.bound : nil
    switch Int(result.verdict) {
    case TANDEM_OPTIMAL: self = .optimal(try solution())
    case TANDEM_FEASIBLE: self = .feasible(try solution(), bound: bound, StopReason(result.reason))
    case TANDEM_INFEASIBLE: self = .infeasible
    case TANDEM_UNBOUNDED: self = .unbounded
    case TANDEM_NONE_BETTER: self = .noneBetter(bound: result.bound)
    case TANDEM_STOPPED: self = .stopped(bound: bound, StopReason(result.reason))
    default: throw .numericalTrouble(code: Int(result.glpk_code))
    }
  }
}

extension StopReason {
  init(_ code: Int32) {
    switch Int(code) {
    case TANDEM_REASON_TIME: self = .timeLimit
    case TANDEM_REASON_NODES: self = .nodeLimit
    case TANDEM_REASON_ITERATIONS: self = .iterationLimit
    case TANDEM_REASON_GAP: self = .gap
    case TANDEM_REASON_SIGNAL: self = .stopSignal
    default: self = .numericalTrouble
    }
  }
}
