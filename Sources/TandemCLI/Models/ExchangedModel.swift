import Coaching

/// A natural model that other solvers solve.
protocol ExchangedModel {
  /// What is written for them.
  func files() throws -> ModelFiles

  /// The plan that a solution stands for. Without a bound it has a trivial one.
  /// - Throws: `Failure` 65 where it breaks a rule.
  func plan(_ values: ModelSolution, bound: Double?) throws -> Plan
}
