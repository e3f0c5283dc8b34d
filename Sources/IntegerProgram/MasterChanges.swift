import CGLPKShims

/// Rows and columns come, change and go. All is checked first: a change that throws has changed nothing.
extension RestrictedMaster {
  /// Adds rows without coefficients, to be filled by later columns.
  ///
  /// - Returns: their places.
  @discardableResult
  public func addRows(_ bounds: [Bounds]) throws(SolverError) -> Range<Int> {
    let first = rowCount
    for (offset, row) in bounds.enumerated() {
      do { try row.check(Row(first + offset)) } catch { throw .invalid(error) }
    }
    guard first + bounds.count <= ProgramLimits.lines else { throw .invalid(.tooLarge) }
    rowBounds += bounds
    apply { addRowsToSession($0, bounds) }
    return first..<rowCount
  }

  /// Adds rows with coefficients of columns that stand; each column once in a row.
  ///
  /// - Returns: their places.
  @discardableResult
  public func addRows(
    _ bounds: [Bounds], entries: [[(column: Int, value: Double)]]
  ) throws(SolverError) -> Range<Int> {
    guard bounds.count == entries.count else { throw .invalid(.lengthsDiffer) }
    for row in entries {
      for (column, value) in row {
        try checkColumn(column)
        guard value.isFinite else {
          throw .invalid(.coefficientNotFinite(Row(rowCount), Variable(column)))
        }
      }
    }
    let added = try addRows(bounds)
    columns.append(entriesOfRows: Array(zip(added, entries)))
    for (row, entries) in zip(added, entries) where !entries.isEmpty {
      apply {
        tandem_master_set_row(
          $0, Int32(row + 1), Int32(entries.count), entries.map { Int32($0.column + 1) },
          entries.map(\.value))
      }
    }
    return added
  }

  /// - Returns: the places of the new columns.
  @discardableResult
  public func addColumns(_ batch: ColumnBatch) throws(SolverError) -> Range<Int> {
    let first = columnCount
    do { try batch.check(rowCount: rowCount, first: first) } catch { throw .invalid(error) }
    guard first + batch.count <= ProgramLimits.lines else { throw .invalid(.tooLarge) }
    columns.append(contentsOf: batch)
    apply { addColumnsToSession($0, batch) }
    return first..<columnCount
  }

  public func setBounds(_ bounds: Bounds, ofRow row: Int) throws(SolverError) {
    try setBounds([bounds], ofRows: [row])
  }

  public func setBounds(_ bounds: [Bounds], ofRows rows: [Int]) throws(SolverError) {
    guard bounds.count == rows.count else { throw .invalid(.lengthsDiffer) }
    for (row, bounds) in zip(rows, bounds) {
      guard rowBounds.indices.contains(row) else { throw .invalid(.noSuchRow(Row(row))) }
      do { try bounds.check(Row(row)) } catch { throw .invalid(error) }
    }
    for (row, bounds) in zip(rows, bounds) { rowBounds[row] = bounds }
    apply {
      tandem_master_set_row_bounds(
        $0, Int32(rows.count), rows.map { Int32($0 + 1) }, bounds.map(\.lower), bounds.map(\.upper))
    }
  }

  public func setBounds(_ bounds: Bounds, ofColumn column: Int) throws(SolverError) {
    try setBounds([bounds], ofColumns: [column])
  }

  public func setBounds(_ bounds: [Bounds], ofColumns places: [Int]) throws(SolverError) {
    guard bounds.count == places.count else { throw .invalid(.lengthsDiffer) }
    for (column, bounds) in zip(places, bounds) {
      try checkColumn(column)
      do { try bounds.check(Variable(column), integer: false) } catch { throw .invalid(error) }
    }
    for (column, bounds) in zip(places, bounds) { columns.bounds[column] = bounds }
    apply {
      tandem_master_set_column_bounds(
        $0, Int32(places.count), places.map { Int32($0 + 1) }, bounds.map(\.lower), bounds.map(\.upper))
    }
  }

  public func setObjective(_ coefficients: [Double], ofColumns places: [Int]) throws(SolverError) {
    guard coefficients.count == places.count else { throw .invalid(.lengthsDiffer) }
    for (column, coefficient) in zip(places, coefficients) {
      try checkColumn(column)
      guard coefficient.isFinite else { throw .invalid(.objectiveNotFinite(Variable(column))) }
    }
    for (column, coefficient) in zip(places, coefficients) { columns.objective[column] = coefficient }
    apply {
      tandem_master_set_objective($0, Int32(places.count), places.map { Int32($0 + 1) }, coefficients)
    }
  }

  /// Removes columns; those behind them move up. The last linear solution is forgotten.
  public func removeColumns(_ places: [Int]) throws(SolverError) {
    var removed = [Bool](repeating: false, count: columnCount)
    for column in places {
      try checkColumn(column)
      guard !removed[column] else { throw .invalid(.namedTwice(column)) }
      removed[column] = true
    }
    columns.remove(removed)
    forgetSolution()
    apply { tandem_master_remove_columns($0, Int32(places.count), places.map { Int32($0 + 1) }) }
  }

  /// Removes rows with their coefficients; those behind them move up. The last linear solution is forgotten.
  public func removeRows(_ places: [Int]) throws(SolverError) {
    var removed = [Bool](repeating: false, count: rowCount)
    for row in places {
      guard rowBounds.indices.contains(row) else { throw .invalid(.noSuchRow(Row(row))) }
      guard !removed[row] else { throw .invalid(.namedTwice(row)) }
      removed[row] = true
    }
    var next = 0
    let newPlaces = removed.map { isRemoved -> Int? in
      defer { next += isRemoved ? 0 : 1 }
      return isRemoved ? nil : next
    }
    rowBounds = rowBounds.indices.filter { !removed[$0] }.map { rowBounds[$0] }
    columns.renumberRows(newPlaces)
    forgetSolution()
    apply { tandem_master_remove_rows($0, Int32(places.count), places.map { Int32($0 + 1) }) }
  }

  private func checkColumn(_ column: Int) throws(SolverError) {
    guard (0..<columnCount).contains(column) else { throw .invalid(.noSuchVariable(Variable(column))) }
  }

  private func forgetSolution() {
    values = []
    reducedCosts = []
    duals = []
    basicRows = []
    rowValues = []
  }
}
