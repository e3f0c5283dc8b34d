import Coaching

/// Checks a plan against the roster for which it claims to be, from SPEC alone.
///
/// It reckons everything anew: calendar, free times, scores, possible cycles, points and penalties. It shares no line with
/// the programs whose plans it judges, so that a mistake has to be made twice, in two ways, to pass.
public struct Verifier: Sendable {
  private let roster: Roster
  private let sha256: String

  /// A verifier of plans for that roster, whose file has that SHA-256 (lowercase hexadecimal).
  public init(roster: Roster, sha256: String) {
    self.roster = roster
    self.sha256 = sha256
  }

  /// Every broken rule, with the figures reckoned anew. A plan without a schedule is a pairing alone.
  public func check(_ plan: Plan) -> VerificationReport {
    let facts = RosterFacts(roster)
    let findings = Findings(roster)
    checkReference(plan, findings)
    let pairing = ResolvedPairing(facts, plan.pairing, findings: findings)
    let pairingFigures = check(pairing, findings)
    var scheduleFigures: [Figure] = []
    if let schedule = plan.schedule {
      let resolved = ResolvedSchedule(facts, pairing, schedule, findings: findings)
      scheduleFigures = check(resolved, findings)
    }
    checkWhole(plan, findings)
    OrderRemarks(facts: facts, findings: findings).check(plan)
    return VerificationReport(
      violations: findings.violations, remarks: findings.remarks, pairing: pairingFigures,
      schedule: scheduleFigures)
  }

  private func checkReference(_ plan: Plan, _ findings: Findings) {
    if plan.roster.name != roster.program.name {
      findings.add(Violation(.rosterName, found: plan.roster.name, expected: roster.program.name))
    }
    if plan.roster.sha256 != sha256 {
      findings.add(Violation(.rosterDigest, found: plan.roster.sha256, expected: sha256))
    }
  }

  private func check(_ resolved: ResolvedPairing, _ findings: Findings) -> [Figure] {
    PairRules(resolved: resolved, findings: findings).check()
    AssignmentRules(resolved: resolved, findings: findings).check()
    MeetingTimeRules(resolved: resolved, findings: findings).check()
    GroupRules(resolved: resolved, findings: findings).check()
    TimeOverlapRules(resolved: resolved, findings: findings).check()
    let figures = resolved.figures()
    let points = figures.reduce(0) { $0 + $1.points }
    if resolved.pairing.points != points {
      findings.add(Violation(.points, found: String(resolved.pairing.points), expected: String(points)))
    }
    ProofRules(
      findings: findings, bound: .pairingBound, gap: .pairingGap, status: .pairingStatus,
      maximised: true, boundProves: roster.objective == .points
    ).check(resolved.pairing.points, resolved.pairing.proof)
    return figures
  }

  private func check(_ resolved: ResolvedSchedule, _ findings: Findings) -> [Figure] {
    CycleRules(resolved, findings).check()
    let fields = SessionFieldRules(resolved.pairing, findings)
    let freedom = FreedomRules(facts: resolved.facts, findings: findings)
    let starts = StartRules(pairing: resolved.pairing, findings: findings)
    let covers = CoverRules(facts: resolved.facts, findings: findings)
    let observations = ObservationRules(
      facts: resolved.facts, findings: findings, covered: resolved.coveredLessons)
    for placed in resolved.sessions {
      fields.check(placed)
      covers.check(placed)
      // On any other date nobody is free: CycleRules names the date instead.
      guard resolved.facts.term.number(of: placed.session.date) != nil else { continue }
      freedom.check(placed)
      starts.check(placed)
      observations.check(placed)
    }
    EngagementRules(resolved: resolved, findings: findings).check()
    CapacityRules(resolved: resolved, findings: findings).check()
    LimitRules(resolved: resolved, findings: findings).check()
    MaterialRules(resolved: resolved, findings: findings).check()
    let figures = resolved.figures()
    let penalty = figures.reduce(0) { $0 + $1.points }
    if resolved.schedule.penalty != penalty {
      findings.add(
        Violation(.penalty, found: String(resolved.schedule.penalty), expected: String(penalty)))
    }
    ProofRules(
      findings: findings, bound: .scheduleBound, gap: .scheduleGap, status: .scheduleStatus,
      maximised: false, boundProves: true
    ).check(resolved.schedule.penalty, resolved.schedule.proof)
    return figures
  }

  /// The value and the status of the whole follow from the blocks (SPEC §6).
  private func checkWhole(_ plan: Plan, _ findings: Findings) {
    let value = plan.pairing.points - (plan.schedule?.penalty ?? 0)
    if plan.value != value {
      findings.add(Violation(.value, found: String(plan.value), expected: String(value)))
    }
    let blocks = [plan.pairing.proof.status] + (plan.schedule.map { [$0.proof.status] } ?? [])
    let worst = blocks.max() ?? plan.status
    if plan.status != worst {
      findings.add(Violation(.planStatus, found: plan.status.rawValue, expected: worst.rawValue))
    }
  }
}
