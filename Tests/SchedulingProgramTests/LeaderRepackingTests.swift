import Coaching
import IntegerProgram
import Testing

@testable import SchedulingProgram

/// Leaders whose weeks are packed anew beside the sessions of all others (Docs/Formulation.md, T21).
@Suite struct LeaderRepackingTests {
  private struct Improved {
    let state: TermState
    let before: Incumbent
    let leader: LeaderRepacking.Leader
    let helps: Bool
  }

  /// Every leader of random terms in which weeks bind, packed anew from greedy schedules.
  private func improved() throws -> [Improved] {
    var all: [Improved] = []
    for seed in 0..<40 {
      var terms = RandomTerms(seed: seed + 1, bindsWeeks: true)
      let request = try ScheduledRoster(terms.roster()).request
      for pairs in Components(request).pairs {
        let problem = TermProblemBuilder.build(request, pairs: pairs)
        var repacking = LeaderRepacking(problem)
        for leader in repacking.leaders {
          let state = TermState(problem)
          GreedyStart.fill(state)
          let before = Incumbent(state)
          let helps = try repacking.improve(state, leader: leader, seed: 1) { false }
          all.append(Improved(state: state, before: before, leader: leader, helps: helps))
        }
      }
    }
    return all
  }

  /// It says so where the schedule has become better, and else leaves everything as it was; some become better, and all keep every rule.
  @Test func becomesBetterOrStays() throws {
    var gained = 0
    let all = try improved()
    for one in all {
      let problem = one.state.problem
      if one.helps {
        gained += 1
        #expect(one.state.penalty < one.before.penalty)
      } else {
        #expect(one.state.penalty == one.before.penalty)
        #expect(one.state.visits == one.before.visits)
      }
      let anew = TermState(problem)
      for (item, visits) in one.state.visits.enumerated() {
        if let visits { #expect(anew.place(item, visits), "cycles that do not fit together") }
      }
      #expect(anew.penalty == one.state.penalty)
    }
    #expect(all.count >= 30 && gained >= 5, "\(gained) gained of \(all.count)")
  }

  /// The bound beside the others is no more than the leader's cycles cost there: what stands in a schedule is one way to place them.
  @Test func boundsWhatStands() throws {
    var met = 0
    for one in try improved() {
      let (state, leader) = (one.state, one.leader)
      for item in leader.items { state.remove(item) }
      let others = state.penalty - leader.items.reduce(0) { $0 + state.problem.items[$1].missingCost }
      one.before.restore(state)
      let before = state.penalty - others
      for item in leader.items { state.remove(item) }
      guard leader.sharesNoCover(state.problem) else { continue }
      var ascent = PackedAscent(leader, beside: state)
      try ascent.run(rounds: 15, target: Double(before)) { false }
      #expect(ascent.bound <= Double(before) + 1e-6)
      if ascent.bound > Double(before) - 1 { met += 1 }
    }
    #expect(met >= 5, "the bound is met only \(met) times")
  }

  /// Those at other schools are not tried again for a leader's sake.
  @Test func affectsTheSameSchools() throws {
    var (joined, apart) = (0, 0)
    for seed in 0..<24 {
      var terms = RandomTerms(seed: seed + 1, bindsWeeks: true)
      let request = try ScheduledRoster(terms.roster()).request
      for pairs in Components(request).pairs {
        let repacking = LeaderRepacking(TermProblemBuilder.build(request, pairs: pairs))
        for (number, leader) in repacking.leaders.enumerated() {
          let affected = Set(repacking.affected(by: number))
          #expect(!affected.contains(number))
          for (other, near) in repacking.leaders.enumerated() where other != number {
            let meet = !near.own.schools.isDisjoint(with: leader.own.schools)
            #expect(affected.contains(other) == meet)
            if meet { joined += 1 } else { apart += 1 }
          }
        }
      }
    }
    #expect(joined > 0, "\(joined) joined, \(apart) apart")
  }
}

extension LeaderRepacking.Leader {
  /// Whether no peer of theirs has another leader, with whom a lesson's cover could be shared.
  fileprivate func sharesNoCover(_ problem: TermProblem) -> Bool {
    let people = Set(
      items.flatMap { item -> [Int] in
        let track = problem.tracks[problem.items[item].track]
        return track.isGroup ? track.group : [track.peer]
      })
    return problem.tracks.allSatisfy { track in
      track.leader == number
        || people.isDisjoint(with: track.isGroup ? track.group : [track.peer])
    }
  }
}
