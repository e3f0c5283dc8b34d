import Coaching

extension BrokenPlan {
  /// Plans with a session that says something wrong, or is at a wrong time.
  static let sessions: [BrokenPlan] = [
    BrokenPlan(.sessionKind, "a meeting called a preparation") { _, plan in
      plan.change("cycle/ana/cy/1/plan") { $0.kind = .preparation }
    },
    BrokenPlan(.sessionMode, "virtual") { _, plan in
      plan.change("cycle/ana/cy/1/plan") { $0.mode = .virtual }
    },
    BrokenPlan(.sessionSchool, "at the leader's school") { _, plan in
      plan.change("cycle/ana/di/1/plan") { $0.school = "oak" }
    },
    BrokenPlan(.sessionSchool, "nowhere") { _, plan in
      plan.change("cycle/ana/di/1/plan") { $0.school = nil }
    },
    BrokenPlan(.sessionTimeZone, "another zone") { _, plan in
      plan.change("cycle/ana/di/1/plan") { $0.timeZone = "America/Denver" }
    },
    BrokenPlan(.sessionEnd, "5 minutes too long") { _, plan in
      plan.move("cycle/ana/cy/1/plan", "2026-09-07", "08:00", "08:35")
    },
    BrokenPlan(.sessionEnd, "an observation beyond its minutes") { _, plan in
      plan.move("cycle/ana/cy/1/observe", "2026-09-07", "10:00", "11:00")
    },
    BrokenPlan(.participants, "a meeting without its peer") { _, plan in
      plan.change("cycle/ana/cy/1/plan") { $0.peers = [] }
    },
    BrokenPlan(.participants, "a preparation with a peer") { _, plan in
      plan.change("plc/ana/*/1/prepare") { $0.peers = ["cy"] }
    },
    BrokenPlan(.participants, "a group with somebody else's peer") { _, plan in
      plan.change("plc/ana/*/1/facilitate") { $0.peers.append("ed") }
    },
    BrokenPlan(.absent, "a meeting with an absent peer") { _, plan in
      plan.change("cycle/ana/cy/1/plan") { $0.absent = ["di"] }
    },
    BrokenPlan(.absent, "a group's peer who is neither here nor there") { _, plan in
      plan.change("plc/ana/*/1/facilitate") { $0.peers = ["cy"] }
    },
    BrokenPlan(.quorum, "nobody of two, with a quorum of 0.5") { _, plan in
      plan.change("plc/ana/*/1/facilitate") {
        $0.peers = []
        $0.absent = ["cy", "di"]
      }
    },
    BrokenPlan(.notFree, "the peer is unavailable") { roster, _ in
      roster.peers[0].person.unavailable = [TimeWindow(from: date("2026-09-09"), to: date("2026-09-09"))]
    },
    BrokenPlan(.notFree, "after the workday") { _, plan in
      plan.move("cycle/ana/cy/1/reflect", "2026-09-09", "15:45", "16:15")
    },
    BrokenPlan(.notFree, "the leader teaches and nothing is covered") { _, plan in
      plan.change("cycle/ana/di/1/observe") { $0.covers = [] }
    },
    BrokenPlan(.travelToLesson, "10 minutes for a way of 20") { roster, _ in
      // One free week of two is enough: the meeting and group times stay what they are.
      roster.eligibility.regularShare = Share(numerator: 5, denominator: 10)
      roster.leaders[0].person.unavailable = [
        TimeWindow(
          from: date("2026-09-10"), to: date("2026-09-10"), time: .clock(range("11:00", "11:05")))
      ]
    },
    BrokenPlan(.startNotOffered, "5 minutes after an offered start") { _, plan in
      plan.move("cycle/ana/cy/1/reflect", "2026-09-09", "11:05", "11:35")
    },
    BrokenPlan(.startNotOffered, "a preparation off its run") { _, plan in
      plan.move("plc/ana/*/1/prepare", "2026-09-08", "13:10", "13:40")
    },
    BrokenPlan(.observedLesson, "5 minutes into a lesson") { _, plan in
      plan.move("cycle/ana/cy/1/observe", "2026-09-07", "10:05", "10:50")
    },
    BrokenPlan(.observedSubject, "an art lesson of two math teachers") { roster, plan in
      roster.peers[0].person.lessons.append(
        Lesson(days: ["Wed"], time: .clock(range("14:00", "15:00")), subject: "art"))
      plan.move("cycle/ana/cy/1/observe", "2026-09-09", "14:00", "14:45")
      plan.move("cycle/ana/cy/1/reflect", "2026-09-11", "11:00", "11:30")
    },
    BrokenPlan(.observedUnavailable, "unavailable in the last minutes of the lesson") { roster, _ in
      roster.peers[0].person.unavailable = [
        TimeWindow(
          from: date("2026-09-07"), to: date("2026-09-07"), time: .clock(range("10:50", "11:00")))
      ]
    },
    BrokenPlan(.observedCovered, "the observed lesson covered for the talk after it") { roster, plan in
      roster.peers[0].person.limits.sessionsPerDay = 3
      roster.activities[0].steps[2].cover = true
      plan.move("cycle/ana/cy/1/reflect", "2026-09-07", "10:45", "11:15")
      plan.change("cycle/ana/cy/1/reflect") {
        $0.covers = [Cover(teacher: "cy", period: "2", time: range("10:00", "11:00"))]
      }
    },
    BrokenPlan(.twoSessions, "preparing while reflecting") { _, plan in
      plan.move("plc/ana/*/1/prepare", "2026-09-09", "11:15", "11:45")
    },
    BrokenPlan(.travelBetweenSessions, "10 minutes for a way of 20") { _, plan in
      plan.move("plc/ana/*/1/prepare", "2026-09-08", "11:00", "11:30")
    },
  ]
}
