import Coaching
import Foundation
import IntegerProgram
import PairingProgram
import RosterFiles
import SchedulingProgram
import Testing

@testable import TandemCLI

/// What `tandem model` writes has Tandem's optimum, and its solutions come back as plans.
struct NaturalModelTests {
  private let input: RosterInput

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    input = try RosterInput(path: root.appendingPathComponent("Data/tiny.json").path)
  }

  /// Solves a model with GLPK, writes the solution as another solver would, and reads it back.
  private func solved(_ program: MixedIntegerProgram, names: [String]) throws -> (ModelSolution, Double) {
    var options = SolverOptions()
    options.presolve = true
    guard case .optimal(let solution) = try GLPKSolver(options).solve(program) else {
      Issue.record("GLPK does not solve the natural model")
      throw CancellationError()
    }
    let lines = zip(names, solution.values).filter { $0.1 != 0 }.map { "\($0.0) \($0.1)" }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).sol")
    // A solver also names the variable that the text has for the objective's constant.
    try (["# a comment", "constant 1"] + lines).joined(separator: "\n").write(
      to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return (try ModelSolution(path: file.path), solution.objective)
  }

  @Test func pairingModelHasTandemsOptimum() throws {
    let model = PairingModel(input, threads: 1)
    let (solution, bound) = try solved(model.model.program, names: model.model.variableNames)
    let plan = try model.plan(solution, bound: bound)
    let own = try PairingSolver().solve(model.request)
    #expect(plan.pairing.points == own.points)
    #expect(plan.status == .optimal)
    #expect(own.status == .optimal)
  }

  @Test func scheduleModelHasTandemsOptimum() throws {
    let pairing = PairingModel(input, threads: 1)
    let (pairs, _) = try solved(pairing.model.program, names: pairing.model.variableNames)
    let model = try ScheduleModel(input, pairs: pairing.plan(pairs, bound: nil).pairing)
    let (solution, bound) = try solved(model.model.program, names: model.model.variableNames)
    let plan = try model.plan(solution, bound: bound)
    let request = SchedulingRequest(plan.pairing, finder: input.finder)
    let own = try TermScheduler(request).solve().schedule
    #expect(plan.schedule?.penalty == own.penalty)
    #expect(plan.schedule?.proof.status == .optimal)
  }

  @Test func columnsNameWhatTheyDecide() throws {
    let files = try PairingModel(input, threads: 1).files()
    let pairs = files.columns.filter { $0.kind == .pair }
    #expect(!pairs.isEmpty)
    #expect(pairs.allSatisfy { $0.leader != nil && $0.peer != nil && $0.weekday != nil })
    #expect(files.columns.map(\.name) == files.names.variables)
  }

  @Test func solutionThatBreaksARowIsRefused() throws {
    let model = PairingModel(input, threads: 1)
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).sol")
    try "".write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    // Nothing chosen, and nobody's lack paid for.
    #expect(throws: Failure.self) { try model.plan(ModelSolution(path: file.path), bound: nil) }
  }
}
