import Coaching
import Testing
import Verification

@testable import SchedulingProgram

/// A few leaders' cycles scheduled anew beside sessions that stand.
@Suite struct PartSchedulerTests {
  /// Leaders of random terms in turn: what stands and what is new keep every rule together, and cost what is said.
  @Test(arguments: 0..<4) func keepsEveryRuleBesideWhatStands(part: Int) throws {
    var (parts, shared, better) = (0, 0, 0)
    for seed in part * 40..<(part + 1) * 40 {
      var terms = RandomTerms(seed: seed + 1, bindsWeeks: seed % 2 == 0)
      var quick = SchedulingOptions()
      quick.provesBound = false
      quick.improvementLimit = 0
      quick.restarts = 0
      let found = try ScheduledRoster(terms.roster(), options: quick)
      let schedule = try #require(found.plan.schedule)
      for leader in Set(found.request.pairs.map(\.leader)).sorted() {
        let id = found.roster.leaders[leader].id
        let own = schedule.sessions.filter { $0.leader == id }
        let others = schedule.sessions.filter { $0.leader != id }
        var request = SchedulingRequest(
          finder: found.request.finder, pairs: found.request.pairs.filter { $0.leader == leader },
          groups: found.request.groups.filter { $0.leader == leader })
        request.previous = Schedule(penalty: 0, proof: schedule.proof, sessions: own, missing: [])
        let reader = StandingReader(found.request.finder)
        let scheduler = PartScheduler(request, standing: others.compactMap(reader.standing))
        let before = scheduler.previousPenalty()
        let outcome = scheduler.solve(most: before, reach: 0, rounds: 20, seed: 1, stop: { false })
        #expect(outcome.penalty <= before, "seed \(seed)")
        let penalty = schedule.penalty - before + outcome.penalty
        let together = Schedule(
          penalty: penalty, proof: Proof(number: penalty, bound: 0, otherwise: .feasible),
          sessions: MaterialChooser(found.roster).assign(
            to: (others + outcome.sessions).sorted(by: Session.precedes)),
          missing: (schedule.missing.filter { $0.leader != id } + outcome.missing).sorted(
            by: MissingCycle.precedes))
        let plan = Plan(roster: found.plan.roster, pairing: found.plan.pairing, schedule: together)
        let violations = Verifier(roster: found.roster, sha256: "").check(plan).violations
        #expect(violations.isEmpty, "seed \(seed): \(violations.map(\.sentence))")
        parts += 1
        if !others.isEmpty { shared += 1 }
        if outcome.penalty < before { better += 1 }
      }
    }
    #expect(
      parts > 30 && shared > 5 && better > 2, "\(parts) parts, \(shared) beside others, \(better) better")
  }

  /// The only room is taken from 8 to 9 on every day by somebody who stands: the pair meets at another time than its usual one.
  @Test func aRoomThatIsTaken() throws {
    var school = TermFixture.school()
    school.rooms = 1
    var leaders = [TermFixture.leader("L1"), TermFixture.leader("L2")]
    for index in leaders.indices { leaders[index].caseload.max = 1 }
    leaders[1].person.unavailable = [TermFixture.window("10:00", "12:00")]
    let roster = TermFixture.roster(
      schools: [school], leaders: leaders, peers: [TermFixture.peer("P1"), TermFixture.peer("P2")],
      activities: [TermFixture.cycle([TermFixture.meeting()])])
    let found = try ScheduledRoster(roster)
    let schedule = try #require(found.plan.schedule)
    let reader = StandingReader(found.request.finder)
    let one = try #require(schedule.sessions.first { $0.leader == "L1" })
    let standing = (0..<10).compactMap { number -> StandingSession? in
      var session = one
      session.date = CalendarDate("2026-09-14")!.advanced(by: number / 5 * 7 + number % 5)
      session.time = TermFixture.range("08:00", "09:00")
      return reader.standing(session)
    }
    #expect(standing.count == 10)
    let pairs = found.request.pairs.filter { $0.leader == 1 }.map { pair in
      var pair = pair
      pair.meeting = WeekStart(weekday: 0, minute: 480)
      return pair
    }
    let request = SchedulingRequest(finder: found.request.finder, pairs: pairs, groups: [])
    let outcome = PartScheduler(request, standing: standing).solve(
      most: .max / 2, reach: 0, rounds: 20, seed: 1, stop: { false })
    #expect(outcome.penalty == roster.weights.offTime)
    #expect(outcome.sessions.map(\.time.start.minutes).allSatisfy { $0 >= 540 })
    let alone = PartScheduler(request, standing: []).solve(
      most: .max / 2, reach: 0, rounds: 20, seed: 1, stop: { false })
    #expect(alone.penalty == 0)
    // One that is stopped makes no tries, and helps no plan.
    let stopped = PartScheduler(request, standing: []).solve(
      most: 1_000_000, reach: 0, rounds: 20, seed: 1, stop: { true })
    #expect(stopped.tries == 0 && stopped.sessions.isEmpty && stopped.penalty > 1_000_000)
  }
}
