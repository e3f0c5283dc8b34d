import CGLPK
import Foundation
import IntegerProgram
import Testing

/// What is written must be read by others as the same program: GLPK's readers stand for them.
struct ProgramTextTests {
  private static func small() -> MixedIntegerProgram {
    var program = MixedIntegerProgram(.maximize)
    program.objectiveConstant = 2.5
    let x = program.addVariable(objective: 3, in: .between(0.5, 7.25), .integer)
    let y = program.addVariable(objective: -1, in: .free, .continuous)
    let z = program.addVariable(objective: 0, in: .exactly(2), .continuous)
    program.addRow(.between(1, 8), [(x, 1), (y, -2.5)])
    program.addRow(.exactly(3), [(y, 1), (z, 1)])
    program.addRow(.free, [(x, 1)])
    return program
  }

  @Test func writesTheLPFormat() throws {
    let names = try ProgramNames(variables: ["pair_1", "slack", "z"], rows: ["cap", "fit", "none"])
    let lp = try ProgramText(Self.small(), names: names).lp
    #expect(
      lp == """
        Maximize
         obj: + 3 pair_1 - slack + 2.5 constant
        Subject To
         cap.lower: + pair_1 - 2.5 slack >= 1
         cap.upper: + pair_1 - 2.5 slack <= 8
         fit: + slack + z = 3
        Bounds
         1 <= pair_1 <= 7
         slack free
         z = 2
         constant = 1
        General
         pair_1
        End

        """)
  }

  @Test func writesTheFreeMPSFormat() throws {
    let mps = try ProgramText(Self.small()).mps
    #expect(
      mps == """
        * to be maximized: the objective's signs are turned
        NAME program
        ROWS
         N obj
         L r1
         E r2
        COLUMNS
         MARKER 'MARKER' 'INTORG'
         x1 obj -3
         x1 r1 1
         MARKER 'MARKER' 'INTEND'
         x2 obj 1
         x2 r1 -2.5
         x2 r2 1
         x3 obj 0
         x3 r2 1
         constant obj -2.5
        RHS
         RHS r1 8
         RHS r2 3
        RANGES
         RNG r1 7
        BOUNDS
         LO BND x1 1
         UP BND x1 7
         FR BND x2
         FX BND x3 2
         FX BND constant 1
        ENDATA

        """)
  }

  @Test(arguments: ["é", "3rd", "a b", "", "e5", "Free", "obj", "constant", "x-1", "a\n"])
  func refusesNamesThatReadersWouldChange(name: String) {
    #expect(throws: ProgramNameFault.notPlain(name)) { try ProgramNames(variables: [name], rows: []) }
    #expect(throws: ProgramNameFault.twice("x")) { try ProgramNames(variables: [], rows: ["x", "x"]) }
  }

  @Test func refusesAProgramWithAFault() {
    var program = Self.small()
    program.setObjective(.nan, of: Variable(0))
    #expect(throws: ProgramFault.objectiveNotFinite(Variable(0))) { try ProgramText(program) }
  }

  /// Random programs, written and read back by GLPK, have the optimum of the original.
  @Test func othersReadTheSameProgram() throws {
    for seed in 0..<UInt64(60) {
      let program = RandomPrograms.tiny(seed: seed)
      let expected = try ExhaustiveSolver().solve(program).solution?.objective
      let text = try ProgramText(program)
      let lp = try Self.readAndSolve(text.lp, isMPS: false)
      let mps = try Self.readAndSolve(text.mps, isMPS: true)
      let sign: Double = program.direction == .minimize ? 1 : -1
      #expect(Self.isSame(lp, expected), "seed \(seed), LP: \(lp as Any), not \(expected as Any)")
      #expect(
        Self.isSame(mps.map { $0 * sign }, expected),
        "seed \(seed), MPS: \(mps as Any), not \(expected as Any)")
    }
  }

  private static func isSame(_ one: Double?, _ other: Double?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return abs(one - other) < 1e-6
  }

  private struct Unreadable: Error { let text: String }

  /// The optimum as GLPK's own reader and solver see it; nil if there is none.
  private static func readAndSolve(_ text: String, isMPS: Bool) throws -> Double? {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("tandem-\(UUID().uuidString)")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    _ = glp_term_out(GLP_OFF)
    let problem = glp_create_prob()
    defer {
      glp_delete_prob(problem)
      glp_free_env()
    }
    let failed =
      isMPS ? glp_read_mps(problem, GLP_MPS_FILE, nil, file.path) : glp_read_lp(problem, nil, file.path)
    guard failed == 0 else { throw Unreadable(text: text) }
    var control = glp_iocp()
    glp_init_iocp(&control)
    control.presolve = GLP_ON
    control.msg_lev = GLP_MSG_OFF
    _ = glp_intopt(problem, &control)
    return glp_mip_status(problem) == GLP_OPT ? glp_mip_obj_val(problem) : nil
  }
}
