import CGLPKShims
import IntegerProgram

/// Calls of the shims that skip every check, so that GLPK itself gives up.
enum Misuse: CaseIterable, Sendable {
  case columnOutOfRange, duplicateColumn, negativeGap, notANumber, memoryLimit

  /// Words of GLPK's own text.
  var words: String {
    switch self {
    case .columnOutOfRange: "column index out of range"
    case .duplicateColumn: "duplicate column indices"
    case .negativeGap: "mip_gap"
    case .notANumber: "Assertion failed"
    case .memoryLimit: "memory allocation limit exceeded"
    }
  }

  /// Runs it on this thread.
  func provoke() -> (ending: Int, text: String) {
    if self == .memoryLimit { return Self.exceedMemory() }
    var options = Self.plain
    options.presolve = false
    if self == .negativeGap { options.relative_gap = -1 }
    let columns: [Int32] = self == .columnOutOfRange ? [1, 9] : self == .duplicateColumn ? [2, 2] : [1, 2]
    let ending = Self.solve(columns, [self == .notANumber ? .nan : 1, 1], options)
    return (Int(ending), String(cString: tandem_fault_text()))
  }

  private static var plain: tandem_options {
    var options = tandem_options()
    options.time_limit = -1
    options.iteration_limit = -1
    options.node_limit = -1
    options.cutoff = .nan
    options.presolve = true
    return options
  }

  /// One row over two binaries.
  private static func solve(_ columns: [Int32], _ values: [Double], _ options: tandem_options) -> Int32 {
    var result = tandem_result()
    var point = [0.0, 0.0]
    return [1.0, 1.0].withUnsafeBufferPointer { ones in
      [0.0, 0.0].withUnsafeBufferPointer { zeros in
        [UInt8(1), 1].withUnsafeBufferPointer { integer in
          [Int64(0), 2].withUnsafeBufferPointer { starts in
            columns.withUnsafeBufferPointer { columns in
              values.withUnsafeBufferPointer { values in
                var program = tandem_program(
                  maximize: true, row_count: 1, column_count: 2, objective_constant: 0,
                  objective: ones.baseAddress,
                  column_lower: zeros.baseAddress, column_upper: ones.baseAddress,
                  column_integer: integer.baseAddress, row_lower: zeros.baseAddress,
                  row_upper: ones.baseAddress,
                  row_start: starts.baseAddress, entry_column: columns.baseAddress,
                  entry_value: values.baseAddress)
                return withUnsafePointer(to: options) { tandem_solve(&program, $0, &result, &point) }
              }
            }
          }
        }
      }
    }
  }

  /// 1 MB does not hold 32,000 coefficients.
  private static func exceedMemory() -> (ending: Int, text: String) {
    var options = SolverOptions()
    options.memoryLimit = 1
    var program = MixedIntegerProgram(.maximize)
    let variables = (0..<400).map { _ in program.addBinary(objective: 1) }
    for _ in 0..<80 { program.addRow(.atMost(1), sumOf: variables) }
    do {
      _ = try GLPKSolver(options).solve(program)
      return (Int(TANDEM_DONE), "")
    } catch {
      guard case .fault(let text) = error else { return (Int(TANDEM_DEAD), "\(error)") }
      return (Int(TANDEM_FAULT), text)
    }
  }
}
