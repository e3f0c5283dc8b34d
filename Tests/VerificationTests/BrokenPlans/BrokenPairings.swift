import Coaching

extension BrokenPlan {
  /// Plans with wrong pairs.
  static let pairings: [BrokenPlan] = [
    BrokenPlan(.unknownPerson, "an unserved peer nobody knows") { _, plan in
      plan.pairing.unserved.append(Unserved(peer: "zoe", missing: 1, reason: reason()))
    },
    BrokenPlan(.duplicatePair, "a pair twice") { _, plan in
      plan.pairing.pairs.insert(plan.pairing.pairs[0], at: 0)
    },
    BrokenPlan(.apart, "a pair that is kept apart") { roster, _ in
      roster.apart = [PairID(leader: "ana", peer: "cy")]
    },
    BrokenPlan(.together, "a forced pair that isn't there") { roster, _ in
      roster.together = [PairID(leader: "bo", peer: "ed")]
    },
    BrokenPlan(.tooManyLeaders, "a peer who wants none") { roster, _ in roster.peers[0].leaders = 0 },
    BrokenPlan(.caseload, "two peers where one is allowed") { roster, _ in
      roster.leaders[0].caseload.max = 1
    },
    BrokenPlan(.organization, "two organizations") { roster, _ in
      roster.schools[1].organization = "coast"
    },
    BrokenPlan(.noMode, "a peer who meets virtually, a leader in person") { roster, plan in
      roster.peers[1].person.modes = [.virtual]
      plan.pairing.pairs[1].score = 600
      plan.pairing.pairs[1].parts[2].value = 0.4
    },
    BrokenPlan(.mode, "virtual though in person is possible") { roster, plan in
      roster.leaders[0].person.modes = [.inPerson, .virtual]
      roster.peers[0].person.modes = [.inPerson, .virtual]
      plan.pairing.pairs[0].mode = .virtual
    },
    BrokenPlan(.score, "a point too many") { _, plan in plan.pairing.pairs[0].score = 751 },
    BrokenPlan(.scoreParts, "two decimals") { _, plan in plan.pairing.pairs[1].parts[2].value = 0.67 },
    BrokenPlan(.scoreParts, "a part that is left out") { _, plan in
      plan.pairing.pairs[1].parts.removeFirst()
    },
    BrokenPlan(.scoreParts, "parts of an external score") { roster, plan in
      roster.scores = [ExternalScore(pair: PairID(leader: "ana", peer: "cy"), score: 750)]
    },
    BrokenPlan(.minimumScore, "a score of 667 where 668 is needed") { roster, _ in
      roster.eligibility.minimumScore = 668
    },
    BrokenPlan(.noPossibleCycle, "a peer without a lesson to observe") { roster, plan in
      roster.peers[1].person.lessons = []
      for step in ["plan", "observe", "reflect"] { plan.remove("cycle/ana/di/1/\(step)") }
      plan.schedule?.missing.insert(
        MissingCycle(activity: "cycle", cycle: 1, leader: "ana", peer: "di", reason: reason()), at: 0)
    },
    BrokenPlan(.unserved, "an unserved peer left out") { _, plan in plan.pairing.unserved = [] },
    BrokenPlan(.unserved, "the wrong number") { _, plan in plan.pairing.unserved[0].missing = 2 },
    BrokenPlan(.unserved, "a served peer") { _, plan in
      plan.pairing.unserved.insert(Unserved(peer: "cy", missing: 1, reason: reason()), at: 0)
    },
  ]
}
