import Coaching

extension BrokenPlan {
  /// Plans whose cycles are not whole, or not in order.
  static let cycles: [BrokenPlan] = [
    BrokenPlan(.unknownSession, "an activity nobody knows") { _, plan in
      plan.change("cycle/ana/cy/2/reflect") { $0.activity = "talk" }
      plan.remove("cycle/ana/cy/2/plan")
      plan.remove("cycle/ana/cy/2/observe")
      plan.schedule?.missing.insert(
        MissingCycle(activity: "cycle", cycle: 2, leader: "ana", peer: "cy", reason: reason()), at: 0)
    },
    BrokenPlan(.unknownSession, "a pair that is none") { _, plan in
      var session = Oak.session("ed", 1, "plan", .meeting, "2026-09-11", "11:00", "11:30", "oak")
      session.leader = "bo"
      plan.schedule?.sessions.append(session)
    },
    BrokenPlan(.duplicateSession, "a session twice") { _, plan in
      let prepare = plan.schedule?.sessions.first { $0.step == "prepare" }
      plan.schedule?.sessions.append(prepare!)
    },
    BrokenPlan(.cycleIncomplete, "a cycle without its last step") { _, plan in
      plan.remove("cycle/ana/cy/1/reflect")
    },
    BrokenPlan(.cycleNotAccounted, "neither placed nor missing") { _, plan in
      plan.schedule?.missing = []
    },
    BrokenPlan(.cycleNotAccounted, "a group's cycle") { _, plan in
      plan.remove("plc/ana/*/1/prepare")
      plan.remove("plc/ana/*/1/facilitate")
    },
    BrokenPlan(.cycleAlsoMissing, "placed and missing") { _, plan in
      plan.schedule?.missing.insert(
        MissingCycle(activity: "cycle", cycle: 1, leader: "ana", peer: "cy", reason: reason()), at: 0)
    },
    BrokenPlan(.missingUnknown, "a third cycle of two") { _, plan in
      plan.schedule?.missing.append(
        MissingCycle(activity: "cycle", cycle: 3, leader: "ana", peer: "di", reason: reason()))
    },
    BrokenPlan(.missingTwice, "missing twice") { _, plan in
      plan.schedule?.missing.append(
        MissingCycle(activity: "cycle", cycle: 2, leader: "ana", peer: "di", reason: reason()))
    },
    BrokenPlan(.programDay, "on a holiday") { roster, _ in
      roster.term.noSchool = [DateSpan(date("2026-09-16"))]
      roster.term.end = date("2026-09-21")
    },
    BrokenPlan(.window, "the last step in the next window") { _, plan in
      plan.move("cycle/ana/cy/1/observe", "2026-09-11", "10:00", "10:45")
      plan.move("cycle/ana/cy/1/reflect", "2026-09-14", "11:00", "11:30")
    },
    BrokenPlan(.stepOrder, "reflecting before observing") { roster, plan in
      roster.peers[0].person.limits.sessionsPerDay = 3
      plan.move("cycle/ana/cy/1/reflect", "2026-09-07", "08:30", "09:00")
    },
    BrokenPlan(.lag, "four days where two are allowed") { _, plan in
      plan.move("cycle/ana/cy/1/reflect", "2026-09-11", "11:00", "11:30")
    },
    BrokenPlan(.lag, "the same day where one day must lie between") { _, plan in
      plan.move("plc/ana/*/1/prepare", "2026-09-10", "11:45", "12:15")
    },
  ]
}
