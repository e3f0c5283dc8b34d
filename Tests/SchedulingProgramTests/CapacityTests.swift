import Coaching
import SchedulingProgram
import Testing

/// What binds, worked out by hand: each roster would have no penalty, or less, without the rule that its test is about (SPEC §5).
@Suite struct CapacityTests {
  private func peers(_ count: Int) -> [Peer] { (1...count).map { TermFixture.peer("P\($0)") } }

  /// Free on Monday from 8 to 10 alone: two meetings of 60 minutes in the first week, two in the second, for three peers of one window.
  @Test func nobodyIsInTwoSessionsAtOnce() throws {
    var leader = TermFixture.leader()
    leader.person.unavailable = [
      TermFixture.window("10:00", "12:00"),
      TermFixture.window("08:00", "12:00", days: ["Tue", "Wed", "Thu", "Fri"]),
    ]
    let roster = TermFixture.roster(
      leaders: [leader], peers: peers(2), activities: [TermFixture.cycle(times: 2, [TermFixture.meeting()])])
    let found = try ScheduledRoster(roster)
    #expect(found.violations == [])
    #expect(found.schedule.penalty == 0)
    #expect(found.schedule.proof.status == .optimal)
    #expect(found.schedule.sessions.count == 4)
  }

  /// One session a day for the leader, who is free on two days of each week: two of three peers have their meeting.
  @Test func sessionsOfADate() throws {
    var leader = TermFixture.leader()
    leader.person.unavailable = [TermFixture.window("08:00", "12:00", days: ["Wed", "Thu", "Fri"])]
    leader.person.limits = Limits(sessionsPerDay: 1)
    let roster = TermFixture.roster(
      leaders: [leader], peers: peers(3), activities: [TermFixture.cycle(times: 2, [TermFixture.meeting()])])
    let found = try ScheduledRoster(roster)
    #expect(found.violations == [])
    // Four days for six cycles.
    #expect(found.schedule.missing.count == 2)
    #expect(found.schedule.missing.map(\.reason.code) == ["limitReached", "limitReached"])
    #expect(found.schedule.proof.status == .optimal)
  }

  /// 120 minutes a week are two of the three meetings of a window.
  @Test func minutesOfAWeek() throws {
    var leader = TermFixture.leader()
    leader.person.limits = Limits(sessionsPerDay: 4, minutesPerWeek: 150)
    let roster = TermFixture.roster(
      leaders: [leader], peers: peers(3), activities: [TermFixture.cycle(times: 2, [TermFixture.meeting()])])
    let found = try ScheduledRoster(roster)
    #expect(found.violations == [])
    #expect(found.schedule.missing.map(\.reason.code) == ["limitReached", "limitReached"])
    #expect(found.schedule.proof.status == .optimal)
  }

  /// Two leaders meet two peers in the one free hour of the week; the school has one room.
  @Test func rooms() throws {
    var school = TermFixture.school()
    school.rooms = 1
    var leaders = [TermFixture.leader("L1"), TermFixture.leader("L2")]
    for index in leaders.indices {
      leaders[index].person.unavailable = [
        TermFixture.window("09:00", "12:00"),
        TermFixture.window("08:00", "12:00", days: ["Tue", "Wed", "Thu", "Fri"]),
      ]
      leaders[index].caseload = Caseload(min: 0, max: 1)
    }
    let roster = TermFixture.roster(
      schools: [school], leaders: leaders, peers: peers(2),
      activities: [TermFixture.cycle(times: 2, [TermFixture.meeting()])])
    let found = try ScheduledRoster(roster)
    #expect(found.violations == [])
    #expect(found.schedule.missing.map(\.reason.code) == ["roomsFull", "roomsFull"])
    #expect(found.schedule.penalty == 2000)
    #expect(found.schedule.proof.status == .optimal)
  }

  /// P teaches at another school 20 minutes away, Q at the leader's. The leader is free from 8:00 to 10:15 on one day: two meetings of 60
  /// minutes fit, but not with the way between them.
  @Test func travelBetweenSessions() throws {
    var leader = TermFixture.leader()
    leader.person.unavailable = [
      TermFixture.window("10:35", "12:00"),
      TermFixture.window("08:00", "12:00", days: ["Tue", "Wed", "Thu", "Fri"]),
    ]
    var roster = TermFixture.roster(
      schools: [TermFixture.school(), TermFixture.school("t")], leaders: [leader],
      peers: [TermFixture.peer("P", school: "t"), TermFixture.peer("Q")],
      activities: [TermFixture.cycle(times: 2, [TermFixture.meeting(75)])])
    roster.travel = [Travel("s", "t", minutes: 20)]
    let found = try ScheduledRoster(roster)
    #expect(found.violations == [])
    #expect(found.schedule.missing.count == (found.plan.pairing.pairs.count == 2 ? 2 : 0))
    #expect(found.schedule.proof.status == .optimal)
  }

  /// Both are at work from 8 to 9 and teach then: a meeting needs both lessons covered, 120 points; the school lends one teacher a day,
  /// so that it is missing.
  @Test func substitutesOfADate() throws {
    let found = try covered(substitutes: 1, minutes: nil)
    #expect(found.violations == [])
    #expect(found.schedule.missing.count == found.plan.pairing.pairs.count * 1)
    #expect(
      found.schedule.missing.allSatisfy {
        $0.reason.code == "limitReached" || $0.reason.code == "coverUsedUp"
      })
  }

  /// With two teachers a day each of the two cycles costs 2 · 120 points of cover.
  @Test func coverIsPaidByTheMinute() throws {
    let found = try covered(substitutes: 2, minutes: nil)
    #expect(found.violations == [])
    #expect(found.schedule.penalty == 240)
    #expect(found.schedule.sessions.map(\.covers.count) == [0, 2])
    #expect(found.schedule.proof.status == .optimal)
  }

  /// 100 minutes are less than the two lessons of one session.
  @Test func coverMinutesOfTheTerm() throws {
    let found = try covered(substitutes: 2, minutes: 100)
    #expect(found.violations == [])
    #expect(found.schedule.missing.count == 1)
  }

  private func covered(substitutes: Int, minutes: Int?) throws -> ScheduledRoster {
    var school = TermFixture.school()
    school.substitutesPerDay = substitutes
    school.coverMinutes = minutes
    // The meeting time is free on Mondays; the second step, with cover, can only be in the lessons of Tuesday.
    var leader = TermFixture.leader()
    var peer = TermFixture.peer("P")
    let away = [
      TermFixture.window("09:00", "12:00"),
      TermFixture.window("08:00", "12:00", days: ["Wed", "Thu", "Fri"]),
    ]
    leader.person.unavailable = away
    peer.person.unavailable = away
    leader.person.lessons = [TermFixture.lesson("08:00", "09:00", days: ["Tue"])]
    peer.person.lessons = leader.person.lessons
    var second = TermFixture.meeting(60, cover: true, after: Lag(min: 1, max: 1))
    second.id = "again"
    var roster = TermFixture.roster(
      schools: [school], leaders: [leader], peers: [peer],
      activities: [TermFixture.cycle([TermFixture.meeting(), second])])
    roster.weights.offTime = 0
    return try ScheduledRoster(roster)
  }
}
