import CGLPKShims

/// Solves with GLPK, in one guarded call from creating the problem to deleting it: safe from any thread, and from many
/// at once.
public struct GLPKSolver: Solver {
  public var options: SolverOptions

  public init(_ options: SolverOptions = SolverOptions()) { self.options = options }

  /// The version of the library that is linked.
  public static var libraryVersion: String { String(cString: tandem_glpk_version()) }

  public func solve(_ program: MixedIntegerProgram) throws(SolverError) -> Outcome {
    try report(on: program).outcome
  }

  /// Solves, and tells what it cost.
  public func report(on program: MixedIntegerProgram) throws(SolverError) -> SolveReport {
    do { try program.check() } catch { throw .invalid(error) }
    try options.check()
    let start = try knownSolution(of: program)
    var values = [Double](repeating: 0, count: program.variableCount)
    var result = tandem_result()
    let ending = Self.call(program, options, &result, &values)
    guard ending == TANDEM_DONE else { throw .fault(String(cString: tandem_fault_text())) }
    var report = try SolveReport(result) { () throws(SolverError) in try program.solution(at: values) }
    report.outcome = cutOff(report.outcome, program)
    // Stopped before GLPK asked for it.
    if let start, case .stopped(let bound, let reason) = report.outcome {
      report.outcome = .feasible(start, bound: bound, reason)
    }
    return report
  }

  private static func call(
    _ program: MixedIntegerProgram, _ options: SolverOptions, _ result: inout tandem_result,
    _ values: inout [Double]
  ) -> Int {
    let rows = SparseLines.rows(of: program, firstIndex: 1)
    let columnBounds = zip(program.variableBounds, program.kinds).map { bounds, kind in
      kind == .integer ? bounds.roundedInward : bounds
    }
    let input = tandem_program(
      maximize: program.direction == .maximize, row_count: Int32(program.rowCount),
      column_count: Int32(program.variableCount), objective_constant: program.objectiveConstant,
      objective: nil, column_lower: nil, column_upper: nil, column_integer: nil, row_lower: nil,
      row_upper: nil,
      row_start: nil, entry_column: nil, entry_value: nil)
    let ending = options.withGLPK { control in
      solveGLPK(
        input, program.objective, columnBounds.map(\.lower), columnBounds.map(\.upper),
        program.kinds.map { $0 == .integer ? 1 : 0 }, program.rowBounds.map(\.lower),
        program.rowBounds.map(\.upper), rows.starts, rows.places, rows.values, control, &result,
        &values)
    }
    return Int(ending)
  }

  /// An array passed to a pointer parameter lives through the call: the pointers are put into the struct in here.
  private static func solveGLPK(
    _ shape: tandem_program, _ objective: UnsafePointer<Double>, _ columnLower: UnsafePointer<Double>,
    _ columnUpper: UnsafePointer<Double>, _ integer: UnsafePointer<UInt8>, _ rowLower: UnsafePointer<Double>,
    _ rowUpper: UnsafePointer<Double>, _ starts: UnsafePointer<Int64>, _ columns: UnsafePointer<Int32>,
    _ coefficients: UnsafePointer<Double>, _ options: UnsafePointer<tandem_options>,
    _ result: inout tandem_result,
    _ values: UnsafeMutablePointer<Double>
  ) -> Int32 {
    var input = shape
    input.objective = objective
    input.column_lower = columnLower
    input.column_upper = columnUpper
    input.column_integer = integer
    input.row_lower = rowLower
    input.row_upper = rowUpper
    input.row_start = starts
    input.entry_column = columns
    input.entry_value = coefficients
    return tandem_solve(&input, options, &result, values)
  }

  private func knownSolution(of program: MixedIntegerProgram) throws(SolverError) -> Solution? {
    guard let start = options.start else { return nil }
    guard start.count == program.variableCount, program.violation(of: start) <= MixedIntegerProgram.tolerance
    else { throw .invalidOption("start") }
    return Solution(values: start, objective: program.objective(of: start))
  }

  /// A linear program is solved without looking at the cutoff.
  private func cutOff(_ outcome: Outcome, _ program: MixedIntegerProgram) -> Outcome {
    guard let cutoff = options.cutoff, case .optimal(let solution) = outcome else { return outcome }
    let better =
      program.direction == .minimize ? solution.objective < cutoff : solution.objective > cutoff
    return better ? outcome : .noneBetter(bound: solution.objective)
  }
}
