import Coaching
import PairingProgram
import Testing
import Verification

@testable import PlanSearch

/// The bound that knows what groups cost in which not everybody can come (Docs/Formulation.md, W7).
@Suite struct GroupFloorsTests {
  /// No plan of any set of pairs is worth more than the bound says.
  @Test(arguments: 0..<5) func neverBelowTheBestPlan(part: Int) throws {
    var (plans, met, closer) = (0, 0, 0)
    for seed in part * 12..<(part + 1) * 12 {
      var random = GroupRosters(seed: seed + 1)
      let roster = random.roster()
      let every = try EveryPairing(roster)
      guard every.plans > 1 else { continue }
      let found = try PlanSearch(CandidateFinder(roster)).run()
      let plan = Plan(
        roster: RosterReference(name: "", sha256: ""), pairing: found.pairing, schedule: found.schedule)
      #expect(Verifier(roster: roster, sha256: "").check(plan).violations.isEmpty, "seed \(seed)")
      let best = max(every.best, plan.value)
      #expect(found.valueBound >= Double(best) - 1e-6, "seed \(seed): \(found.valueBound) of \(best)")
      plans += every.plans
      if found.valueBound < Double(best) + 1 { met += 1 }
      if found.valueBound < found.pairing.proof.bound - 1 { closer += 1 }
    }
    #expect(
      plans > 100 && met >= 3 && closer >= 3,
      "\(plans) plans, \(met) proven, \(closer) by more than the pairing")
  }
}
