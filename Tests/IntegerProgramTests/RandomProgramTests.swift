import IntegerProgram
import Testing

/// Hundreds of tiny programs with fixed seeds: GLPK, in each of its settings, against trying every point.
struct RandomProgramTests {
  static let settings: [SolverOptions] = {
    let standard = SolverOptions()
    var plain = SolverOptions()
    plain.presolve = false
    var cutting = SolverOptions()
    cutting.cuts = .all
    cutting.feasibilityPump = true
    cutting.branching = .pseudocost
    cutting.backtracking = .bestBound
    var cuttingPlainly = cutting
    cuttingPlainly.presolve = false
    return [standard, plain, cutting, cuttingPlainly]
  }()

  @Test(arguments: RandomProgramTests.settings.indices)
  func agreesWithEnumeration(setting: Int) throws {
    let solver = GLPKSolver(Self.settings[setting])
    var infeasible = 0
    for seed in 0..<UInt64(400) {
      let program = RandomPrograms.tiny(seed: seed)
      let expected = try ExhaustiveSolver().solve(program)
      let found = try solver.solve(program)
      if expected == .infeasible { infeasible += 1 }
      expectSame(found, expected, "seed \(seed)")
    }
    #expect((50...250).contains(infeasible))
  }

  /// A cutoff at the optimum leaves nothing; one a little worse leaves the optimum.
  @Test(arguments: RandomProgramTests.settings.indices)
  func cutsOffExactly(setting: Int) throws {
    for seed in 0..<UInt64(200) {
      let program = RandomPrograms.tiny(seed: seed)
      guard let optimum = try ExhaustiveSolver().solve(program).solution?.objective else { continue }
      var options = Self.settings[setting]
      options.cutoff = optimum
      guard case .noneBetter(let bound) = try GLPKSolver(options).solve(program) else {
        Issue.record("seed \(seed): something is better than \(optimum)")
        continue
      }
      #expect(
        program.direction == .minimize ? bound >= optimum - 1e-6 : bound <= optimum + 1e-6, "seed \(seed)")
      options.cutoff = program.direction == .minimize ? optimum + 0.25 : optimum - 0.25
      let found = try GLPKSolver(options).solve(program)
      #expect(abs((found.solution?.objective ?? .infinity) - optimum) < 1e-6, "seed \(seed)")
    }
  }

  /// The first point that keeps the rows, found by enumeration without an objective, as the start.
  @Test func reachesTheOptimumFromAnyStart() throws {
    for seed in 0..<UInt64(200) {
      let program = RandomPrograms.tiny(seed: seed)
      guard let optimum = try ExhaustiveSolver().solve(program).solution?.objective else { continue }
      var aimless = program
      for variable in program.variables { aimless.setObjective(0, of: variable) }
      var options = SolverOptions()
      options.start = try ExhaustiveSolver().solve(aimless).solution?.values
      let found = try GLPKSolver(options).solve(program)
      guard case .optimal(let solution) = found else {
        Issue.record("seed \(seed): \(found)")
        continue
      }
      #expect(abs(solution.objective - optimum) < 1e-6, "seed \(seed)")
    }
  }

  /// With an absolute gap the solution is within it of the optimum, and the bound is on the right side.
  @Test(arguments: RandomProgramTests.settings.indices)
  func keepsTheAbsoluteGap(setting: Int) throws {
    for seed in 0..<UInt64(200) {
      let program = RandomPrograms.tiny(seed: seed)
      guard let optimum = try ExhaustiveSolver().solve(program).solution?.objective else { continue }
      var options = Self.settings[setting]
      options.absoluteGap = 3
      let found = try GLPKSolver(options).solve(program)
      let objective = try #require(found.solution?.objective, "seed \(seed)")
      let bound = try #require(found.bound, "seed \(seed)")
      #expect(abs(objective - optimum) <= 3 + 1e-6, "seed \(seed)")
      #expect(
        program.direction == .minimize ? bound <= optimum + 1e-6 : bound >= optimum - 1e-6, "seed \(seed)")
      #expect(abs(objective - bound) <= 3 + 1e-6, "seed \(seed)")
    }
  }

  private func expectSame(_ found: Outcome, _ expected: Outcome, _ label: String) {
    switch (found, expected) {
    case (.optimal(let one), .optimal(let other)):
      #expect(abs(one.objective - other.objective) < 1e-6, "\(label)")
    case (.infeasible, .infeasible): break
    default: Issue.record("\(label): \(found), not \(expected)")
    }
  }
}
