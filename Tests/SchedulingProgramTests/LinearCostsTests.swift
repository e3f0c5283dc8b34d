import Coaching
import Testing

@testable import SchedulingProgram

/// What a linear program has each cycle cost.
@Suite struct LinearCostsTests {
  /// One pair with two cycles of one meeting.
  private static func problem() throws -> TermProblem {
    var leader = TermFixture.leader("L1")
    leader.caseload.max = 1
    let roster = TermFixture.roster(
      schools: [TermFixture.school()], leaders: [leader], peers: [TermFixture.peer("P1")],
      activities: [TermFixture.cycle(times: 2, [TermFixture.meeting()])])
    let found = try ScheduledRoster(roster)
    return TermProblemBuilder.build(found.request, pairs: [0])
  }

  @Test func weighsTheColumns() throws {
    let problem = try Self.problem()
    let item = try #require(problem.possibleItems.first)
    let step = problem.tracks[problem.items[item].track].steps[0]
    let options = problem.items[item].days.flatMap { day in
      problem.tables.optionRange(step, day: day).map { Visit(day: Int32(day), option: Int32($0)) }
    }
    let costs = options.map { problem.cost(ofItem: item, [$0]) }
    let cheap = try #require(costs.indices.min { costs[$0] < costs[$1] })
    let dear = try #require(costs.indices.max { costs[$0] < costs[$1] })
    #expect(costs[cheap] < costs[dear])
    let missing = problem.items[item].missingCost
    let halves = LinearCosts(
      problem,
      [cheap, dear].map { (ClusterColumn(item: item, visits: [options[$0]], problem), 0.5) })
    // The mean of the two lies between them.
    #expect(!halves.isBelow(costs[cheap], item) && halves.isBelow(costs[dear], item))
    let quarter = LinearCosts(
      problem, [(ClusterColumn(item: item, visits: [options[cheap]], problem), 0.25)])
    let mean = (costs[cheap] + 3 * missing) / 4
    #expect(!quarter.isBelow(mean, item) && quarter.isBelow(mean + 2, item) && quarter.isBelow(missing, item))
  }

  @Test func saysNothingOfOthers() throws {
    let problem = try Self.problem()
    let none = LinearCosts(problem, [])
    for item in problem.items.indices { #expect(!none.isBelow(problem.items[item].missingCost, item)) }
  }

  /// Tries that follow the linear program keep every rule, and end no worse than they begin.
  @Test func improvesWithIt() throws {
    var improved = 0
    for (seed, problem) in try RandomTerms.problems(20) {
      let state = TermState(problem, inserting: problem.items.indices.reversed())
      let before = state.penalty
      var cluster = try ClusterBound(problem, items: problem.possibleItems, cuts: [])
      for _ in 0..<20 where try cluster.round(.init()) {}
      var improvement = Improvement(
        state, seed: UInt64(seed), linear: LinearCosts(problem, cluster.solution))
      improvement.run(rounds: 100, target: 0, stop: { false })
      #expect(state.penalty <= before && Double(state.penalty) >= cluster.bound.rounded(.down))
      if state.penalty < before { improved += 1 }
      let anew = TermState(problem)
      for item in problem.items.indices {
        if let visits = state.visits[item] { #expect(anew.place(item, visits)) }
      }
      #expect(anew.penalty == state.penalty)
    }
    #expect(improved >= 5, "\(improved) improved")
  }
}
