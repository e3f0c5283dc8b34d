import Testing

@testable import Coaching

@Suite struct SessionPlacesTests {
  /// Starts of the placements of one person on the first date, as "HH:MM".
  private func starts(
    _ roster: Roster, minutes: Int, cover: Bool = false, usual: String? = nil, travel: Int = 0
  ) -> [String] {
    placements(roster, minutes: minutes, cover: cover, usual: usual, travel: travel)
      .map { ClockTime(minutes: Int($0.span.start)).description }
  }

  private func placements(
    _ roster: Roster, minutes: Int, cover: Bool = false, usual: String? = nil, travel: Int = 0
  ) -> [Placement] {
    let finder = CandidateFinder(roster)
    return finder.places.placements(
      of: [Attendee(person: 0, travel: travel)], minutes: minutes, date: 0,
      clock: finder.availability.clock(of: 0), cover: cover,
      usual: usual.map { ClockTime($0)!.minutes })
  }

  private func roster(_ change: (inout Leader) -> Void) -> Roster {
    var leader = SmallRoster.leader()
    change(&leader)
    var roster = SmallRoster.roster(leaders: [leader])
    roster.program.startEvery = 20
    return roster
  }

  /// Each run starts at its own first minute, and goes on every `startEvery` minutes.
  @Test func startsCountFromTheFirstMinuteOfARun() {
    let roster = roster {
      $0.person.lessons = [SmallRoster.lesson("2")]
      $0.person.unavailable = [SmallRoster.window("10:37", "14:00")]
    }
    #expect(starts(roster, minutes: 30) == ["08:00", "08:20", "10:00", "14:00", "14:20"])
  }

  @Test func theUsualTimeIsOfferedWhereItIsPossible() {
    let roster = roster { $0.person.unavailable = [SmallRoster.window("09:00", "15:00")] }
    #expect(starts(roster, minutes: 30, usual: "08:25") == ["08:00", "08:20", "08:25"])
    #expect(starts(roster, minutes: 30, usual: "08:31") == ["08:00", "08:20"])
  }

  /// Lessons and unavailable times must be the travel time away; the ends of the workday need none.
  @Test func travelKeepsAwayFromLessonsOnly() {
    let roster = roster {
      $0.person.lessons = [SmallRoster.lesson("2")]
      $0.person.unavailable = [SmallRoster.window("11:00", "14:10")]
    }
    var travelling = roster
    travelling.schools.append(SmallRoster.school("t"))
    travelling.travel = [Travel("s", "t", minutes: 10)]
    #expect(starts(travelling, minutes: 40, travel: 10) == ["08:00", "10:10", "14:20"])
  }

  /// A lesson that is covered counts as free in the run of that placement alone, and only lessons that are needed are covered.
  @Test func coverOpensRunsOfItsOwn() {
    var roster = roster {
      $0.person.lessons = [SmallRoster.lesson("2")]
      $0.person.unavailable = [SmallRoster.window("10:30", "15:00")]
    }
    roster.schools[0].substitutesPerDay = 1
    let found = placements(roster, minutes: 30, cover: true)
    let open = found.filter(\.covers.isEmpty).map { ClockTime(minutes: Int($0.span.start)).description }
    let covered = found.filter { !$0.covers.isEmpty }
      .map { ClockTime(minutes: Int($0.span.start)).description }
    // With the lesson free the run is 8:00–10:00: 8:00, 8:20, 8:40 … 10:00; 8:00, 8:20 and 10:00 need no cover.
    #expect(open == ["08:00", "08:20", "10:00"])
    #expect(covered == ["08:40", "09:00", "09:20", "09:40"])
    #expect(covered.count == 4 && found.allSatisfy { $0.covers.count <= 1 })
  }

  @Test func noSubstituteNoCover() {
    let roster = roster { $0.person.lessons = [SmallRoster.lesson("2")] }
    #expect(placements(roster, minutes: 30, cover: true).allSatisfy { $0.covers.isEmpty })
  }

  /// An observation starts with a lesson and ends with it at the latest; subjects that the two share decide which lessons count.
  @Test func observationsLieInLessonsThatCount() {
    var leader = SmallRoster.leader()
    leader.person.subjects = ["math", "art"]
    var peer = SmallRoster.peer()
    peer.person.subjects = ["math"]
    peer.person.lessons = [
      SmallRoster.lesson("1", subject: "math"), SmallRoster.lesson("2", subject: "history"),
      SmallRoster.lesson("3", subject: "math"),
    ]
    peer.person.unavailable = [SmallRoster.window("10:50", "11:10")]
    let roster = SmallRoster.roster(leaders: [leader], peers: [peer])
    let pair = CandidateFinder(roster).pairPlaces(leader: 0, peer: 0, mode: .inPerson)
    var step = roster.activities[0].steps[1]
    #expect(pair.placements(of: step, date: 0, usual: nil).map(\.span) == [MinuteSpan(start: 480, end: 525)])
    step.minutes = 90
    #expect(pair.placements(of: step, date: 0, usual: nil).map(\.span) == [MinuteSpan(start: 480, end: 540)])
  }

  /// Where the one observed teaches none of the shared subjects, any lesson counts.
  @Test func anyLessonCountsWithoutASharedOneTaught() {
    var leader = SmallRoster.leader()
    leader.person.subjects = ["math"]
    var peer = SmallRoster.peer()
    peer.person.subjects = ["math"]
    peer.person.lessons = [SmallRoster.lesson("1", subject: "history"), SmallRoster.lesson("2")]
    let roster = SmallRoster.roster(leaders: [leader], peers: [peer])
    let pair = CandidateFinder(roster).pairPlaces(leader: 0, peer: 0, mode: .inPerson)
    #expect(pair.placements(of: roster.activities[0].steps[1], date: 0, usual: nil).count == 2)
  }
}
