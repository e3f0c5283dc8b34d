import Coaching

extension BrokenPlan {
  /// Plans with wrong numbers or words about the whole.
  static let figures: [BrokenPlan] = [
    BrokenPlan(.rosterName, "another program", settled: false) { _, plan in plan.roster.name = "Other" },
    BrokenPlan(.rosterDigest, "another file", settled: false) { _, plan in plan.roster.sha256 = "00" },
    BrokenPlan(.value, "a point too many", settled: false) { _, plan in plan.value += 1 },
    BrokenPlan(.planStatus, "better than its blocks", settled: false) { _, plan in
      plan.schedule?.proof = Proof(number: 1330, bound: 1000)
    },
    BrokenPlan(.points, "a point too many", settled: false) { _, plan in
      plan.pairing.points += 1
      plan.pairing.proof.bound += 1
      plan.value += 1
    },
    BrokenPlan(.pairingBound, "below the points", settled: false) { _, plan in
      plan.pairing.proof.bound -= 1
    },
    BrokenPlan(.pairingGap, "not what the bound makes it", settled: false) { _, plan in
      plan.pairing.proof.gap = 0.1
    },
    BrokenPlan(.pairingStatus, "optimal 10 from the bound", settled: false) { _, plan in
      plan.pairing.proof = Proof(number: -2883, bound: -2873)
      plan.pairing.proof.status = .optimal
    },
    BrokenPlan(.pairingStatus, "feasible at the bound", settled: false) { _, plan in
      plan.pairing.proof.status = .feasible
      plan.status = .feasible
    },
    BrokenPlan(.penalty, "a point too few", settled: false) { _, plan in
      plan.schedule?.penalty -= 1
      plan.schedule?.proof.bound -= 1
      plan.value += 1
    },
    BrokenPlan(.scheduleBound, "above the penalty", settled: false) { _, plan in
      plan.schedule?.proof.bound += 1
    },
    BrokenPlan(.scheduleGap, "not what the bound makes it", settled: false) { _, plan in
      plan.schedule?.proof.gap = 0.0001
    },
    BrokenPlan(.scheduleStatus, "optimal a point from the bound", settled: false) { _, plan in
      plan.schedule?.proof = Proof(number: 1330, bound: 1329)
      plan.schedule?.proof.status = .optimal
    },
  ]
}
