import IntegerProgram

enum Masters {
  /// Cutting stock: rolls of 10, four pieces of 3 and two of 4; one pattern for each piece to start with.
  static func cuttingStock() throws(SolverError) -> RestrictedMaster {
    let master = RestrictedMaster(.minimize)
    try master.addRows([.atLeast(4), .atLeast(2)])
    var batch = ColumnBatch()
    batch.append(objective: 1, [(Row(0), 3)])
    batch.append(objective: 1, [(Row(1), 2)])
    try master.addColumns(batch)
    return master
  }

}
