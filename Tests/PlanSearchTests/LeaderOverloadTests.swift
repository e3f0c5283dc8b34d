import Coaching
import PairingProgram
import Testing
import Verification

@testable import PlanSearch

/// The bound that knows what leaders' weeks carry (Docs/Formulation.md, W5).
@Suite struct LeaderOverloadTests {
  private static func overload(_ roster: Roster) throws -> LeaderOverload {
    let finder = CandidateFinder(roster)
    let request = PairingRequest(roster: roster, candidates: finder.find(threads: 1))
    let floors = try PairFloors(finder, request.candidates).all(
      Array(request.candidates.pairs.indices), threads: 1)
    return try LeaderOverload(finder, request, dearest: floors.map(\.dearestCycle), threads: 1)
  }

  /// No plan of any set of pairs is worth more than the bound says; and the search finds the best.
  @Test(arguments: 0..<5) func neverBelowTheBestPlan(part: Int) throws {
    var (plans, priced) = (0, 0)
    for seed in part * 4..<(part + 1) * 4 {
      var random = TightRosters(seed: seed + 1)
      let roster = random.roster()
      let every = try EveryPairing(roster)
      let found = try PlanSearch(CandidateFinder(roster)).run()
      let plan = Plan(
        roster: RosterReference(name: "", sha256: ""), pairing: found.pairing, schedule: found.schedule)
      #expect(Verifier(roster: roster, sha256: "").check(plan).violations.isEmpty, "seed \(seed)")
      #expect(found.valueBound >= Double(max(every.best, plan.value)) - 1e-6, "seed \(seed)")
      #expect(plan.value >= every.best, "seed \(seed): \(plan.value) of \(every.best)")
      plans += every.plans
      if try Self.overload(roster).slope > 0 { priced += 1 }
    }
    #expect(plans > 30 && priced >= 1, "\(plans) plans, \(priced) rosters where leaders can have too many")
  }

  /// Minutes for one meeting a week and one meeting in each of two weeks: one pair is carried, and each beyond loses both its cycles.
  @Test func theSlopeOfAWeeksMinutes() throws {
    let roster = WeekRoster.busyAndSpare(peers: 3)
    let overload = try Self.overload(roster)
    #expect(overload.slope == 2000)
    // Spare has no limit, and can have three pairs.
    #expect(overload.carried == [1, 3])
    #expect(overload.worth == 8000)
  }

  /// No limit, no slope, and the request stays as it is.
  @Test func withoutLimits() throws {
    var roster = WeekRoster.busyAndSpare(peers: 3)
    roster.leaders[0].person.limits.minutesPerWeek = nil
    let overload = try Self.overload(roster)
    #expect(overload.slope == 0 && overload.worth == 0)
    let finder = CandidateFinder(roster)
    let request = PairingRequest(roster: roster, candidates: finder.find(threads: 1))
    #expect(overload.applied(to: request).caseloads == request.caseloads)
  }

  /// A caseload without end asks for no more than the peers who could be the leader's.
  @Test func endlessCaseloads() throws {
    var roster = WeekRoster.busyAndSpare(peers: 3)
    roster.leaders[0].caseload.max = 1_000
    #expect(try Self.overload(roster).carried == [1, 3])
  }

  /// Pairing first gives all three to Busy, whose weeks carry one: 2,400 points less four missing cycles. The whole gives two to Spare, and
  /// the bound knows that no plan is better.
  @Test func pairingFirstIsWrongWhereWeeksAreShort() throws {
    let roster = WeekRoster.busyAndSpare(peers: 3)
    let found = try PlanSearch(CandidateFinder(roster)).run()
    #expect(
      found.pairing.pairs.map { "\($0.id.leader) \($0.id.peer)" } == ["Busy P0", "Spare P1", "Spare P2"])
    let plan = Plan(
      roster: RosterReference(name: "", sha256: ""), pairing: found.pairing, schedule: found.schedule)
    #expect(Verifier(roster: roster, sha256: "").check(plan).violations.isEmpty)
    #expect(found.pairing.proof.bound == 2400)
    #expect(plan.value == 1700)
    #expect(found.valueBound == 1700)
  }
}

/// Hand-made rosters whose first leader is short of minutes: one meeting of an hour in each of two weeks.
enum WeekRoster {
  private static func range(_ start: String, _ end: String) -> ClockRange {
    ClockRange(start: ClockTime(start)!, end: ClockTime(end)!)
  }

  /// A school where everyone works from 8 to 15.
  static func school(_ id: String, zone: String = "America/Chicago", organization: String? = nil) -> School {
    var school = School(id: id, timeZone: zone, workday: range("08:00", "15:00"))
    school.organization = organization
    return school
  }

  /// Busy has an hour a week and scores of 900, 800, …; Spare has all the time, and scores of 400.
  static func busyAndSpare(peers count: Int, prefix: String = "", school id: String = "s") -> Roster {
    var busy = Leader(person: Person(id: prefix + "Busy", school: id))
    busy.person.limits = Limits(sessionsPerDay: 4, minutesPerWeek: 60)
    let leaders = [busy, Leader(person: Person(id: prefix + "Spare", school: id))]
    let peers = (0..<count).map { Peer(person: Person(id: "\(prefix)P\($0)", school: id)) }
    var roster = Roster(
      program: Program(timeZone: "America/Chicago"),
      term: Term(start: CalendarDate("2026-09-14")!, end: CalendarDate("2026-09-25")!),
      schools: [school(id)], leaders: leaders, peers: peers,
      activities: [
        Activity(
          id: "cycle", per: .pair, times: 2, steps: [Step(id: "meet", kind: .meeting, minutes: 60)])
      ])
    roster.scores = peers.indices.flatMap { number in
      [("Busy", 900 - 100 * number), ("Spare", 400)].map {
        ExternalScore(pair: PairID(leader: prefix + $0.0, peer: "\(prefix)P\(number)"), score: $0.1)
      }
    }
    return roster
  }
}
