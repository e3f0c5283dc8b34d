/// Columns for a restricted master, stored flat: filling and adding a batch allocates little.
public struct ColumnBatch: Sendable {
  public internal(set) var objective: [Double] = []
  public internal(set) var bounds: [Bounds] = []
  /// The entries of column k lie at `starts[k]` ..< `starts[k + 1]`.
  private(set) var starts: [Int64] = [0]
  /// From 1, as GLPK reads them.
  private(set) var entryRows: [Int32] = []
  private(set) var entryValues: [Double] = []

  public init() {}

  public var count: Int { objective.count }
  public var isEmpty: Bool { objective.isEmpty }

  /// Adds a column with the coefficients of the rows that it touches; each row once.
  public mutating func append(
    objective coefficient: Double, in bounds: Bounds = .nonNegative, _ entries: some Sequence<(Row, Double)>
  ) {
    objective.append(coefficient)
    self.bounds.append(bounds)
    for (row, value) in entries {
      entryRows.append(Int32(clamping: row.index + 1))
      entryValues.append(value)
    }
    starts.append(Int64(entryValues.count))
  }

  /// Adds a column whose coefficients are all 1.
  public mutating func append(
    objective coefficient: Double, in bounds: Bounds = .nonNegative, rows: some Sequence<Row>
  ) {
    append(objective: coefficient, in: bounds, rows.lazy.map { ($0, 1) })
  }

  public mutating func append(contentsOf other: ColumnBatch) {
    let offset = Int64(entryValues.count)
    objective += other.objective
    bounds += other.bounds
    entryRows += other.entryRows
    entryValues += other.entryValues
    starts.reserveCapacity(starts.count + other.count)
    for start in other.starts.dropFirst() { starts.append(start + offset) }
  }

  /// The rows and coefficients of a column.
  public func entries(of column: Int) -> some RandomAccessCollection<(Row, Double)> {
    (Int(starts[column])..<Int(starts[column + 1])).lazy.map { place in
      (Row(Int(entryRows[place]) - 1), entryValues[place])
    }
  }

  public mutating func removeAll() { self = ColumnBatch() }

  /// - Parameter removed: by column.
  mutating func remove(_ removed: [Bool]) {
    var kept = ColumnBatch()
    for column in 0..<count where !removed[column] {
      kept.append(objective: objective[column], in: bounds[column], entries(of: column))
    }
    self = kept
  }

  /// Drops the entries of removed rows and numbers the others anew.
  ///
  /// - Parameter places: by row, its new place, or nil for a removed one.
  mutating func renumberRows(_ places: [Int?]) {
    var kept = ColumnBatch()
    for column in 0..<count {
      let entries = entries(of: column).compactMap { row, value in places[row.index].map { (Row($0), value) }
      }
      kept.append(objective: objective[column], in: bounds[column], entries)
    }
    self = kept
  }

  /// Gives columns that stand their coefficients in new rows.
  mutating func append(entriesOfRows rows: [(row: Int, entries: [(column: Int, value: Double)])]) {
    var added: [[(Row, Double)]] = Array(repeating: [], count: count)
    for (row, entries) in rows {
      for (column, value) in entries { added[column].append((Row(row), value)) }
    }
    var grown = ColumnBatch()
    for column in 0..<count {
      grown.append(
        objective: objective[column], in: bounds[column], Array(entries(of: column)) + added[column])
    }
    self = grown
  }

  /// - Parameter first: the place that the first column will have, for the fault's name.
  func check(rowCount: Int, first: Int) throws(ProgramFault) {
    var lastColumn = [Int32](repeating: -1, count: rowCount + 1)
    for column in 0..<count {
      guard objective[column].isFinite else { throw .objectiveNotFinite(Variable(first + column)) }
      try bounds[column].check(Variable(first + column), integer: false)
      for place in Int(starts[column])..<Int(starts[column + 1]) {
        let row = Int(entryRows[place])
        guard row >= 1, row <= rowCount else { throw .noSuchRow(Row(row - 1)) }
        guard entryValues[place].isFinite else {
          throw .coefficientNotFinite(Row(row - 1), Variable(first + column))
        }
        guard lastColumn[row] != Int32(column) else {
          throw .duplicate(Row(row - 1), Variable(first + column))
        }
        lastColumn[row] = Int32(column)
      }
    }
  }
}
