import CGLPKShims

extension RestrictedMaster {
  /// Solves the linear relaxation by the simplex method from the last basis, and reads the solution if there is one.
  ///
  /// Of the options it heeds the time and iteration limits, the simplex method and the stop signal.
  public func solveLinear(_ options: SolverOptions = SolverOptions()) throws(SolverError) -> LinearOutcome {
    try options.check()
    var result = tandem_result()
    try withOptions(options) { session, options in
      let ending = tandem_master_solve_linear(session, options, &result)
      guard ending == TANDEM_DONE else { return ending }
      return read(session)
    }
    iterationCount += Int(result.iterations)
    switch Int(result.verdict) {
    case TANDEM_OPTIMAL: return .optimal(result.objective)
    case TANDEM_FEASIBLE: return .feasible(result.objective, StopReason(result.reason))
    case TANDEM_INFEASIBLE: return .infeasible
    case TANDEM_UNBOUNDED: return .unbounded
    case TANDEM_STOPPED: return .stopped(StopReason(result.reason))
    default: throw .numericalTrouble(code: Int(result.glpk_code))
    }
  }

  /// Solves with integer columns, by GLPK's branch and bound on a copy: the basis and the last linear solution stay.
  ///
  /// - Parameter integer: by column; nil: all are integer.
  public func solveInteger(
    _ options: SolverOptions = SolverOptions(), integer: [Bool]? = nil
  ) throws(SolverError) -> SolveReport {
    try options.check()
    guard integer == nil || integer?.count == columnCount else { throw .invalid(.lengthsDiffer) }
    if let start = options.start {
      guard start.count == columnCount, evaluate(start).violation <= MixedIntegerProgram.tolerance
      else { throw .invalidOption("start") }
    }
    let kinds = (0..<columnCount).map { column -> UInt8 in integer?[column] ?? true ? 1 : 0 }
    for column in 0..<columnCount where kinds[column] == 1 {
      do { try columns.bounds[column].check(Variable(column), integer: true) } catch { throw .invalid(error) }
    }
    var result = tandem_result()
    var point = [Double](repeating: 0, count: columnCount)
    try withOptions(options) { session, options in
      tandem_master_solve_integer(session, kinds, options, &result, &point)
    }
    return try SolveReport(result) { () throws(SolverError) in try solution(at: point) }
  }

  /// The objective of a point and how much it breaks the program at most, each row and bound against 1 + |bound|.
  public func evaluate(_ point: [Double]) -> (objective: Double, violation: Double) {
    var sums = [Double](repeating: 0, count: rowCount)
    var objective = 0.0
    var worst = 0.0
    for column in 0..<columnCount {
      let value = point[column]
      worst = max(worst, columns.bounds[column].violation(by: value))
      guard value != 0 else { continue }
      objective += columns.objective[column] * value
      for (row, coefficient) in columns.entries(of: column) { sums[row.index] += coefficient * value }
    }
    for row in 0..<rowCount { worst = max(worst, rowBounds[row].violation(by: sums[row])) }
    return (objective, worst)
  }

  private func solution(at point: [Double]) throws(SolverError) -> Solution {
    let (objective, violation) = evaluate(point)
    guard violation <= MixedIntegerProgram.tolerance else { throw .inaccurate(violation: violation) }
    return Solution(values: point, objective: objective)
  }

  private func withOptions(
    _ options: SolverOptions, _ call: (OpaquePointer, UnsafePointer<tandem_options>) -> Int32
  ) throws(SolverError) {
    try perform { session in options.withGLPK { call(session, $0) } }
  }

  /// Copies the solution out into the arrays that stand, where their lengths still fit.
  private func read(_ session: OpaquePointer) -> Int32 {
    fit(&values, columnCount)
    fit(&reducedCosts, columnCount)
    fit(&rowValues, rowCount)
    fit(&duals, rowCount)
    fit(&basicRows, rowCount)
    return tandem_master_read(session, &values, &reducedCosts, &rowValues, &duals, &basicRows)
  }

  private func fit<Number: Numeric>(_ numbers: inout [Number], _ count: Int) {
    if numbers.count > count { numbers.removeLast(numbers.count - count) }
    if numbers.count < count { numbers.append(contentsOf: repeatElement(0, count: count - numbers.count)) }
  }
}
