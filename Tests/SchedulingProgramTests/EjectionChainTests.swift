import Coaching
import Testing

@testable import SchedulingProgram

/// Missing cycles that are forced in.
@Suite struct EjectionChainTests {
  /// One room, in which the second leader can only meet on Mondays at 8; the first, who is there, could on Tuesdays, too.
  private static func oneRoom() throws -> TermState {
    var school = TermFixture.school()
    school.rooms = 1
    var leaders = [TermFixture.leader("L1"), TermFixture.leader("L2")]
    for index in leaders.indices { leaders[index].caseload.max = 1 }
    for (index, busy) in [["Wed", "Thu", "Fri"], ["Tue", "Wed", "Thu", "Fri"]].enumerated() {
      leaders[index].person.unavailable = [
        TermFixture.window("09:00", "12:00"), TermFixture.window("08:00", "12:00", days: busy),
      ]
    }
    let roster = TermFixture.roster(
      schools: [school], leaders: leaders, peers: [TermFixture.peer("P1"), TermFixture.peer("P2")],
      activities: [TermFixture.cycle(times: 2, [TermFixture.meeting()])])
    let found = try ScheduledRoster(roster)
    return TermState(TermProblemBuilder.build(found.request, pairs: Array(found.request.pairs.indices)))
  }

  @Test func whoCanGoElsewhereMakesPlace() throws {
    let state = try Self.oneRoom()
    let problem = state.problem
    let days = problem.items.map { item in
      item.days.filter { !problem.tables.optionRange(problem.tracks[item.track].steps[0], day: $0).isEmpty }
    }
    // Of the first window: the item that has a Tuesday, and the one that has not.
    let movable = try #require(days.indices.first { days[$0] == [0, 1] })
    let fixed = try #require(days.indices.first { days[$0] == [0] })
    func option(_ item: Int) -> Int {
      problem.tables.optionRange(problem.tracks[problem.items[item].track].steps[0], day: 0).lowerBound
    }
    #expect(state.place(movable, [Visit(day: 0, option: Int32(option(movable)))]))
    let before = (penalty: state.penalty, visits: state.visits)
    var insertion = Insertion()
    let isInserted = insertion.insert(fixed, into: state)
    #expect(!isInserted)
    var chain = EjectionChain(state)
    var random = SplitMix(seed: 1)
    chain.run(fixed, &insertion, &random)
    #expect(state.visits[fixed]?.map(\.day) == [0])
    #expect(state.visits[movable]?.map(\.day) == [1])
    #expect(Set(chain.touched.map(\.item)) == [fixed, movable])
    Self.undo(chain, state)
    #expect(state.penalty == before.penalty)
    #expect(state.visits == before.visits)
  }

  private static func undo(_ chain: EjectionChain, _ state: TermState) {
    for (item, _) in chain.touched { state.remove(item) }
    for (item, visits) in chain.touched { state.restore(item, visits) }
  }

  /// Whatever a chain does, its cycles fit together, cost what the state says, and can be undone.
  @Test func chainsKeepEveryRule() throws {
    var (tried, moved, gained) = (0, 0, 0)
    for seed in 0..<60 {
      var terms = RandomTerms(seed: seed + 1, bindsWeeks: seed % 2 == 0)
      let found = try ScheduledRoster(terms.roster())
      for problem in found.request.problems {
        let state = TermState(problem)
        // Backwards: whoever comes first takes the best places, so that later ones are missing.
        var insertion = Insertion()
        for item in problem.items.indices.reversed() { _ = insertion.insert(item, into: state) }
        var chain = EjectionChain(state)
        var random = SplitMix(seed: UInt64(seed))
        for item in problem.items.indices
        where problem.items[item].isPossible && state.visits[item] == nil {
          let before = (penalty: state.penalty, visits: state.visits)
          chain.run(item, &insertion, &random)
          tried += 1
          if state.visits != before.visits { moved += 1 }
          let anew = TermState(problem)
          for other in problem.items.indices {
            guard let visits = state.visits[other] else { continue }
            #expect(anew.place(other, visits), "seed \(seed): cycles that do not fit together")
          }
          #expect(anew.penalty == state.penalty, "seed \(seed): not the penalty of its cycles")
          if state.penalty < before.penalty {
            gained += 1
          } else {
            Self.undo(chain, state)
            #expect(
              state.penalty == before.penalty && state.visits == before.visits, "seed \(seed): not undone")
          }
        }
      }
    }
    #expect(tried >= 20 && moved >= 5 && gained >= 1, "\(tried) tried, \(moved) moved, \(gained) gained")
  }
}
