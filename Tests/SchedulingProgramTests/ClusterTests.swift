import Coaching
import Testing

@testable import SchedulingProgram

/// The bounds of a component's clusters, each leader for themselves, against whole schedules (Docs/Formulation.md, T16).
@Suite struct ClusterTests {
  /// Peers want two leaders, so that clusters share their time, their lessons and what covers these.
  @Test(arguments: [false, true]) func boundsAddUp(bindsWeeks: Bool) throws {
    var (compared, met) = (0, 0)
    for seed in 0..<24 {
      var random = RandomTerms(seed: seed + 1, bindsWeeks: bindsWeeks)
      var roster = random.roster()
      for peer in roster.peers.indices { roster.peers[peer].leaders = 2 }
      for leader in roster.leaders.indices { roster.leaders[leader].caseload.max = 2 }
      let found = try ScheduledRoster(roster)
      #expect(found.violations == [], "seed \(seed)")
      let leaders = Set(found.request.pairs.map(\.leader)).sorted()
      guard leaders.count > 1 else { continue }
      compared += 1
      let penalty = Double(found.schedule.penalty)
      let sum = try bounds(found.request, leaders, target: found.schedule.penalty)
      #expect(sum <= penalty, "seed \(seed): a bound above a schedule")
      if sum > 0, sum == penalty { met += 1 }
    }
    #expect(compared >= 4 && met >= 1, "\(compared) compared, \(met) proven by clusters alone")
  }

  /// The sum of what is proven of each leader's cycles, with the covers of a shared peer's lessons paid in the first cluster.
  private func bounds(_ request: SchedulingRequest, _ leaders: [Int], target: Int) throws -> Double {
    var seen: Set<Int> = []
    return try leaders.reduce(0) { sum, leader in
      let pairs = request.pairs.indices.filter { request.pairs[$0].leader == leader }
      let peers = Set(pairs.map { request.roster.leaders.count + request.pairs[$0].peer })
      let problem = TermProblemBuilder.build(
        request, pairs: pairs, coveredElsewhere: peers.intersection(seen))
      seen.formUnion(peers)
      let proof = ClusterProof(problem: problem, options: ScheduledRoster.quick, deadline: nil)
      return try sum + proof.run(penalty: target).bound
    }
  }
}
