import Testing

@testable import Coaching

@Suite struct CandidateTests {
  private func why(_ roster: Roster) -> Ineligibility? {
    CandidateFinder(roster).ineligibility(leader: 0, peer: 0)
  }

  /// A peer who teaches periods 1 and 2: observations are possible, the leader is free all day.
  private func base() -> Roster {
    var peer = SmallRoster.peer()
    peer.person.lessons = [SmallRoster.lesson("1"), SmallRoster.lesson("2")]
    return SmallRoster.roster(peers: [peer])
  }

  @Test func aPairThatCanBe() {
    let candidates = CandidateFinder(base()).find()
    #expect(candidates.pairs.count == 1)
    let pair = candidates.pairs[0]
    #expect(pair.score == 500 && pair.points == 500 && pair.impossibleCycles == 0)
    // Free 10:00–15:00 with the leader: 10:00, 10:15 … 14:30, on five weekdays.
    let times = candidates.meetingTimes(ofPair: 0)
    #expect(times.count == 5 * 19)
    #expect(times[0].at == WeekStart(weekday: 0, minute: 600))
    #expect(times[18].at == WeekStart(weekday: 0, minute: 870))
  }

  @Test func apart() {
    var roster = base()
    roster.apart = [PairID(leader: "L", peer: "P")]
    #expect(why(roster) == .apart)
  }

  /// A school without an organization matches any.
  @Test func organizations() {
    var roster = base()
    roster.schools.append(SmallRoster.school("t"))
    roster.peers[0].person.school = "t"
    roster.travel = [Travel("s", "t", minutes: 0)]
    roster.schools[0].organization = "one"
    #expect(why(roster) == nil)
    roster.schools[1].organization = "two"
    #expect(why(roster) == .differentOrganizations)
    roster.eligibility.sameOrganization = false
    #expect(why(roster) == nil)
  }

  /// In person within the greatest travel time, else virtual where both allow it.
  @Test func modes() {
    var roster = base()
    roster.schools.append(SmallRoster.school("t"))
    roster.peers[0].person.school = "t"
    roster.travel = [Travel("t", "s", minutes: 31)]
    #expect(why(roster) == .noMode(travel: 31))
    roster.leaders[0].person.modes = [.inPerson, .virtual]
    #expect(why(roster) == .noMode(travel: 31))
    roster.peers[0].person.modes = [.virtual]
    #expect(CandidateFinder(roster).find().pairs.map(\.mode) == [.virtual])
    roster.travel = [Travel("t", "s", minutes: 30)]
    #expect(CandidateFinder(roster).find().pairs.map(\.mode) == [.virtual])
    roster.peers[0].person.modes = [.inPerson, .virtual]
    #expect(CandidateFinder(roster).find().pairs.map(\.mode) == [.inPerson])
  }

  @Test func minimumScore() {
    var roster = base()
    roster.eligibility.minimumScore = 500
    #expect(why(roster) == nil)
    roster.eligibility.minimumScore = 501
    #expect(why(roster) == .lowScore(500))
  }

  /// Mondays only in one of two weeks: 0.6 of 2 weeks are 2, 0.5 are 1.
  @Test func regularShareCountsWeeks() {
    var roster = base()
    roster.activities[0].steps = [Step(id: "plan", kind: .meeting, minutes: 30)]
    roster.peers[0].person.unavailable = [
      TimeWindow(days: ["Tue", "Wed", "Thu", "Fri"], time: .clock(SmallRoster.range("10:00", "15:00"))),
      TimeWindow(
        from: SmallRoster.date("2026-09-14"), to: SmallRoster.date("2026-09-14"),
        time: .clock(SmallRoster.range("10:00", "15:00"))),
    ]
    #expect(why(roster) == .noCommonTime)
    roster.eligibility.regularShare = Share(decimal: "0.5")!
    #expect(CandidateFinder(roster).find().meetingTimes(ofPair: 0).allSatisfy { $0.at.weekday == 0 })
  }

  /// At least two weeks in which both schools are open on the weekday.
  @Test func oneOpenWeekIsNotRegular() {
    var roster = base()
    roster.schools[0].noSchool = [DateSpan(SmallRoster.date("2026-09-14"))]
    let weekdays = CandidateFinder(roster).find().meetingTimes(ofPair: 0).map(\.at.weekday)
    #expect(Set(weekdays) == [1, 2, 3, 4])
  }

  /// The leader travels to the peer's school, so that their lessons must be the travel time away; the peer's need not.
  @Test func theLeaderTravelsToMeetings() {
    var roster = base()
    roster.schools.append(SmallRoster.school("t"))
    roster.peers[0].person.school = "t"
    roster.travel = [Travel("s", "t", minutes: 20)]
    roster.leaders[0].person.lessons = [SmallRoster.lesson("3")]
    roster.eligibility.minimumScore = 0
    let first = CandidateFinder(roster).find().meetingTimes(ofPair: 0)[0]
    #expect(first.at == WeekStart(weekday: 0, minute: 680))
  }

  @Test func noLessonToObserve() {
    var roster = base()
    roster.peers[0].person.lessons = []
    #expect(why(roster) == .noPossibleCycle(activity: "cycle"))
  }

  /// The peer teaches in the first week only: the second window's cycle is not possible, and costs missingCycle · priority.
  @Test func impossibleCyclesAreCharged() {
    var roster = base()
    roster.peers[0].person.unavailable = [
      TimeWindow(
        from: SmallRoster.date("2026-09-21"), time: .clock(SmallRoster.range("08:00", "10:00")))
    ]
    roster.peers[0].priority = 3
    let pair = CandidateFinder(roster).find().pairs[0]
    #expect(pair.impossibleCycles == 1)
    #expect(pair.points == 500 - 3 * 1000)
  }

  /// Each of the pair with an `avoid` window that the time overlaps on some date counts.
  @Test func avoidedTimesAreMarked() {
    var roster = base()
    roster.leaders[0].person.avoid = [SmallRoster.window("10:00", "10:10", days: ["Mon"])]
    roster.peers[0].person.avoid = [
      TimeWindow(
        from: SmallRoster.date("2026-09-21"), to: SmallRoster.date("2026-09-21"),
        time: .clock(SmallRoster.range("10:05", "10:20")))
    ]
    let times = CandidateFinder(roster).find().meetingTimes(ofPair: 0)
    #expect(times.prefix(4).map(\.avoiding) == [2, 1, 0, 0])
    #expect(times.map(\.avoiding).reduce(0, +) == 3)
    #expect(times.count == 5 * 19)
  }

  @Test func groupTimesAndWhoCanAttend() {
    var roster = base()
    roster.activities.append(
      Activity(
        id: "plc", per: .group, times: 1, steps: [Step(id: "meet", kind: .group, minutes: 60)]))
    roster.leaders[0].person.lessons = [SmallRoster.lesson("1")]
    let candidates = CandidateFinder(roster).find()
    #expect(candidates.groupTimes[0][0] == WeekStart(weekday: 0, minute: 540))
    #expect(!candidates.canAttend(pair: 0, groupTime: 0))
    #expect(candidates.groupTimes[0][4] == WeekStart(weekday: 0, minute: 600))
    #expect(candidates.canAttend(pair: 0, groupTime: 4))
    roster.leaders[0].person.unavailable = [SmallRoster.window("09:30", "14:30")]
    #expect(why(roster) == .leaderWithoutGroupTime)
  }

  /// Virtual, eight hours apart: the leader's 8:00–9:00 is 16:00–17:00 in London, where the workday ends at 16:30.
  @Test func zonesCompareAsInstants() {
    var roster = base()
    roster.schools.append(SmallRoster.school("t", zone: "Europe/London"))
    roster.schools[1].workday = SmallRoster.range("08:00", "16:30")
    roster.leaders[0].person.modes = [.virtual]
    roster.peers[0].person.modes = [.virtual]
    roster.peers[0].person.school = "t"
    roster.activities[0].steps = [Step(id: "plan", kind: .meeting, minutes: 30)]
    let times = CandidateFinder(roster).find().meetingTimes(ofPair: 0)
    #expect(times.map(\.at) == (0..<5).map { WeekStart(weekday: $0, minute: 480) })
  }

  /// Two forced pairs of a leader who has one half hour a week.
  @Test func forcedPairsNeedDisjointTimes() {
    var roster = base()
    var second = roster.peers[0]
    second.person.id = "P2"
    roster.peers.append(second)
    roster.together = [PairID(leader: "L", peer: "P"), PairID(leader: "L", peer: "P2")]
    #expect(ForcedTimes(CandidateFinder(roster).find()).impossibleSets().isEmpty)
    roster.leaders[0].person.unavailable = [
      SmallRoster.window("10:45", "15:00"), TimeWindow(days: ["Tue", "Wed", "Thu", "Fri"]),
    ]
    roster.activities[0].steps = [Step(id: "plan", kind: .meeting, minutes: 30)]
    #expect(ForcedTimes(CandidateFinder(roster).find()).impossibleSets() == [[0, 1]])
  }
}
