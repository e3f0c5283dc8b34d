import Coaching
import IntegerProgram
import Testing

@testable import SchedulingProgram

/// What is proven from the minutes of leaders' weeks, against the natural 0-1 model solved by GLPK (Docs/Formulation.md, T15, T17, T18).
@Suite struct WeekBoundTests {
  /// The best schedule of a random term in which weeks bind, by the natural model; nil where it has no pairs or takes too long.
  private struct Term {
    let seed: Int
    let found: ScheduledRoster
    let optimum: Double

    init?(seed: Int) throws {
      self.seed = seed
      var random = RandomTerms(seed: seed + 1, bindsWeeks: true)
      found = try ScheduledRoster(random.roster())
      guard !found.plan.pairing.pairs.isEmpty, let best = try Self.optimum(found.request) else { return nil }
      optimum = best
    }

    static func optimum(_ request: SchedulingRequest) throws -> Double? {
      var options = SolverOptions()
      options.nodeLimit = 20_000
      guard case .optimal(let solution) = try GLPKSolver(options).solve(NaturalScheduleModel(request).program)
      else { return nil }
      return solution.objective
    }

    var problems: [TermProblem] { found.request.problems }
  }

  /// The scheduler's own answer: no bound above the optimum, none better, and the best found.
  @Test(arguments: 0..<3) func theScheduleIsBestAndProven(part: Int) throws {
    var (compared, missing) = (0, 0)
    for seed in part * 8..<(part + 1) * 8 {
      guard let term = try Term(seed: seed) else { continue }
      compared += 1
      let schedule = term.found.schedule
      if !schedule.missing.isEmpty { missing += 1 }
      #expect(term.found.violations == [], "seed \(seed)")
      #expect(schedule.proof.bound <= term.optimum + 1e-6, "seed \(seed): a bound above the optimum")
      #expect(Double(schedule.penalty) >= term.optimum - 1e-6, "seed \(seed): better than the optimum")
      #expect(Double(schedule.penalty) <= term.optimum + 1e-6, "seed \(seed): not the optimum")
    }
    #expect(compared >= 5 && missing >= 2, "\(compared) compared, \(missing) with missing cycles")
  }

  /// The packed bound at no prices, at random ones, and after its ascent.
  @Test(arguments: 0..<3) func thePackedBoundHolds(part: Int) throws {
    var raised = 0
    for seed in part * 8..<(part + 1) * 8 {
      guard let term = try Term(seed: seed) else { continue }
      var random = SplitMix(seed: UInt64(seed))
      var (ascended, least) = (0.0, 0.0)
      for problem in term.problems {
        let items = problem.possibleItems
        let constant = problem.items.reduce(0) { $0 + ($1.isPossible ? 0 : $1.missingCost) }
        let trivial = Double(problem.items.reduce(0) { $0 + $1.bound })
        least += trivial
        guard
          var ascent = PackedAscent(problem, items: items, index: RowIndex(problem), prices: [])
        else {
          ascended += trivial
          continue
        }
        try ascent.run(rounds: 40, target: term.optimum + Double(random.below(300))) { false }
        ascended += max(trivial, ascent.bound + Double(constant))
      }
      if ascended > least + 1 { raised += 1 }
      #expect(ascended <= term.optimum + 1e-6, "seed \(seed): a bound above the optimum")
    }
    #expect(raised >= 2, "the packed bound is seldom more than the trivial one")
  }

  /// With points for missing cycles alone the cuts of one leader's disjoint runs of windows add up to no more than the least that is missing.
  @Test(arguments: 0..<3) func theCutsHold(part: Int) throws {
    var (asked, met) = (0, 0)
    for seed in part * 8..<(part + 1) * 8 {
      guard let term = try Term(seed: seed) else { continue }
      let request = Self.missingAlone(term.found.request)
      guard let optimum = try Term.optimum(request) else { continue }
      var total = 0.0
      for problem in request.problems {
        total += Double(problem.items.reduce(0) { $0 + ($1.isPossible ? 0 : $1.missingCost) })
        var finder = MissingCuts(problem, options: SolverOptions())
        let cuts = try finder.find { false }
        total += Self.greatest(cuts, problem)
      }
      if total > 0 { asked += 1 }
      if total == optimum { met += 1 }
      #expect(total <= optimum + 1e-6, "seed \(seed): the cuts ask for more than must be missing")
    }
    #expect(asked >= 2 && met >= 2, "\(asked) with cuts, \(met) that say all")
  }

  /// The same pairs where nothing but missing cycles costs points.
  private static func missingAlone(_ request: SchedulingRequest) -> SchedulingRequest {
    var roster = request.roster
    let (cycle, group) = (roster.weights.missingCycle, roster.weights.missingGroup)
    for (_, path) in Weights.named { roster.weights[keyPath: path] = 0 }
    roster.weights.missingCycle = cycle
    roster.weights.missingGroup = group
    return SchedulingRequest(finder: CandidateFinder(roster), pairs: request.pairs, groups: request.groups)
  }

  /// The points of the dearest cuts that share no cycle.
  private static func greatest(_ cuts: [MissingCut], _ problem: TermProblem) -> Double {
    guard let first = cuts.first else { return 0 }
    let rest = Array(cuts.dropFirst())
    let apart = rest.filter { Set($0.weights.keys).isDisjoint(with: first.weights.keys) }
    // Weights are points in units of their common divisor.
    let unit = first.weights.map { Double(problem.items[$0.key].missingCost) / $0.value }.min() ?? 0
    return max(greatest(rest, problem), first.least * unit + greatest(apart, problem))
  }
}
