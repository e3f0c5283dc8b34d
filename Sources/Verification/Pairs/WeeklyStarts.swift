import Coaching

/// The starts of one weekday, on a leader's clock, that are possible in enough weeks (SPEC §3, "Meeting time", "Group time").
struct WeeklyStarts {
  /// Weeks in which all the schools are open on that weekday.
  let openWeeks: Int
  /// For each minute of the day, the weeks in which all are free from it on.
  let freeWeeks: [Int]
  /// Weeks that a start needs.
  let needed: Int

  /// Of all the attendants, the leader first: the weeks go by the leader's calendar.
  init(_ facts: RosterFacts, weekday: Weekday, attendants: [Attendant], minutes: Int) {
    let clock = facts.clock(of: attendants[0].person)
    let dates = facts.openDates(weekday, of: attendants.map(\.person))
    var changes = [Int](repeating: 0, count: 1442)
    for date in dates {
      let bounds = clock.wholeDay(date)
      let runs = facts.possibleStarts(of: attendants, within: bounds, minutes: minutes)
      for run in runs {
        changes[clock.reading(at: run.lowerBound).minute] += 1
        changes[clock.reading(at: run.upperBound).minute + 1] -= 1
      }
    }
    var running = 0
    freeWeeks = changes.prefix(1440).map { change in
      running += change
      return running
    }
    openWeeks = dates.count
    needed = max(1, facts.roster.eligibility.regularShare.ceiling(of: dates.count))
  }

  func isPossible(_ minute: Int) -> Bool {
    openWeeks >= 2 && freeWeeks.indices.contains(minute) && freeWeeks[minute] >= needed
  }

  /// The first minute of the run of possible starts in which `minute` lies.
  func firstOfRun(at minute: Int) -> Int {
    var first = minute
    while isPossible(first - 1) { first -= 1 }
    return first
  }

  /// The possible starts that may be chosen: the first of a run, and every `startEvery` minutes after it.
  func offered(startEvery: Int) -> [Int] {
    var first = 0
    return (0..<1440).filter { minute in
      guard isPossible(minute) else { return false }
      if !isPossible(minute - 1) { first = minute }
      return (minute - first) % startEvery == 0
    }
  }
}

extension RosterFacts {
  /// The dates of the term with that weekday on which the schools of all these people are open.
  func openDates(_ weekday: Weekday, of people: [Int]) -> [CalendarDate] {
    term.programDays.filter { date in
      date.weekday == weekday && people.allSatisfy { self.people[$0].school.isOpen(date) }
    }
  }

  /// Length of a meeting time: of the longest `meeting` step of the pair activities; nil without any.
  var meetingMinutes: Int? {
    roster.activities.filter { $0.per == .pair }.flatMap(\.steps).filter { $0.kind == .meeting }
      .map(\.minutes).max()
  }

  /// Length of a group time: of the longest `group` step; nil without any.
  var groupMinutes: Int? {
    roster.activities.filter { $0.per == .group }.flatMap(\.steps).filter { $0.kind == .group }
      .map(\.minutes).max()
  }

  /// The meeting times of a pair on a weekday.
  func meetingStarts(of pair: PairFacts, on weekday: Weekday, minutes: Int) -> WeeklyStarts {
    let place = pair.meetingPlace
    return WeeklyStarts(
      self, weekday: weekday,
      attendants: [pair.attendant(pair.leader, at: place), pair.attendant(pair.peer, at: place)],
      minutes: minutes)
  }

  /// The group times of a leader on a weekday.
  func groupStarts(of leader: Int, on weekday: Weekday, minutes: Int) -> WeeklyStarts {
    WeeklyStarts(
      self, weekday: weekday, attendants: [Attendant(person: leader, away: 0)], minutes: minutes)
  }

  /// Whether the peer can attend a group time of the leader.
  func canAttend(_ pair: PairFacts, weekday: Weekday, start: Int, minutes: Int) -> Bool {
    WeeklyStarts(
      self, weekday: weekday,
      attendants: [
        Attendant(person: pair.leader, away: 0),
        Attendant(person: pair.peer, away: pair.peerTravels),
      ], minutes: minutes
    ).isPossible(start)
  }
}
