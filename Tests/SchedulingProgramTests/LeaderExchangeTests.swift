import Coaching
import IntegerProgram
import Testing

@testable import SchedulingProgram

/// Single leaders' cycles of one schedule in another.
@Suite struct LeaderExchangeTests {
  /// Random components of several leaders, whose best schedule is known to the scheduler.
  private struct Component {
    let problem: TermProblem
    let leaders: [Int]

    /// The first of a seed's roster that has several leaders; nil where none has.
    init?(seed: Int) throws {
      var random = RandomTerms(seed: seed + 1, bindsWeeks: true)
      var roster = random.roster()
      for peer in roster.peers.indices { roster.peers[peer].leaders = 2 }
      for leader in roster.leaders.indices { roster.leaders[leader].caseload.max = 2 }
      let found = try ScheduledRoster(roster)
      for problem in found.request.problems {
        let leaders = Set(problem.items.map { problem.tracks[$0.track].leader }).sorted()
        guard leaders.count > 1 else { continue }
        (self.problem, self.leaders) = (problem, leaders)
        return
      }
      return nil
    }

    func isOf(_ leader: Int, _ item: Int) -> Bool {
      problem.tracks[problem.items[item].track].leader == leader
    }

    /// A schedule of one leader's cycles; the others are missing.
    func only(_ leader: Int) -> TermState {
      let state = TermState(problem)
      GreedyStart.fill(state)
      for item in problem.items.indices where !isOf(leader, item) { state.remove(item) }
      return state
    }
  }

  /// What one schedule has of the first leader and another of the second comes together, and what does not fit is never forced.
  @Test func theBestOfBoth() throws {
    var (tried, gained) = (0, 0)
    for seed in 0..<16 {
      guard let component = try Component(seed: seed) else { continue }
      tried += 1
      let state = component.only(component.leaders[0])
      let other = component.only(component.leaders[1])
      let before = state.penalty
      var exchange = LeaderExchange(component.problem)
      exchange.improve(state, from: other.visits, seed: 1) { false }
      #expect(state.penalty <= before, "seed \(seed): worse than before")
      if state.penalty < before { gained += 1 }
      let anew = TermState(component.problem)
      for item in state.visits.indices {
        guard let visits = state.visits[item] else { continue }
        #expect(anew.place(item, visits), "seed \(seed): cycles that do not fit together")
      }
      #expect(anew.penalty == state.penalty, "seed \(seed): not the penalty of its cycles")
    }
    #expect(tried >= 4 && gained >= 3, "\(tried) tried, \(gained) gained")
  }

  /// With slack a leader's cycles may make the whole worse, by less than that for each leader.
  @Test func slackBoundsWhatIsLost() throws {
    var lost = 0
    for seed in 0..<16 {
      guard let component = try Component(seed: seed) else { continue }
      let state = TermState(component.problem)
      GreedyStart.fill(state)
      var improvement = Improvement(state, seed: 1)
      improvement.run(rounds: 200 * component.problem.items.count, target: 0) { false }
      let before = state.penalty
      // Each cycle as cheap as it can be, whatever stands in its way.
      let alone = component.problem.items.indices.map { item in
        let state = TermState(component.problem)
        var insertion = Insertion()
        return insertion.insert(item, into: state) ? state.visits[item] : nil
      }
      var exchange = LeaderExchange(component.problem)
      let slack = 1_500
      exchange.improve(state, from: alone, slack: slack, seed: 1) { false }
      #expect(state.penalty < before + slack * exchange.leaders)
      if state.penalty > before { lost += 1 }
    }
    #expect(lost >= 1, "slack was never used")
  }
}
