import Reports
import Verification

extension Messages {
  /// The verdict on a plan: every broken rule in a sentence, or what the plan is worth.
  static func verdict(_ verdict: PlanVerdict) -> String {
    guard verdict.isValid else { return broken(verdict) }
    guard let report = verdict.report else { return "" }
    var lines = ["\(verdict.path) keeps every rule. Its value is \(Words.grouped(report.value)):"]
    lines += ["  pairing"] + report.pairing.map { line($0, sign: 1) } + [total(report.points)]
    if !report.schedule.isEmpty {
      lines += ["  schedule"] + report.schedule.map { line($0, sign: -1) } + [total(-report.penalty)]
    }
    return lines.joined(separator: "\n")
  }

  private static func broken(_ verdict: PlanVerdict) -> String {
    let found = verdict.faults.map(\.description) + (verdict.report?.violations ?? []).map(\.sentence)
    let count = Words.count(found.count, "broken rule")
    var lines = ["\(verdict.path) has \(count):"] + found.map { "  \($0)" }
    if verdict.report == nil { lines.append("The rules can be checked when the plan is whole.") }
    return lines.joined(separator: "\n")
  }

  /// "    unserved        −4,000  (2)"
  private static func line(_ figure: Figure, sign: Int) -> String {
    "\(columns(figure.name, sign * figure.points))  (\(Words.grouped(figure.count)))"
  }

  private static func total(_ points: Int) -> String { columns("in all", points) }

  private static func columns(_ name: String, _ points: Int) -> String {
    let number = Words.grouped(points)
    let spaces = String(repeating: " ", count: max(1, 30 - name.count - number.count))
    return "    \(name)\(spaces)\(number)"
  }
}
