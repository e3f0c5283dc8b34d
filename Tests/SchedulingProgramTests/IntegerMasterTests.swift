import IntegerProgram
import Testing

@testable import SchedulingProgram

/// The columns of a linear program put together to a whole schedule (Docs/Formulation.md, T22).
@Suite struct IntegerMasterTests {
  /// What it gives is a schedule, cheaper than was asked for; and where the schedule is proven best, it finds none that is better.
  @Test func columnsMakeASchedule() throws {
    var (found, equal, proven) = (0, 0, 0)
    for (seed, problem) in try RandomTerms.problems(60) {
      var cluster = try ClusterBound(problem, items: problem.possibleItems)
      while try cluster.round(SolverOptions()) {}
      let constant = problem.impossibleCost
      for cutoff in [1.0, 1.2] where cluster.bound > 0 {
        let limit = cluster.bound * cutoff + 1
        guard let columns = try cluster.better(than: limit, stop: nil) else { continue }
        found += 1
        let state = TermState(problem)
        for column in columns {
          #expect(state.place(column.item, column.visits), "seed \(seed): a row was broken")
        }
        let penalty = state.penalty - constant
        #expect(Double(penalty) <= limit + 1e-6 && Double(penalty) >= cluster.bound - 1e-6, "seed \(seed)")
        if Double(penalty) < cluster.bound + 1 { equal += 1 }
        // Nothing is below the bound.
        #expect(try cluster.better(than: cluster.bound - 0.5, stop: nil) == nil)
        proven += 1
      }
    }
    #expect(found >= 10 && equal >= 5 && proven >= 10, "\(found) found, \(equal) at the bound")
  }
}
