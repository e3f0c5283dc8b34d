import Testing

@testable import SchedulingProgram

/// Searches in parts of a schedule, several side by side.
@Suite struct SideBySideTests {
  private struct Term {
    let request: SchedulingRequest
    let pairs: [Int]

    func scheduler(threads: Int = 2) -> ComponentScheduler {
      var options = SchedulingOptions()
      options.threads = threads
      return ComponentScheduler(request, pairs: pairs, options: options, deadline: nil)
    }
  }

  /// Components of random terms with several leaders.
  private static let terms = Result {
    try (0..<60).flatMap { seed in
      var terms = RandomTerms(seed: seed + 1, bindsWeeks: true)
      let request = try ScheduledRoster(terms.roster()).request
      return Components(request).pairs.map { Term(request: request, pairs: $0) }
    }.filter { Self.byLeader($0.scheduler().problem).count > 1 }
  }

  private static func byLeader(_ problem: TermProblem) -> [[Int]] {
    let groups = Dictionary(grouping: problem.possibleItems) {
      problem.tracks[problem.items[$0].track].leader
    }
    return groups.keys.sorted().map { groups[$0]! }
  }

  private func start(_ problem: TermProblem) -> TermState {
    TermState(problem, inserting: problem.possibleItems.reversed())
  }

  /// Parts that were improved beside each other fit together, are never worse than before, and the same on one thread.
  @Test(arguments: [true, false]) func partsFitTogether(closed: Bool) throws {
    var (tried, helped) = (0, 0)
    for term in try Self.terms.get() {
      let runs = try [1, 2].map { threads in
        let scheduler = term.scheduler(threads: threads)
        let state = start(scheduler.problem)
        let before = state.penalty
        var result = ComponentResult()
        try scheduler.improve(
          state, parts: Self.byLeader(scheduler.problem), closed: closed, rounds: 20, &result)
        #expect(state.penalty <= before)
        if state.penalty < before { helped += 1 }
        let anew = TermState(scheduler.problem)
        for (item, visits) in state.visits.enumerated() {
          if let visits { #expect(anew.place(item, visits), "cycles that do not fit together") }
        }
        #expect(anew.penalty == state.penalty)
        return state.visits
      }
      #expect(runs[0] == runs[1])
      tried += 1
    }
    #expect(tried >= 5 && helped >= 5, "\(helped) helped of \(tried)")
  }

  /// Where two changes want the same place one is made, and the other's part is given back; each alone can be made.
  @Test func oneOfTwoThatHinderEachOtherIsMade() throws {
    var met = 0
    for term in try Self.terms.get() {
      let scheduler = term.scheduler()
      let problem = scheduler.problem
      let from = Incumbent(TermState(problem))
      let parts = Self.byLeader(problem)
      let found = try scheduler.found(from: from, by: parts) { part, state in
        for item in part { if let visits = start(problem).visits[item] { _ = state.place(item, visits) } }
        return part.count
      }
      #expect(found.map(\.rounds) == parts.map(\.count))
      // The first leader's change twice: the second time it gains nothing more.
      guard let first = found.first, let change = first.change else { continue }
      let state = TermState(problem)
      #expect(scheduler.make([first, first], in: state) == [1])
      #expect(from.penalty - state.penalty == change.gain)
      #expect(change.items.allSatisfy { state.visits[$0.item] == $0.visits })
      met += 1
    }
    #expect(met >= 5)
  }

  /// A change that does not fit leaves everything as it was.
  @Test func whatDoesNotFitChangesNothing() throws {
    var refused = 0
    for term in try Self.terms.get() {
      let problem = term.scheduler().problem
      let full = start(problem)
      let change = ScheduleChange(from: Incumbent(TermState(problem)), to: full)
      guard change.gain > 0 else { continue }
      // A cycle that stands where it is already cannot be gained again.
      let before = full.visits
      if !change.make(in: full) { refused += 1 }
      #expect(full.visits == before)
      #expect(change.byLeader(problem).flatMap(\.items).map(\.item).sorted() == change.items.map(\.item))
    }
    #expect(refused >= 5)
  }

  /// A small component is not worked at school by school.
  @Test func smallComponentsAreOnePart() throws {
    for term in try Self.terms.get() { #expect(term.scheduler().partsBySchool.isEmpty) }
  }

  /// A schedule without a proof that was not searched from several seeds, since it is near the trivial bound, gets its last search all the same.
  @Test func whatWasNotSearchedFromSeveralSeedsIsSearched() throws {
    var met = 0
    for term in try Self.terms.get() {
      var options = SchedulingOptions()
      options.provesBound = false
      options.restarts = 4
      let scheduler = ComponentScheduler(
        term.request, pairs: term.pairs, options: options, deadline: nil)
      let problem = scheduler.problem
      let result = try scheduler.solve()
      guard Double(result.penalty) > result.bound + 1, result.bound >= 0.8 * Double(result.penalty) else {
        continue
      }
      met += 1
      let first = options.improvementsAtFirst * problem.items.count
      #expect(result.statistics.improvements > first)
    }
    #expect(met >= 1, "\(met) schedules near their bounds")
  }
}
