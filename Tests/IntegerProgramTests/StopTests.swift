import Foundation
import IntegerProgram
import Testing

/// Searches that end before their proof: the best so far and its bound must be right, and limits that count be exact.
struct StopTests {
  /// Takes GLPK thousands of nodes.
  static let hard = RandomPrograms.packing(rows: 40, columns: 160, seed: 7)

  @Test func nodeLimitIsExactAndRepeatable() throws {
    var options = SolverOptions()
    options.nodeLimit = 200
    let first = try GLPKSolver(options).report(on: Self.hard)
    let second = try GLPKSolver(options).report(on: Self.hard)
    #expect(first == second)
    #expect(first.nodes == 200)
    guard case .feasible(let solution, let bound?, .nodeLimit) = first.outcome else {
      Issue.record("\(first.outcome)")
      return
    }
    #expect(solution.objective < bound)
    #expect(Self.hard.violation(of: solution.values) <= 1e-9)
  }

  @Test func moreNodesNeverWorsenTheBound() throws {
    var bounds: [Double] = []
    for limit in [1, 10, 100, 1_000] {
      var options = SolverOptions()
      options.nodeLimit = limit
      bounds.append(try #require(try GLPKSolver(options).solve(Self.hard).bound))
    }
    #expect(bounds == bounds.sorted(by: >))
  }

  @Test func noNodesMeansNoSolution() throws {
    var options = SolverOptions()
    options.nodeLimit = 0
    guard case .stopped(_, .nodeLimit) = try GLPKSolver(options).solve(Self.hard) else {
      Issue.record("a solution without a node")
      return
    }
  }

  @Test func timeLimitEndsTheSearch() throws {
    var options = SolverOptions()
    options.timeLimit = .milliseconds(150)
    let started = ContinuousClock.now
    let outcome = try GLPKSolver(options).solve(RandomPrograms.packing(rows: 80, columns: 600, seed: 3))
    #expect(ContinuousClock.now - started < .seconds(10))
    switch outcome {
    case .feasible(_, let bound, .timeLimit): #expect(bound != nil)
    case .stopped(_, .timeLimit): break
    default: Issue.record("\(outcome)")
    }
  }

  @Test(arguments: [true, false]) func raisedSignalStopsAtOnce(presolve: Bool) throws {
    var options = SolverOptions()
    let stop = StopSignal()
    stop.raise()
    options.stop = stop
    options.presolve = presolve
    let outcome = try GLPKSolver(options).solve(Self.hard)
    guard case .stopped(_, .stopSignal) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    stop.lower()
    options.nodeLimit = 5
    #expect(try GLPKSolver(options).solve(Self.hard).bound != nil)
  }

  @Test func raisedSignalStopsTheMaster() throws {
    let master = try Masters.cuttingStock()
    var options = SolverOptions()
    let stop = StopSignal()
    options.stop = stop
    stop.raise()
    #expect(try master.solveLinear(options) == .stopped(.stopSignal))
    stop.lower()
    #expect(try master.solveLinear(options).optimum != nil)
  }

  @Test func signalFromAnotherThreadStops() throws {
    var options = SolverOptions()
    let stop = StopSignal()
    options.stop = stop
    options.timeLimit = .seconds(60)
    let raiser = Thread {
      Thread.sleep(forTimeInterval: 0.2)
      stop.raise()
    }
    raiser.start()
    let outcome = try GLPKSolver(options).solve(RandomPrograms.packing(rows: 80, columns: 600, seed: 3))
    switch outcome {
    case .feasible(_, _, .stopSignal), .stopped(_, .stopSignal): break
    default: Issue.record("\(outcome)")
    }
  }

  /// The linear program of a node knows neither signal nor limit of GLPK's tree: it is left by what it says (tree.c).
  @Test func signalStopsInsideANode() throws {
    var options = SolverOptions()
    let stop = StopSignal()
    options.stop = stop
    let raiser = Thread {
      Thread.sleep(forTimeInterval: 0.3)
      stop.raise()
    }
    raiser.start()
    let started = ContinuousClock.now
    let long = RandomPrograms.packing(rows: 2000, columns: 16000, seed: 1)
    let report = try GLPKSolver(options).report(on: long)
    // Without the ear it ends by itself, after more than 30 s.
    #expect(ContinuousClock.now - started < .seconds(12))
    guard case .stopped(_, .stopSignal) = report.outcome else {
      Issue.record("\(report.outcome)")
      return
    }
    // The environment was left behind: the next search has one of its own.
    stop.lower()
    options.nodeLimit = 5
    #expect(try GLPKSolver(options).solve(Self.hard).bound != nil)
  }

  /// A known solution is never lost, however early the search ends, and the optimum is the same with it.
  @Test func beginsWithAKnownSolution() throws {
    var options = SolverOptions()
    options.nodeLimit = 300
    let known = try #require(try GLPKSolver(options).solve(Self.hard).solution)
    options.start = known.values
    for limit in [0, 1, 50] {
      options.nodeLimit = limit
      let found = try #require(try GLPKSolver(options).solve(Self.hard).solution)
      #expect(found.objective >= known.objective)
    }
    options.start = Array(repeating: 1, count: Self.hard.variableCount)
    #expect(throws: SolverError.invalidOption("start")) { try GLPKSolver(options).solve(Self.hard) }
  }

  @Test func relativeGapIsKept() throws {
    var options = SolverOptions()
    options.relativeGap = 0.05
    let outcome = try GLPKSolver(options).solve(Self.hard)
    let solution = try #require(outcome.solution)
    let bound = try #require(outcome.bound)
    #expect((bound - solution.objective) / solution.objective <= 0.05 + 1e-9)
  }

  @Test func iterationLimitStopsTheSimplex() throws {
    let program = RandomPrograms.packing(rows: 40, columns: 160, seed: 7)
    var options = SolverOptions()
    options.iterationLimit = 3
    options.presolve = false
    let outcome = try GLPKSolver(options).solve(program)
    #expect(outcome == .stopped(bound: nil, .iterationLimit))
  }
}
