import Coaching
import PairingProgram
import PlanSearch
import SchedulingProgram
import Testing
import Verification

/// The value of the best plan that comes of scheduling every set of pairs of a tiny roster.
struct EveryPairing {
  private let finder: CandidateFinder
  private let request: PairingRequest
  private(set) var best = Int.min
  /// Plans made.
  private(set) var plans = 0

  init(_ roster: Roster) throws {
    finder = CandidateFinder(roster)
    request = PairingRequest(roster: roster, candidates: finder.find(threads: 1))
    try choose(peer: 0, [])
  }

  /// Each peer has one of their leaders, or none.
  private mutating func choose(peer: Int, _ chosen: [Int]) throws {
    guard peer < finder.roster.peers.count else { return try take(Set(chosen)) }
    try choose(peer: peer + 1, chosen)
    for pair in request.candidates.pairs.indices where Int(request.candidates.pairs[pair].peer) == peer {
      let leader = request.candidates.pairs[pair].leader
      let own = chosen.count { request.candidates.pairs[$0].leader == leader }
      if own < request.caseloads[Int(leader)].max { try choose(peer: peer + 1, chosen + [pair]) }
    }
  }

  private mutating func take(_ chosen: Set<Int>) throws {
    var fixed = request
    for pair in request.candidates.pairs.indices {
      fixed.setMark(chosen.contains(pair) ? .required : .forbidden, ofPair: pair)
    }
    // Pairs without disjoint times make no plan.
    guard let outcome = try solve(fixed), Set(outcome.choices.map(\.pair)) == chosen else { return }
    let pairing = PairingAssembly(finder: finder, request: request, outcome: outcome).pairing()
    let plan = Plan(
      roster: RosterReference(name: "", sha256: ""), pairing: pairing, schedule: try schedule(outcome))
    let violations = Verifier(roster: finder.roster, sha256: "").check(plan).violations
    #expect(violations.isEmpty, "\(violations.map(\.sentence))")
    best = max(best, plan.value)
    plans += 1
  }

  private func solve(_ request: PairingRequest) throws -> PairingOutcome? {
    do {
      return try PairingSolver().solve(request)
    } catch PairingFault.requiredPairsClash {
      return nil
    }
  }

  private func schedule(_ outcome: PairingOutcome) throws -> Schedule {
    let pairs = outcome.choices.map { choice in
      let pair = request.candidates.pairs[choice.pair]
      return ScheduledPair(
        leader: Int(pair.leader), peer: Int(pair.peer), mode: pair.mode, meeting: choice.time)
    }
    let groups = Set(pairs.map(\.leader)).sorted().map { leader in
      ScheduledGroup(
        leader: leader,
        time: outcome.groupTimes[leader].map { request.candidates.groupTimes[leader][$0] })
    }
    var options = SchedulingOptions()
    options.improvementsPerCycle = 40
    let term = SchedulingRequest(finder: finder, pairs: pairs, groups: groups)
    return try TermScheduler(term, options: options).solve().schedule
  }
}
