import RosterFiles
import Verification

/// What `verify` has to say of a plan: what its file lacks or contradicts, and which rules it breaks.
struct PlanVerdict {
  let path: String
  /// Parts that the file lacks, and places at which it contradicts itself.
  let faults: [Fault]
  /// nil where the plan lacks parts: there is nothing to check then.
  let report: VerificationReport?

  var isValid: Bool { faults.isEmpty && report?.isValid == true }

  /// Reads and checks the plan at a path.
  /// - Throws: `InputError` where it can't be read, or has faults other than parts that are lacking.
  init(planPath: String, document: RosterDocument) throws(InputError) {
    path = planPath
    do {
      let plan = try PlanFile.read(planPath)
      faults = plan.contradictions
      report = Verifier(roster: document.roster, sha256: document.sha256).check(plan.plan)
    } catch {
      guard case .faults(_, let found) = error, found.allSatisfy(Self.isBrokenPlan) else { throw error }
      faults = found
      report = nil
    }
  }

  /// Whether the file is a plan all the same, only not a whole or a possible one (SPEC §7, exit code 1).
  private static func isBrokenPlan(_ fault: Fault) -> Bool {
    switch fault.problem {
    case .missingKey, .notBefore, .outOfRange, .unknownTimeZone, .wrongSessionID: true
    default: false
    }
  }
}

extension PlanVerdict {
  /// The verdict for programs.
  var json: String { (try? JSONText.pretty(Note(self))) ?? "{}" }

  private struct Note: Encodable {
    var plan: String
    var valid: Bool
    var points: Int?
    var penalty: Int?
    var value: Int?
    var pairing: [Row]?
    var schedule: [Row]?
    var violations: [Found]
    var remarks: [Found]

    init(_ verdict: PlanVerdict) {
      plan = verdict.path
      valid = verdict.isValid
      points = verdict.report?.points
      penalty = verdict.report?.penalty
      value = verdict.report?.value
      pairing = verdict.report?.pairing.map(Row.init)
      schedule = verdict.report?.schedule.map(Row.init)
      violations = verdict.faults.map(Found.init) + (verdict.report?.violations ?? []).map(Found.init)
      remarks = (verdict.report?.remarks ?? []).map(Found.init)
    }
  }

  private struct Row: Encodable {
    var name: String
    var count: Int
    var points: Int

    init(_ figure: Figure) {
      name = figure.name
      count = figure.count
      points = figure.points
    }
  }

  private struct Found: Encodable {
    var rule: String
    var people: [String]?
    var date: String?
    var session: String?
    var school: String?
    var path: String?
    var found: String?
    var expected: String?
    var text: String

    init(_ violation: Violation) {
      rule = violation.rule.rawValue
      people = violation.people
      date = violation.date?.description
      session = violation.session
      school = violation.school
      found = violation.found
      expected = violation.expected
      text = violation.sentence
    }

    init(_ fault: Fault) {
      rule = fault.code
      path = fault.path
      found = fault.value
      expected = fault.expected
      text = fault.description
    }
  }
}
