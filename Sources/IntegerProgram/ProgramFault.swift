/// What is wrong with a program or a change of one, found before GLPK sees it: GLPK would abort, or answer wrongly.
public enum ProgramFault: Error, Hashable, Sendable {
  case objectiveNotFinite(Variable)
  case objectiveConstantNotFinite
  case coefficientNotFinite(Row, Variable)
  case noSuchRow(Row)
  case noSuchVariable(Variable)
  /// A row holds a variable twice.
  case duplicate(Row, Variable)
  /// A bound is NaN, or a lower one +∞, or an upper one −∞.
  case boundNotANumber(Variable)
  case rowBoundNotANumber(Row)
  /// The lower bound is above the upper one.
  case boundsCrossed(Variable)
  case rowBoundsCrossed(Row)
  /// An integer variable's bounds hold no whole number.
  case noIntegerInside(Variable)
  /// More than 100 million rows or variables, or 500 million coefficients: GLPK's limits.
  case tooLarge
  /// Arrays that belong together differ in length.
  case lengthsDiffer
  /// A row or column is named twice in one change.
  case namedTwice(Int)
}
