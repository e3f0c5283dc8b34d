import IntegerProgram
import Testing

/// Known optima, and each way in which a search can end.
struct GLPKSolverTests {
  /// Three things of weights 3, 4, 5 and worths 4, 5, 6 in a bag of 8: the first and the last, worth 10.
  static func knapsack() -> MixedIntegerProgram {
    var program = MixedIntegerProgram(.maximize)
    let things = [4.0, 5, 6].map { program.addBinary(objective: $0) }
    program.addRow(.atMost(8), zip(things, [3, 4, 5]))
    return program
  }

  @Test(arguments: [true, false]) func solvesAKnapsack(presolve: Bool) throws {
    var options = SolverOptions()
    options.presolve = presolve
    let outcome = try GLPKSolver(options).solve(Self.knapsack())
    #expect(outcome == .optimal(Solution(values: [1, 0, 1], objective: 10)))
  }

  @Test func solvesALinearProgram() throws {
    // min 2x + 3y, x + y ≥ 4, x ≤ 3: x = 3, y = 1.
    var program = MixedIntegerProgram(.minimize)
    let x = program.addVariable(objective: 2, in: .between(0, 3), .continuous)
    let y = program.addVariable(objective: 3, in: .nonNegative, .continuous)
    program.addRow(.atLeast(4), sumOf: [x, y])
    program.objectiveConstant = 0.5
    #expect(try GLPKSolver().solve(program) == .optimal(Solution(values: [3, 1], objective: 9.5)))
  }

  @Test(arguments: [true, false]) func tellsInfeasible(presolve: Bool) throws {
    // 2x + 2y = 3 has real solutions only.
    var program = MixedIntegerProgram(.minimize)
    let x = program.addVariable(objective: 1, in: .between(0, 9), .integer)
    let y = program.addVariable(objective: 1, in: .between(0, 9), .integer)
    program.addRow(.exactly(3), [(x, 2), (y, 2)])
    var options = SolverOptions()
    options.presolve = presolve
    #expect(try GLPKSolver(options).solve(program) == .infeasible)
  }

  @Test(arguments: [true, false]) func tellsUnbounded(presolve: Bool) throws {
    var program = MixedIntegerProgram(.maximize)
    let x = program.addVariable(objective: 1, in: .nonNegative, .integer)
    let y = program.addVariable(objective: 0, in: .nonNegative, .integer)
    program.addRow(.atMost(1), [(x, 1), (y, -1)])
    var options = SolverOptions()
    options.presolve = presolve
    #expect(try GLPKSolver(options).solve(program) == .unbounded)
    // The same ray, but no whole point at all.
    program.addRow(.exactly(3), [(x, 2), (y, 2)])
    #expect(try GLPKSolver(options).solve(program) == .infeasible)
  }

  @Test func solvesWithoutRowsOrVariables() throws {
    #expect(
      try GLPKSolver().solve(MixedIntegerProgram(.minimize)) == .optimal(Solution(values: [], objective: 0)))
    var program = MixedIntegerProgram(.maximize)
    _ = program.addVariable(objective: 2, in: .between(0.5, 2.5), .integer)
    #expect(try GLPKSolver().solve(program) == .optimal(Solution(values: [2], objective: 4)))
    program.addRow(.atLeast(1), [])
    #expect(try GLPKSolver().solve(program) == .infeasible)
  }

  @Test(arguments: [true, false]) func heedsTheCutoff(presolve: Bool) throws {
    var options = SolverOptions()
    options.presolve = presolve
    options.cutoff = 9
    #expect(try GLPKSolver(options).solve(Self.knapsack()).solution?.objective == 10)
    options.cutoff = 10
    guard case .noneBetter(let bound) = try GLPKSolver(options).solve(Self.knapsack()) else {
      Issue.record("\(try GLPKSolver(options).solve(Self.knapsack()))")
      return
    }
    #expect(bound >= 10)
  }
}
