import Coaching
import SchedulingProgram
import Testing

/// Group sessions, worked out by hand: quorum, absence, offered starts, group time (SPEC §5).
@Suite struct GroupTests {
  private func roster(
    _ peers: [Peer], quorum: Share = Share(numerator: 5, denominator: 10), minutes: Int = 60
  ) -> Roster {
    TermFixture.roster(
      peers: peers,
      activities: [
        Activity(
          id: "plc", per: .group, times: 1, quorum: quorum,
          steps: [Step(id: "facilitate", kind: .group, minutes: minutes)])
      ])
  }

  private func peer(_ id: String, busy: [TimeWindow]) -> Peer {
    var peer = TermFixture.peer(id)
    peer.person.unavailable = busy
    return peer
  }

  /// A is free from 8 to 9, B from 11 to 12: they can't come together, and half of two is one.
  @Test func oneIsAbsentWhereTheyShareNoTime() throws {
    let found = try ScheduledRoster(
      roster([
        peer("A", busy: [TermFixture.window("09:00", "12:00")]),
        peer("B", busy: [TermFixture.window("08:00", "11:00")]),
      ]))
    #expect(found.violations == [])
    #expect(found.schedule.sessions.map(\.absent.count) == [1])
    #expect(found.schedule.penalty == 150)
    #expect(found.schedule.proof.status == .optimal)
  }

  /// The same where all must come: the cycle is missing.
  @Test func quorumOfAll() throws {
    let found = try ScheduledRoster(
      roster(
        [
          peer("A", busy: [TermFixture.window("09:00", "12:00")]),
          peer("B", busy: [TermFixture.window("08:00", "11:00")]),
        ], quorum: Share(1)))
    #expect(found.violations == [])
    #expect(found.schedule.missing.map(\.peer) == [nil])
    #expect(found.schedule.penalty == 2000)
    #expect(found.schedule.proof.status == .optimal)
  }

  /// A can come from 8:10 on, B from 8:25: with both, starts are 8:25, 8:40, …; nobody is absent at 8:25, which ends the run at 9:25.
  @Test func startsDependOnWhoComes() throws {
    let found = try ScheduledRoster(
      roster([
        peer("A", busy: [TermFixture.window("08:00", "08:10"), TermFixture.window("09:25", "12:00")]),
        peer("B", busy: [TermFixture.window("08:00", "08:25"), TermFixture.window("09:25", "12:00")]),
      ]))
    #expect(found.violations == [])
    #expect(found.schedule.sessions.map { $0.time.start.description } == ["08:25"])
    #expect(found.schedule.sessions.map(\.peers.count) == [2])
  }
}
