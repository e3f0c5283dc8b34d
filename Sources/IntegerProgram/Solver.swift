/// Anything that solves a mixed-integer program.
public protocol Solver: Sendable {
  /// - Throws: `SolverError.invalid` for a program that `check()` refuses, and what else the solver can't do.
  func solve(_ program: MixedIntegerProgram) throws(SolverError) -> Outcome
}

/// Why there is no outcome.
public enum SolverError: Error, Hashable, Sendable {
  /// The program, or a change of it, makes no sense.
  case invalid(ProgramFault)
  /// An option is out of its range; its name.
  case invalidOption(String)
  /// GLPK gave up; its own text. Nothing else is harmed.
  case fault(String)
  /// GLPK could not solve a linear program; its return code (GLP_E…).
  case numericalTrouble(code: Int)
  /// The solver's answer breaks a bound or a row of the program by this much, relatively.
  case inaccurate(violation: Double)
  /// The solver does not take programs of this sort.
  case unsupported(String)
  case outOfMemory
}
