import Coaching
import PlanSearch
import Testing
import Verification

/// Plans over more than one time zone, and of parts that share nobody.
@Suite struct SeveralPlacesTests {
  private func plan(_ roster: Roster, threads: Int = 2) throws -> (plan: Plan, bound: Double) {
    var options = PlanSearch.Options()
    options.pairing.threads = threads
    options.scheduling.threads = threads
    let found = try PlanSearch(CandidateFinder(roster), options: options).run()
    let plan = Plan(
      roster: RosterReference(name: "", sha256: ""), pairing: found.pairing, schedule: found.schedule)
    #expect(Verifier(roster: roster, sha256: "").check(plan).violations.isEmpty)
    return (plan, found.valueBound)
  }

  private func pairs(_ plan: Plan) -> [String] { plan.pairing.pairs.map { "\($0.id.leader) \($0.id.peer)" } }

  /// The peers teach in Chicago, an hour behind Busy and Spare in New York, and meet them by video: from 9 to 15 on the leaders' clock.
  /// The weeks' minutes carry as little as in one zone.
  @Test func twoTimeZones() throws {
    var roster = WeekRoster.busyAndSpare(peers: 3)
    roster.schools.append(WeekRoster.school("east", zone: "America/New_York"))
    for leader in roster.leaders.indices {
      roster.leaders[leader].person.school = "east"
      roster.leaders[leader].person.modes = [.virtual]
    }
    for peer in roster.peers.indices { roster.peers[peer].person.modes = [.virtual] }
    let (plan, bound) = try plan(roster)
    #expect(pairs(plan) == ["Busy P0", "Spare P1", "Spare P2"])
    #expect(plan.value == 1700 && bound == 1700)
    let sessions = try #require(plan.schedule).sessions
    #expect(sessions.count == 6)
    #expect(sessions.allSatisfy { $0.timeZone == "America/New_York" && $0.time.start >= ClockTime("09:00")! })
  }

  /// Two organizations, each with a Busy and a Spare: the plan is that of each alone, and so are value and bound.
  @Test func partsThatShareNobody() throws {
    var roster = WeekRoster.busyAndSpare(peers: 3, prefix: "a", school: "s")
    let other = WeekRoster.busyAndSpare(peers: 2, prefix: "b", school: "t")
    let alone = try [roster, other].map { try plan($0) }
    roster.schools = [
      WeekRoster.school("s", organization: "one"), WeekRoster.school("t", organization: "two"),
    ]
    roster.leaders += other.leaders
    roster.peers += other.peers
    roster.scores += other.scores
    let (both, bound) = try plan(roster)
    #expect(pairs(both) == alone.flatMap { pairs($0.plan) })
    #expect(both.value == 1700 + 1300)
    #expect(both.value == alone.reduce(0) { $0 + $1.plan.value })
    #expect(bound == alone.reduce(0) { $0 + $1.bound })
    #expect(try plan(roster, threads: 1).plan == both)
  }
}
