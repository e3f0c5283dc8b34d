import Coaching
import Testing

@testable import Verification

@Suite struct HandMadePlanTests {
  let report = Verifier(roster: Oak.roster(), sha256: Oak.digest).check(Oak.plan())

  @Test func isAccepted() {
    #expect(report.violations.map(\.sentence) == [])
    #expect(report.remarks.map(\.sentence) == [])
    #expect(report.isValid)
  }

  /// Cy: (20 · 1 + 10 · 0 + 10 · 1) / 40 = 0.75. Di: the way of 20 of at most 30 makes 1 − 20/60; 26.67 / 40 = 0.667.
  /// Ed, of priority 2, is unserved: 4000. Bo lacks one peer: 300.
  @Test func hasItsPoints() {
    #expect(
      report.pairing.map(\.name) == [
        "score", "unserved", "underCaseload", "noGroup", "missingCycle", "avoidTime",
      ])
    #expect(report.pairing.map(\.points) == [1417, -4000, -300, 0, 0, 0])
    #expect(report.points == -2883)
  }

  /// A missing cycle; an hour covered; three reflections off the meeting time; two of them at eleven on a Wednesday, which
  /// Ana avoids; Ana's three ways to Elm and Di's one to Oak.
  @Test func hasItsPenalties() {
    #expect(report.schedule.map(\.points) == [1000, 0, 0, 120, 30, 100, 80])
    #expect(report.penalty == 1330)
    #expect(report.value == -4213)
  }

  @Test func aPairingAloneIsAPlan() {
    var plan = Oak.plan()
    plan.schedule = nil
    plan.value = plan.pairing.points
    let report = Verifier(roster: Oak.roster(), sha256: Oak.digest).check(plan)
    #expect(report.violations.map(\.sentence) == [])
    #expect(report.schedule == [])
  }

  @Test func listsOutOfOrderAreRemarked() {
    var plan = Oak.plan()
    plan.pairing.pairs.reverse()
    plan.schedule?.sessions.reverse()
    let report = Verifier(roster: Oak.roster(), sha256: Oak.digest).check(plan)
    #expect(report.violations.map(\.rule) == [])
    #expect(report.remarks.map(\.session) == ["pairing.pairs", "schedule.sessions"])
  }

  @Test func aRosterOfNobodyHasAnEmptyPlan() {
    var roster = Oak.roster()
    roster.leaders = []
    roster.peers = []
    let proof = Proof(number: 0, bound: 0)
    let plan = Plan(
      roster: RosterReference(name: "Two schools", sha256: Oak.digest),
      pairing: Pairing(points: 0, proof: proof, pairs: [], groups: [], unserved: []),
      schedule: Schedule(penalty: 0, proof: proof, sessions: [], missing: []))
    let report = Verifier(roster: roster, sha256: Oak.digest).check(plan)
    #expect(report.violations.map(\.sentence) == [])
    #expect(report.value == 0)
    // The plan by hand is nobody's here: much is said, and nothing crashes.
    #expect(!Verifier(roster: roster, sha256: Oak.digest).check(Oak.plan()).isValid)
  }
}
