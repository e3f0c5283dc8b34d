/// The coefficients of a program by rows; within a row in the order in which they were added.
struct SparseRows {
  /// The entries of row i lie at `starts[i]` ..< `starts[i + 1]`.
  var starts: [Int64]
  /// From 0, or from 1 where GLPK is to read them.
  var variables: [Int32]
  var values: [Double]

  /// - Precondition: the program has been checked.
  init(_ program: MixedIntegerProgram, firstIndex: Int32 = 0) {
    let count = program.entryCount
    starts = [Int64](repeating: 0, count: program.rowCount + 1)
    for row in program.entryRows { starts[Int(row) + 1] += 1 }
    for row in 0..<program.rowCount { starts[row + 1] += starts[row] }
    var next = starts
    variables = [Int32](repeating: 0, count: count)
    values = [Double](repeating: 0, count: count)
    for entry in 0..<count {
      let row = Int(program.entryRows[entry])
      let place = Int(next[row])
      next[row] += 1
      variables[place] = program.entryVariables[entry] + firstIndex
      values[place] = program.entryValues[entry]
    }
  }

  func range(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }
}
