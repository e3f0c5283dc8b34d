/// The coefficients of a program line by line: by rows, or by columns. Within a line they stand in the order in which
/// they were added.
struct SparseLines {
  /// The entries of line i lie at `starts[i]` ..< `starts[i + 1]`.
  var starts: [Int64]
  /// By entry: the variable of a row's, the row of a column's.
  var places: [Int32]
  var values: [Double]

  /// - Parameter firstIndex: 1 where GLPK is to read the places.
  static func rows(of program: MixedIntegerProgram, firstIndex: Int32 = 0) -> SparseLines {
    SparseLines(
      count: program.rowCount, lines: program.entryRows, places: program.entryVariables,
      values: program.entryValues, firstIndex: firstIndex)
  }

  static func columns(of program: MixedIntegerProgram) -> SparseLines {
    SparseLines(
      count: program.variableCount, lines: program.entryVariables, places: program.entryRows,
      values: program.entryValues, firstIndex: 0)
  }

  /// A counting sort by line.
  private init(count: Int, lines: [Int32], places: [Int32], values: [Double], firstIndex: Int32) {
    starts = [Int64](repeating: 0, count: count + 1)
    for line in lines { starts[Int(line) + 1] += 1 }
    for line in 0..<count { starts[line + 1] += starts[line] }
    var next = starts
    self.places = [Int32](repeating: 0, count: lines.count)
    self.values = [Double](repeating: 0, count: lines.count)
    for entry in lines.indices {
      let place = Int(next[Int(lines[entry])])
      next[Int(lines[entry])] += 1
      self.places[place] = places[entry] + firstIndex
      self.values[place] = values[entry]
    }
  }

  func range(of line: Int) -> Range<Int> { Int(starts[line])..<Int(starts[line + 1]) }
}
