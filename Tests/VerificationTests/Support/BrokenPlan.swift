import Coaching
import Testing

@testable import Verification

/// A change of the plan by hand, or of its roster, that breaks one rule and no other.
struct BrokenPlan: Sendable, CustomTestStringConvertible {
  var rule: Rule
  /// What is done.
  var what: String
  /// Whether points, penalty, value, bounds and gaps are set right after the change.
  var settled: Bool
  var change: @Sendable (inout Roster, inout Plan) -> Void

  init(
    _ rule: Rule, _ what: String, settled: Bool = true,
    _ change: @escaping @Sendable (inout Roster, inout Plan) -> Void
  ) {
    self.rule = rule
    self.what = what
    self.settled = settled
    self.change = change
  }

  var testDescription: String { "\(rule.rawValue): \(what)" }

  func report() -> VerificationReport {
    var roster = Oak.roster()
    var plan = Oak.plan()
    change(&roster, &plan)
    let verifier = Verifier(roster: roster, sha256: Oak.digest)
    return verifier.check(settled ? plan.settled(by: verifier) : plan)
  }
}

extension Plan {
  /// The plan with the figures that the verifier reckons for it, proven.
  func settled(by verifier: Verifier) -> Plan {
    let report = verifier.check(self)
    var pairing = pairing
    pairing.points = report.points
    pairing.proof = Proof(number: report.points, bound: Double(report.points))
    var schedule = schedule
    schedule?.penalty = report.penalty
    schedule?.proof = Proof(number: report.penalty, bound: Double(report.penalty))
    return Plan(roster: roster, pairing: pairing, schedule: schedule)
  }
}
