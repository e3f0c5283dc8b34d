import Coaching

extension PairFacts {
  /// Whether the pair is eligible by every rule of SPEC §3, reckoned in full: for comparisons, since a plan's pairs are
  /// judged rule by rule.
  func isEligible() -> Bool {
    guard !facts.apart.contains(id), organizationsMatch, mode != nil else { return false }
    guard PairScore(self).score >= facts.roster.eligibility.minimumScore else { return false }
    if facts.meetingMinutes != nil, meetingTimes().isEmpty { return false }
    // A leader with no possible group time can't be given peers.
    if facts.groupMinutes != nil, facts.groupTimes(of: leader).isEmpty { return false }
    return facts.roster.activities.filter { $0.per == .pair }.allSatisfy { activity in
      PossibleCycles(pair: self, activity: activity).reckon().contains(true)
    }
  }

  /// Every meeting time that may be chosen.
  func meetingTimes() -> [WeeklyTime] {
    guard let minutes = facts.meetingMinutes else { return [] }
    return facts.offered(minutes) { facts.meetingStarts(of: self, on: $0, minutes: minutes) }
  }
}

extension RosterFacts {
  /// Every group time of a leader that may be chosen.
  func groupTimes(of leader: Int) -> [WeeklyTime] {
    guard let minutes = groupMinutes else { return [] }
    return offered(minutes) { groupStarts(of: leader, on: $0, minutes: minutes) }
  }

  fileprivate func offered(_ minutes: Int, _ starts: (Weekday) -> WeeklyStarts) -> [WeeklyTime] {
    Weekday.allCases.filter(\.isSchoolDay).flatMap { weekday in
      starts(weekday).offered(startEvery: roster.program.startEvery).map { minute in
        WeeklyTime(weekday: weekday, start: ClockTime(minutes: minute), minutes: minutes)
      }
    }
  }
}
