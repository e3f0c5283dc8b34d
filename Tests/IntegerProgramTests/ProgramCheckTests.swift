import IntegerProgram
import Testing

/// Every input that GLPK would answer with an abort or a wrong result is named before GLPK sees it.
struct ProgramCheckTests {
  private func expect(_ fault: ProgramFault, _ change: (inout MixedIntegerProgram) -> Void) {
    var program = GLPKSolverTests.knapsack()
    change(&program)
    #expect(throws: SolverError.invalid(fault)) { try GLPKSolver().solve(program) }
    #expect(throws: SolverError.invalid(fault)) { try ExhaustiveSolver().solve(program) }
  }

  @Test func namesNumbersThatAreNone() {
    expect(.objectiveNotFinite(Variable(1))) { $0.setObjective(.nan, of: Variable(1)) }
    expect(.objectiveNotFinite(Variable(1))) { $0.setObjective(.infinity, of: Variable(1)) }
    expect(.objectiveConstantNotFinite) { $0.objectiveConstant = .nan }
    expect(.coefficientNotFinite(Row(1), Variable(0))) { $0.addRow(.atMost(1), [(Variable(0), .nan)]) }
    expect(.coefficientNotFinite(Row(1), Variable(0))) { $0.addRow(.atMost(1), [(Variable(0), -.infinity)]) }
    expect(.boundNotANumber(Variable(2))) { $0.setBounds(.atMost(.nan), of: Variable(2)) }
    expect(.boundNotANumber(Variable(2))) { $0.setBounds(.atLeast(.infinity), of: Variable(2)) }
    expect(.rowBoundNotANumber(Row(0))) { $0.setBounds(.atMost(.nan), of: Row(0)) }
    expect(.rowBoundNotANumber(Row(0))) { $0.setBounds(.atMost(-.infinity), of: Row(0)) }
  }

  @Test func namesPlacesThatAreNone() {
    expect(.noSuchVariable(Variable(3))) { $0.addRow(.atMost(1), [(Variable(3), 1)]) }
    expect(.noSuchVariable(Variable(-1))) { $0.addRow(.atMost(1), [(Variable(-1), 1)]) }
    expect(.noSuchRow(Row(7))) { $0.add(1, of: Variable(0), to: Row(7)) }
    expect(.duplicate(Row(0), Variable(1))) { $0.add(1, of: Variable(1), to: Row(0)) }
  }

  @Test func namesEmptyDomains() {
    expect(.boundsCrossed(Variable(0))) { $0.setBounds(.between(2, 1), of: Variable(0)) }
    expect(.rowBoundsCrossed(Row(0))) { $0.setBounds(.between(2, 1), of: Row(0)) }
    expect(.noIntegerInside(Variable(0))) { $0.setBounds(.between(0.2, 0.8), of: Variable(0)) }
  }

  @Test func namesOptionsOutOfRange() {
    func expect(_ name: String, _ change: (inout SolverOptions) -> Void) {
      var options = SolverOptions()
      change(&options)
      #expect(throws: SolverError.invalidOption(name)) {
        try GLPKSolver(options).solve(GLPKSolverTests.knapsack())
      }
    }
    expect("relativeGap") { $0.relativeGap = -0.1 }
    expect("absoluteGap") { $0.absoluteGap = .nan }
    expect("timeLimit") { $0.timeLimit = .seconds(-1) }
    expect("nodeLimit") { $0.nodeLimit = -1 }
    expect("iterationLimit") { $0.iterationLimit = -5 }
    expect("cutoff") { $0.cutoff = .infinity }
    expect("memoryLimit") { $0.memoryLimit = 0 }
  }

  /// Bounds that round to whole numbers, equal ones, and a limit beyond what GLPK's own type holds.
  @Test func takesWhatOnlyLooksWrong() throws {
    var program = MixedIntegerProgram(.maximize)
    let x = program.addVariable(objective: 1, in: .between(0.5, 2.9999999999), .integer)
    let y = program.addVariable(objective: 1, in: .exactly(2), .continuous)
    program.addRow(.exactly(5), sumOf: [x, y])
    program.addRow(.between(5, 5), sumOf: [x, y])
    var options = SolverOptions()
    options.timeLimit = .seconds(1_000_000_000)
    options.nodeLimit = Int.max
    #expect(try GLPKSolver(options).solve(program) == .optimal(Solution(values: [3, 2], objective: 5)))
  }

  @Test func enumerationRefusesWhatItCannotCount() {
    var program = MixedIntegerProgram(.minimize)
    _ = program.addVariable(objective: 1, in: .nonNegative, .integer)
    #expect(throws: SolverError.unsupported("unbounded variable")) { try ExhaustiveSolver().solve(program) }
    program = MixedIntegerProgram(.minimize)
    _ = program.addVariable(objective: 1, in: .unit, .continuous)
    #expect(throws: SolverError.unsupported("continuous variable")) { try ExhaustiveSolver().solve(program) }
  }
}
