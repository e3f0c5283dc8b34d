import IntegerProgram
import Testing

struct RestrictedMasterTests {
  @Test func growsColumnByColumn() throws {
    let master = try Masters.cuttingStock()
    let first = try #require(try master.solveLinear().optimum)
    #expect(abs(first - (4.0 / 3 + 1)) < 1e-9)
    #expect(abs(master.duals[0] - 1.0 / 3) < 1e-9)
    #expect(abs(master.duals[1] - 1.0 / 2) < 1e-9)
    // Two of 3 and one of 4 are worth 2/3 + 1/2 > 1.
    var batch = ColumnBatch()
    batch.append(objective: 1, [(Row(0), 2), (Row(1), 1)])
    #expect(try master.addColumns(batch) == 2..<3)
    let second = try #require(try master.solveLinear().optimum)
    #expect(abs(second - 2) < 1e-9)
    #expect(master.values.count == 3 && master.reducedCosts.count == 3 && master.rowValues.count == 2)
    #expect(try master.solveInteger().outcome.solution?.objective == 2)
    #expect(master.faultCount == 0)
  }

  /// Fractional optimum 2.5 of three pairwise exclusive rows; with integers 2; the linear solution stays readable.
  @Test func solvesWithIntegersAndKeepsTheBasis() throws {
    let master = RestrictedMaster(.maximize)
    try master.addRows(Array(repeating: .atMost(1), count: 3))
    var batch = ColumnBatch()
    for (one, other) in [(0, 1), (1, 2), (0, 2)] {
      batch.append(objective: 1, in: .unit, rows: [Row(one), Row(other)])
    }
    try master.addColumns(batch)
    #expect(abs(try #require(try master.solveLinear().optimum) - 1.5) < 1e-9)
    for presolve in [true, false] {
      var options = SolverOptions()
      options.presolve = presolve
      options.cuts = .all
      #expect(try master.solveInteger(options).outcome.solution?.objective == 1)
      #expect(master.values == [0.5, 0.5, 0.5])
      let mixed = try master.solveInteger(options, integer: [true, false, false])
      #expect(abs((mixed.outcome.solution?.objective ?? 0) - 1) < 1e-9)
    }
    let iterations = master.iterationCount
    #expect(abs(try #require(try master.solveLinear().optimum) - 1.5) < 1e-9)
    #expect(master.iterationCount == iterations)
  }

  @Test func boundsAndObjectiveChange() throws {
    let master = try Masters.cuttingStock()
    _ = try master.solveLinear()
    try master.setBounds(.atMost(1), ofColumn: 0)
    #expect(try master.solveLinear() == .infeasible)
    try master.setBounds(.atLeast(3), ofRow: 0)
    #expect(abs(try #require(try master.solveLinear().optimum) - 2) < 1e-9)
    try master.setObjective([-1], ofColumns: [1])
    #expect(try master.solveLinear() == .unbounded)
  }

  @Test func refusesWhatMakesNoSense() throws {
    let master = try Masters.cuttingStock()
    var batch = ColumnBatch()
    batch.append(objective: 1, [(Row(5), 1)])
    #expect(throws: SolverError.invalid(.noSuchRow(Row(5)))) { try master.addColumns(batch) }
    batch.removeAll()
    batch.append(objective: 1, [(Row(1), 1), (Row(1), 1)])
    #expect(throws: SolverError.invalid(.duplicate(Row(1), Variable(2)))) { try master.addColumns(batch) }
    batch.removeAll()
    batch.append(objective: .nan, [])
    #expect(throws: SolverError.invalid(.objectiveNotFinite(Variable(2)))) { try master.addColumns(batch) }
    #expect(throws: SolverError.invalid(.noSuchVariable(Variable(2)))) { try master.removeColumns([2]) }
    #expect(throws: SolverError.invalid(.namedTwice(1))) { try master.removeColumns([1, 1]) }
    #expect(throws: SolverError.invalid(.boundsCrossed(Variable(0)))) {
      try master.setBounds(.between(3, 2), ofColumn: 0)
    }
    #expect(master.columnCount == 2)
    #expect(try master.solveLinear().optimum != nil)
  }

  /// Random changes, each followed by a solve that is compared with a program built afresh.
  @Test func randomChangesAgreeWithFreshPrograms() throws {
    for seed in 0..<UInt64(30) {
      var random = SeededGenerator(seed: seed)
      let master = RestrictedMaster(seed % 2 == 0 ? .maximize : .minimize)
      for step in 0..<30 {
        try change(master, &random)
        let warm = try master.solveLinear()
        let cold = try GLPKSolver().solve(freshCopy(of: master))
        switch (warm, cold) {
        case (.optimal(let one), .optimal(let other)):
          #expect(abs(one - other.objective) < 1e-6 * (1 + abs(one)), "seed \(seed), step \(step)")
          expectDualityHolds(master, one, "seed \(seed), step \(step)")
        case (.infeasible, .infeasible), (.unbounded, .unbounded): break
        default: Issue.record("seed \(seed), step \(step): \(warm), not \(cold)")
        }
      }
      #expect(master.lastFault == nil, "seed \(seed)")
    }
  }

  private func change(_ master: RestrictedMaster, _ random: inout SeededGenerator) throws {
    func bounds() -> Bounds {
      let lower = Double(Int.random(in: -4...2, using: &random))
      return .between(lower, lower + Double(Int.random(in: 0...6, using: &random)))
    }
    switch Int.random(in: 0..<7, using: &random) {
    case 0 where master.columnCount > 3:
      try master.removeColumns([0, master.columnCount - 1, master.columnCount / 2])
    case 1 where master.rowCount > 2: try master.removeRows([master.rowCount - 1, 0])
    case 2 where master.rowCount > 0:
      try master.setBounds(bounds(), ofRow: Int.random(in: 0..<master.rowCount, using: &random))
    case 3 where master.columnCount > 0:
      try master.setBounds(bounds(), ofColumn: Int.random(in: 0..<master.columnCount, using: &random))
    case 4: try master.addRows([bounds(), .atMost(5)])
    default:
      var batch = ColumnBatch()
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let rows = (0..<master.rowCount).filter { _ in Bool.random(using: &random) }
        batch.append(
          objective: Double(Int.random(in: -5...5, using: &random)), in: bounds(),
          rows.map { (Row($0), Double(Int.random(in: -3...3, using: &random))) })
      }
      try master.addColumns(batch)
    }
  }

  private func freshCopy(of master: RestrictedMaster) -> MixedIntegerProgram {
    var program = MixedIntegerProgram(master.direction)
    for bounds in master.rowBounds { program.addRow(bounds, []) }
    for column in 0..<master.columnCount {
      let variable = program.addVariable(
        objective: master.columns.objective[column], in: master.columns.bounds[column], .continuous)
      for (row, value) in master.columns.entries(of: column) { program.add(value, of: variable, to: row) }
    }
    return program
  }

  /// Reduced cost = cost less the duals' price, and the objective = duals · rows + reduced costs · columns.
  private func expectDualityHolds(_ master: RestrictedMaster, _ objective: Double, _ label: String) {
    var sum = 0.0
    for row in 0..<master.rowCount { sum += master.duals[row] * master.rowValues[row] }
    for column in 0..<master.columnCount {
      let price = master.columns.entries(of: column).reduce(0) { $0 + master.duals[$1.0.index] * $1.1 }
      let reduced = master.columns.objective[column] - price
      #expect(abs(reduced - master.reducedCosts[column]) < 1e-6, "\(label)")
      sum += master.reducedCosts[column] * master.values[column]
    }
    #expect(abs(sum - objective) < 1e-6 * (1 + abs(objective)), "\(label)")
  }
}
