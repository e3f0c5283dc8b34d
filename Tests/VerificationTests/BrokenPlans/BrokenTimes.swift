import Coaching

extension BrokenPlan {
  /// Plans with wrong meeting and group times.
  static let times: [BrokenPlan] = [
    BrokenPlan(.meetingTimeLacking, "no meeting time") { _, plan in
      plan.pairing.pairs[0].meetingTime = nil
    },
    BrokenPlan(.meetingTimeNotWanted, "a meeting time without meeting steps") { roster, plan in
      roster.activities = [Oak.plc]
      plan.schedule?.sessions.removeAll { $0.activity == "cycle" }
      plan.schedule?.missing = []
      plan.pairing.pairs[1].meetingTime = nil
    },
    BrokenPlan(.meetingTimeLength, "45 minutes for steps of 30") { _, plan in
      plan.pairing.pairs[0].meetingTime?.minutes = 45
    },
    BrokenPlan(.meetingTimeImpossible, "while Ana teaches") { _, plan in
      plan.pairing.pairs[1].meetingTime?.start = time("09:00")
    },
    BrokenPlan(.meetingTimeImpossible, "10 minutes before a lesson 20 minutes away") { _, plan in
      plan.pairing.pairs[1].meetingTime?.start = time("10:10")
    },
    BrokenPlan(.meetingTimeImpossible, "free in one of two weeks, with a share of 0.6") { roster, plan in
      roster.peers[0].person.unavailable = [
        TimeWindow(from: date("2026-09-14"), to: date("2026-09-14"), time: .clock(range("08:00", "08:10")))
      ]
      plan.move("cycle/ana/cy/2/plan", "2026-09-14", "08:10", "08:40")
    },
    BrokenPlan(.meetingTimeImpossible, "open in only one week") { roster, plan in
      roster.schools[0].noSchool = [DateSpan(date("2026-09-14"))]
      plan.move("cycle/ana/cy/2/plan", "2026-09-15", "08:00", "08:30")
    },
    BrokenPlan(.meetingTimeStart, "5 minutes after an offered start") { _, plan in
      plan.pairing.pairs[1].meetingTime?.start = time("10:25")
    },
    BrokenPlan(.groupRowLacking, "no group time") { _, plan in plan.pairing.groups = [] },
    BrokenPlan(.groupRowNotWanted, "a group of a leader without peers") { _, plan in
      var group = plan.pairing.groups[0]
      group.leader = "bo"
      plan.pairing.groups.append(group)
    },
    BrokenPlan(.groupTimeLength, "30 minutes for a step of 60") { _, plan in
      plan.pairing.groups[0].time.minutes = 30
    },
    BrokenPlan(.groupTimeImpossible, "while Ana teaches") { _, plan in
      plan.pairing.groups[0].time.start = time("09:00")
      plan.pairing.groups[0].cannotAttend = ["cy", "di"]
    },
    BrokenPlan(.groupTimeStart, "5 minutes after an offered start") { _, plan in
      plan.pairing.groups[0].time.start = time("13:05")
    },
    BrokenPlan(.cannotAttend, "a peer who can attend") { _, plan in
      plan.pairing.groups[0].cannotAttend = ["cy"]
    },
    BrokenPlan(.cannotAttend, "a peer who comes 20 minutes and has 10") { roster, plan in
      roster.peers[1].person.unavailable = [
        TimeWindow(days: ["Thu"], time: .clock(range("14:10", "15:00")))
      ]
      plan.change("plc/ana/*/1/facilitate") {
        $0.peers = ["cy"]
        $0.absent = ["di"]
      }
    },
    BrokenPlan(.leaderTimesOverlap, "a meeting time within the group time") { _, plan in
      plan.pairing.pairs[0].meetingTime = WeeklyTime(
        weekday: .thursday, start: time("13:30"), minutes: 30)
    },
    BrokenPlan(.peerTimesOverlap, "two leaders at once") { roster, plan in
      roster.peers[0].leaders = 2
      let time = WeeklyTime(weekday: .monday, start: time("08:15"), minutes: 30)
      plan.pairing.pairs.append(Oak.pair("bo", "cy", 250, subject: 0, proximity: 1, time))
      plan.pairing.groups.append(
        Group(
          leader: "bo", time: WeeklyTime(weekday: .monday, start: Oak.eleven, minutes: 60), cannotAttend: []))
      let missing = [("cycle", 1, "cy"), ("cycle", 2, "cy"), ("plc", 1, nil)]
      plan.schedule?.missing += missing.map { activity, cycle, peer in
        MissingCycle(activity: activity, cycle: cycle, leader: "bo", peer: peer, reason: reason())
      }
    },
  ]
}

extension Oak {
  static let eleven = time("11:00")
}
