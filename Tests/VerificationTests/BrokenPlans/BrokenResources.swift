import Coaching

extension BrokenPlan {
  /// Plans with wrong covers, or that ask for more than there is.
  static let resources: [BrokenPlan] = [
    BrokenPlan(.coverNotAllowed, "for a step without cover") { _, plan in
      plan.change("cycle/ana/cy/1/plan") { $0.covers = [Oak.periodOne] }
    },
    BrokenPlan(.coverOfObserved, "another lesson of the one observed") { roster, plan in
      roster.schools[1].substitutesPerDay = 1
      roster.peers[1].person.lessons.append(
        Lesson(days: ["Wed"], time: .clock(range("14:00", "15:00")), subject: "math"))
      plan.change("cycle/ana/di/1/observe") {
        $0.covers.append(Cover(teacher: "di", period: nil, time: range("14:00", "15:00")))
      }
    },
    BrokenPlan(.coverUnknown, "a lesson that there isn't") { _, plan in
      plan.change("cycle/ana/di/1/observe") {
        $0.covers.append(Cover(teacher: "ana", period: "9", time: range("09:00", "10:00")))
      }
    },
    BrokenPlan(.coverUnknown, "a lesson of somebody who takes no part") { _, plan in
      plan.change("cycle/ana/di/1/observe") {
        $0.covers.append(Cover(teacher: "cy", period: "2", time: range("10:00", "11:00")))
      }
    },
    BrokenPlan(.coverTwice, "a lesson twice") { _, plan in
      plan.change("cycle/ana/di/1/observe") { $0.covers.append(Oak.periodOne) }
    },
    BrokenPlan(.coverNotNeeded, "a lesson that ends in time") { _, plan in
      plan.change("cycle/ana/cy/1/observe") { $0.covers = [Oak.periodOne] }
    },
    BrokenPlan(.substitutes, "two lessons on a date") { roster, plan in
      roster.leaders[0].person.lessons.append(
        Lesson(days: ["Wed"], time: .clock(range("10:00", "10:10")), subject: "math"))
      plan.change("cycle/ana/di/1/observe") {
        $0.covers.append(Cover(teacher: "ana", period: nil, time: range("10:00", "10:10")))
      }
    },
    BrokenPlan(.coverMinutes, "60 minutes of 59") { roster, _ in roster.schools[0].coverMinutes = 59 },
    BrokenPlan(.rooms, "no room at all") { roster, _ in roster.schools[0].rooms = 0 },
    BrokenPlan(.sessionsPerDay, "two of one") { roster, _ in
      roster.peers[0].person.limits.sessionsPerDay = 1
    },
    BrokenPlan(.minutesPerWeek, "165 minutes of 164") { roster, _ in
      roster.peers[0].person.limits.minutesPerWeek = 164
    },
    BrokenPlan(.materialUnknown, "a material nobody knows") { _, plan in
      plan.change("cycle/ana/cy/1/plan") { $0.materials = ["m9"] }
    },
    BrokenPlan(.materialTwice, "a material twice for a peer") { _, plan in
      plan.change("cycle/ana/cy/1/reflect") { $0.materials = ["m1"] }
    },
  ]
}

extension Oak {
  static let periodOne = Cover(teacher: "ana", period: "1", time: range("09:00", "10:00"))
}
