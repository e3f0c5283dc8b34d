import IntegerProgram
import Testing

struct RestrictedMasterTests {
  /// Cutting stock: rolls of 10, four pieces of 3 and two of 4; starts with one pattern for each piece.
  @Test func growsColumnByColumn() throws {
    let master = RestrictedMaster(.minimize)
    try master.addRows([.atLeast(4), .atLeast(2)])
    var batch = ColumnBatch()
    batch.append(objective: 1, [(Row(0), 3)])
    batch.append(objective: 1, [(Row(1), 2)])
    #expect(try master.addColumns(batch) == 0..<2)
    let first = try #require(try master.solveLinear().optimum)
    #expect(abs(first - (4.0 / 3 + 1)) < 1e-9)
    #expect(abs(master.duals[0] - 1.0 / 3) < 1e-9)
    #expect(abs(master.duals[1] - 1.0 / 2) < 1e-9)
    // Two of 3 and one of 4 are worth 2/3 + 1/2 > 1.
    batch.removeAll()
    batch.append(objective: 1, [(Row(0), 2), (Row(1), 1)])
    try master.addColumns(batch)
    let second = try #require(try master.solveLinear().optimum)
    #expect(abs(second - 2) < 1e-9)
    #expect(try master.solveInteger().outcome.solution?.objective == 2)
    #expect(master.faultCount == 0)
  }
}
