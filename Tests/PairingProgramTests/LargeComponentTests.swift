import Coaching
import IntegerProgram
import Testing

@testable import PairingProgram

/// The way of components that are too large for a master, taken by small ones.
@Suite struct LargeComponentTests {
  /// Rows of starts with a dual of 0 once cut off the best pairing of this request in the enumeration.
  @Test func rowsWithoutADualStillTellStartsApart() throws {
    let kind = RandomRequests(leaders: 6...9, peers: 12...20, wanted: 2, forcedShare: 0.02, density: 0.5)
    #expect(try PairingSolver().solve(kind.request(seed: 310)).points == -6533)
  }

  @Test(arguments: 0..<20) func blocksKeepEveryRule(seed: Int) throws {
    let kind = RandomRequests(leaders: 6...9, peers: 12...20, wanted: 2, forcedShare: 0.02, density: 0.5)
    let request = kind.request(seed: 300 + seed)
    guard let best = try? PairingSolver().solve(request) else { return }
    var limits = SearchLimits()
    limits.masterRows = 0
    let (split, answers) = try solve(request, limits: limits)
    guard answers.allSatisfy({ $0.pairing != nil }) else { return }
    let outcome = try PairingCombination(
      request: request, problems: split, answers: answers, fairness: nil
    ).outcome(otherwise: .feasible)
    let check = PairingEvaluation(request, choices: outcome.choices, groupTimes: outcome.groupTimes)
    #expect(check.broken.isEmpty)
    #expect(check.points == outcome.points)
    #expect(outcome.points <= best.points)
    #expect(outcome.bound >= Double(best.points))
  }

  /// An ascent that ends where its bound falls by little takes fewer rounds, and what it has proven by then holds.
  @Test func ascentsEndWhereTheyBringLittle() throws {
    let kind = RandomRequests(leaders: 15...20, peers: 60...80, wanted: 1, forcedShare: 0, density: 0.6)
    var rounds = (full: 0, short: 0)
    for seed in 400..<404 {
      let request = kind.request(seed: seed)
      let best = try PairingSolver().solve(request)
      let split = try ProblemSplit(request)
      var bound = Double(split.rest)
      for problem in split.problems {
        let (full, short) = (ascent(problem, leastFall: 0), ascent(problem, leastFall: .infinity))
        rounds = (rounds.full + full.rounds, rounds.short + short.rounds)
        bound += short.bestBound
        #expect(full.bestBound <= short.bestBound)
      }
      #expect(bound >= Double(best.points) - 1e-6)
    }
    #expect(rounds.short == 40 * 4 && rounds.full == 250 * 4, "\(rounds)")
  }

  private func ascent(_ problem: PairingProblem, leastFall: Double) -> DualAscent {
    var pricing = PricingRound(problem, threads: 1)
    var ascent = DualAscent(problem, rows: RowSet(problem), decisions: Decisions(problem), reach: 1.3e-3)
    ascent.run(
      limit: 250, target: -.infinity, closeness: 0, leastFall: leastFall, pricing: &pricing, stop: { false })
    return ascent
  }

  /// Where the integer programs may do little, branching closes what they leave open; without it the bound still holds.
  @Test func withoutBranchingTheBoundHolds() throws {
    let kind = RandomRequests(leaders: 6...9, peers: 12...20, wanted: 2, forcedShare: 0.02, density: 0.5)
    var nodes = (with: 0, without: 0)
    for seed in 300..<315 {
      let request = kind.request(seed: seed)
      guard let best = try? PairingSolver().solve(request) else { continue }
      var options = PairingSolver.Options()
      for branches in [true, false] {
        options.branches = branches
        var limits = SearchLimits(options)
        limits.integerNodes = 1
        limits.enumeratedColumns = 0
        let (split, answers) = try solve(request, limits: limits)
        #expect(answers.reduce(Double(split.rest)) { $0 + $1.bound } >= Double(best.points) - 1e-6)
        let count = answers.reduce(0) { $0 + $1.statistics.nodes }
        if branches { nodes.with += count } else { nodes.without += count }
      }
    }
    #expect(nodes.with > 0 && nodes.without == 0, "\(nodes)")
  }

  /// Where a master follows, dives and blocks before it change nothing but the way.
  @Test(arguments: 0..<20) func divesKeepTheBest(seed: Int) throws {
    let kind = RandomRequests(leaders: 6...9, peers: 12...20, wanted: 2, forcedShare: 0.02, density: 0.5)
    let request = kind.request(seed: 300 + seed)
    guard let best = try? PairingSolver().solve(request) else { return }
    let (split, answers) = try solve(request, limits: SearchLimits())
    let points = answers.reduce(split.rest) { $0 + ($1.pairing?.points ?? 0) }
    #expect(points == best.points)
    #expect(answers.allSatisfy { $0.isOptimal })
  }

  /// Each component with dives and blocks, whatever its size.
  private func solve(
    _ request: PairingRequest, limits: SearchLimits
  ) throws -> (ProblemSplit, [ComponentAnswer]) {
    var limits = limits
    limits.diveRows = 0
    limits.blockRows = 0
    limits.blockSize = 4
    limits.blockGap = 0
    let split = try ProblemSplit(request)
    var answers: [ComponentAnswer] = []
    for problem in split.problems {
      var solver = ComponentSolver(ComponentTask(problem: problem), limits: limits, stop: nil) { _ in }
      try solver.solve()
      answers.append(solver.answer)
    }
    return (split, answers)
  }
}
