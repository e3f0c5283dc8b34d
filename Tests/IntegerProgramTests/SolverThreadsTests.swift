import IntegerProgram
import Testing

struct SolverThreadsTests {
  private struct Failure: Error, Equatable { let item: Int }

  @Test(arguments: [1, 2, 8]) func resultsStandInTheOrderOfTheItems(threads: Int) throws {
    let squares = try SolverThreads.map(Array(0..<200), threads: threads) { index, item in
      let master = RestrictedMaster(.maximize)
      try master.addRows([.atMost(Double(item))])
      var batch = ColumnBatch()
      batch.append(objective: Double(index), rows: [Row(0)])
      try master.addColumns(batch)
      return try master.solveLinear().optimum
    }
    #expect(squares == (0..<200).map { Double($0 * $0) })
  }

  @Test func theFirstFailureIsThrown() {
    #expect(throws: Failure(item: 3)) {
      try SolverThreads.map(Array(0..<20), threads: 4) { _, item in
        if item % 5 == 3 { throw Failure(item: item) }
        return item
      }
    }
  }

  @Test func nothingToDoIsDone() throws {
    let nothing: [Int] = try SolverThreads.map([Int](), threads: 4) { _, item in item }
    #expect(nothing.isEmpty)
    #expect(try SolverThreads.run { 5 } == 5)
  }
}
