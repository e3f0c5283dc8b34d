extension MixedIntegerProgram {
  /// Checks everything that GLPK would answer with an abort or a wrong result.
  ///
  /// - Throws: the first fault, in the order objective, bounds, rows, coefficients.
  public func check() throws(ProgramFault) {
    guard variableCount <= ProgramLimits.lines, rowCount <= ProgramLimits.lines,
      entryCount <= ProgramLimits.entries
    else { throw .tooLarge }
    guard objectiveConstant.isFinite else { throw .objectiveConstantNotFinite }
    for index in objective.indices {
      guard objective[index].isFinite else { throw .objectiveNotFinite(Variable(index)) }
      try variableBounds[index].check(Variable(index), integer: kinds[index] == .integer)
    }
    for index in rowBounds.indices { try rowBounds[index].check(Row(index)) }
    try checkEntries()
  }

  private func checkEntries() throws(ProgramFault) {
    for entry in entryValues.indices {
      let row = Row(Int(entryRows[entry]))
      let variable = Variable(Int(entryVariables[entry]))
      guard rowBounds.indices.contains(row.index) else { throw .noSuchRow(row) }
      guard objective.indices.contains(variable.index) else { throw .noSuchVariable(variable) }
      guard entryValues[entry].isFinite else { throw .coefficientNotFinite(row, variable) }
    }
    let rows = SparseLines.rows(of: self)
    var lastRow = [Int32](repeating: -1, count: variableCount)
    for row in 0..<rowCount {
      for place in rows.range(of: row) {
        let variable = Int(rows.places[place])
        guard lastRow[variable] != Int32(row) else { throw .duplicate(Row(row), Variable(variable)) }
        lastRow[variable] = Int32(row)
      }
    }
  }
}

/// GLPK 5.0's own limits (M_MAX, N_MAX, NNZ_MAX).
enum ProgramLimits {
  static let lines = 100_000_000
  static let entries = 500_000_000
}

extension Bounds {
  private var areNumbers: Bool {
    !lower.isNaN && !upper.isNaN && lower < .infinity && upper > -.infinity
  }

  func check(_ variable: Variable, integer: Bool) throws(ProgramFault) {
    guard areNumbers else { throw .boundNotANumber(variable) }
    guard lower <= upper else { throw .boundsCrossed(variable) }
    guard !integer || roundedInward.lower <= roundedInward.upper else { throw .noIntegerInside(variable) }
  }

  func check(_ row: Row) throws(ProgramFault) {
    guard areNumbers else { throw .rowBoundNotANumber(row) }
    guard lower <= upper else { throw .rowBoundsCrossed(row) }
  }
}
