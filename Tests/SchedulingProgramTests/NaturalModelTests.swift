import Coaching
import IntegerProgram
import SchedulingProgram
import Testing

/// The schedule against the natural 0-1 model solved by GLPK, on small random rosters with every rule on.
@Suite struct NaturalModelTests {
  /// Seeds in parts, so that they run side by side.
  @Test(arguments: 0..<10) func bestAndProven(part: Int) throws {
    var compared = 0
    for seed in part * 20..<(part + 1) * 20 {
      var random = RandomTerms(seed: seed + 1)
      let found = try ScheduledRoster(random.roster())
      #expect(found.violations == [], "seed \(seed)")
      guard !found.plan.pairing.pairs.isEmpty else { continue }
      let model = NaturalScheduleModel(found.request)
      var options = SolverOptions()
      options.nodeLimit = 20_000
      let outcome = try GLPKSolver(options).solve(model.program)
      guard case .optimal(let solution) = outcome else { continue }
      let best = solution.objective
      compared += 1
      #expect(found.schedule.proof.bound <= best + 1e-6, "seed \(seed): a bound above the optimum")
      #expect(Double(found.schedule.penalty) >= best - 1e-6, "seed \(seed): better than the optimum")
      #expect(Double(found.schedule.penalty) <= best + 1e-6, "seed \(seed): not the optimum")
    }
    #expect(compared >= 10, "too few rosters have pairs")
  }

  @Test func sameOnAnyNumberOfThreads() throws {
    var random = RandomTerms(seed: 7)
    let roster = random.roster()
    var options = ScheduledRoster.quick
    options.threads = 1
    let first = try ScheduledRoster(roster, options: options)
    options.threads = 2
    #expect(try ScheduledRoster(roster, options: options).plan == first.plan)
  }

  /// A schedule that starts from the one before costs no more, and keeps what it can.
  @Test func startsFromThePreviousSchedule() throws {
    var random = RandomTerms(seed: 11)
    let first = try ScheduledRoster(random.roster())
    var request = first.request
    request.previous = first.schedule
    let again = try TermScheduler(request, options: ScheduledRoster.quick).solve()
    #expect(again.schedule.penalty <= first.schedule.penalty)
    #expect(again.statistics.greedyPenalty <= first.schedule.penalty)
  }
}
