extension MixedIntegerProgram {
  /// How much a point breaks the bounds and rows at most, each measured against 1 + |bound|. 0 or less: not at all.
  ///
  /// - Precondition: the program has been checked, and the point has a value for each variable.
  public func violation(of values: [Double]) -> Double {
    var sums = [Double](repeating: 0, count: rowCount)
    for entry in entryValues.indices {
      sums[Int(entryRows[entry])] += entryValues[entry] * values[Int(entryVariables[entry])]
    }
    var worst = 0.0
    for index in sums.indices { worst = max(worst, rowBounds[index].violation(by: sums[index])) }
    for index in values.indices {
      worst = max(worst, variableBounds[index].violation(by: values[index]))
      if kinds[index] == .integer { worst = max(worst, (values[index] - values[index].rounded()).magnitude) }
    }
    return worst
  }

  /// The largest violation that is taken for rounding: ten times what GLPK lets pass in an unscaled row of a few terms.
  static let tolerance = 1e-5

  /// A solver's point, once more held against the program, with its objective computed from the values.
  func solution(at values: [Double]) throws(SolverError) -> Solution {
    let violation = violation(of: values)
    guard violation <= Self.tolerance else { throw .inaccurate(violation: violation) }
    return Solution(values: values, objective: objective(of: values))
  }
}

extension Bounds {
  /// By how much a value lies outside, against 1 + |bound|; infinite for NaN.
  func violation(by value: Double) -> Double {
    if value.isNaN { return .infinity }
    if value < lower { return (lower - value) / (1 + lower.magnitude) }
    if value > upper { return (value - upper) / (1 + upper.magnitude) }
    return 0
  }
}
