import Testing

@testable import SchedulingProgram

/// The search among the cycles of leaders who lack some that could be.
@Suite struct PlaceMissingTests {
  /// It places cycles that a schedule left out, never makes it worse, and keeps every rule.
  @Test func placesWhatWasLeftOut() throws {
    var (short, helped, placed) = (0, 0, 0)
    for seed in 0..<16 {
      var terms = RandomTerms(seed: seed + 1, bindsWeeks: true)
      let request = try ScheduledRoster(terms.roster()).request
      for pairs in Components(request).pairs {
        let scheduler = ComponentScheduler(request, pairs: pairs, options: SchedulingOptions(), deadline: nil)
        let problem = scheduler.problem
        let state = TermState(problem, inserting: problem.possibleItems.reversed())
        let before = (penalty: state.penalty, missing: absent(state))
        guard before.missing > 0 else { continue }
        short += 1
        var result = ComponentResult()
        try scheduler.placeMissing(state, &result)
        #expect(state.penalty <= before.penalty, "seed \(seed)")
        #expect(result.statistics.improvements > 0)
        if state.penalty < before.penalty { helped += 1 }
        if absent(state) < before.missing { placed += 1 }
        let anew = TermState(problem)
        for item in problem.items.indices {
          if let visits = state.visits[item] { #expect(anew.place(item, visits)) }
        }
        #expect(anew.penalty == state.penalty)
      }
    }
    #expect(
      short >= 4 && helped >= 2 && placed >= 1, "\(short) short, \(helped) helped, \(placed) placed more")
  }

  /// A quick schedule, without a proof, tries nothing.
  @Test func quickSchedulesGoWithout() throws {
    var terms = RandomTerms(seed: 3, bindsWeeks: true)
    let request = try ScheduledRoster(terms.roster()).request
    var quick = SchedulingOptions()
    quick.provesBound = false
    for pairs in Components(request).pairs {
      let scheduler = ComponentScheduler(request, pairs: pairs, options: quick, deadline: nil)
      var result = ComponentResult()
      try scheduler.placeMissing(TermState(scheduler.problem), &result)
      #expect(result.statistics.improvements == 0)
    }
  }

  /// Cycles that could be and are missing.
  private func absent(_ state: TermState) -> Int {
    let items = state.problem.items
    return items.indices.count { state.visits[$0] == nil && items[$0].bound < items[$0].missingCost }
  }
}
