/// Solves tiny pure-integer programs by trying every point, row by row cut short: the tests' oracle, which shares
/// nothing with GLPK.
public struct ExhaustiveSolver: Solver {
  /// Partial points looked at before the search is given up with `Outcome.stopped` or `.feasible`.
  public var nodeLimit: Int

  public init(nodeLimit: Int = 50_000_000) { self.nodeLimit = nodeLimit }

  /// - Throws: `SolverError.unsupported` for a continuous variable, or one without finite bounds.
  public func solve(_ program: MixedIntegerProgram) throws(SolverError) -> Outcome {
    do { try program.check() } catch { throw .invalid(error) }
    for variable in 0..<program.variableCount {
      guard program.kinds[variable] == .integer else { throw .unsupported("continuous variable") }
      let bounds = program.variableBounds[variable]
      guard bounds.lower.isFinite, bounds.upper.isFinite else { throw .unsupported("unbounded variable") }
    }
    var search = Enumeration(program, nodeLimit: nodeLimit)
    search.descend(0)
    return search.outcome
  }
}

/// A depth-first walk that fixes the variables in order.
private struct Enumeration {
  let program: MixedIntegerProgram
  let sign: Double
  let nodeLimit: Int
  var nodes = 0
  /// By variable: its rows and coefficients.
  var columns: [[(row: Int, value: Double)]]
  var domains: [ClosedRange<Int>]
  var point: [Int]
  /// By row: the sum of what is fixed, with the least and greatest of what is not.
  var least: [Double]
  var greatest: [Double]
  /// The objective of what is fixed, with the best of what is not, minimized.
  var hope: Double
  var best: (value: Double, point: [Int])?

  init(_ program: MixedIntegerProgram, nodeLimit: Int) {
    self.program = program
    self.nodeLimit = nodeLimit
    sign = program.direction == .minimize ? 1 : -1
    domains = program.variableBounds.map { Int($0.roundedInward.lower)...Int($0.roundedInward.upper) }
    columns = Array(repeating: [], count: program.variableCount)
    least = Array(repeating: 0, count: program.rowCount)
    greatest = least
    point = domains.map(\.lowerBound)
    hope = 0
    for entry in program.entryValues.indices {
      columns[Int(program.entryVariables[entry])]
        .append((Int(program.entryRows[entry]), program.entryValues[entry]))
    }
    for variable in columns.indices {
      for (row, value) in columns[variable] {
        least[row] += value * extreme(variable, low: value >= 0)
        greatest[row] += value * extreme(variable, low: value < 0)
      }
      let cost = sign * program.objective[variable]
      hope += cost * extreme(variable, low: cost >= 0)
    }
  }

  private func extreme(_ variable: Int, low: Bool) -> Double {
    Double(low ? domains[variable].lowerBound : domains[variable].upperBound)
  }

  mutating func descend(_ variable: Int) {
    nodes += 1
    guard nodes <= nodeLimit, isPossible else { return }
    if let best, hope >= best.value - 1e-9 { return }
    guard variable < point.count else {
      best = (hope, point)
      return
    }
    let saved = (least, greatest, hope)
    for value in domains[variable] {
      fix(variable, at: Double(value))
      point[variable] = value
      descend(variable + 1)
      (least, greatest, hope) = saved
    }
  }

  private var isPossible: Bool {
    program.rowBounds.indices.allSatisfy { row in
      let slack = 1e-9 * (1 + max(least[row].magnitude, greatest[row].magnitude))
      return greatest[row] >= program.rowBounds[row].lower - slack
        && least[row] <= program.rowBounds[row].upper + slack
    }
  }

  private mutating func fix(_ variable: Int, at value: Double) {
    for (row, coefficient) in columns[variable] {
      least[row] += coefficient * (value - extreme(variable, low: coefficient >= 0))
      greatest[row] += coefficient * (value - extreme(variable, low: coefficient < 0))
    }
    let cost = sign * program.objective[variable]
    hope += cost * (value - extreme(variable, low: cost >= 0))
  }

  var outcome: Outcome {
    let isComplete = nodes <= nodeLimit
    guard let best else { return isComplete ? .infeasible : .stopped(bound: nil, .nodeLimit) }
    let values = best.point.map(Double.init)
    let solution = Solution(values: values, objective: program.objective(of: values))
    return isComplete ? .optimal(solution) : .feasible(solution, bound: nil, .nodeLimit)
  }
}
