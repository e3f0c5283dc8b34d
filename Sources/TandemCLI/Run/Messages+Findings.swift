import Outlook
import Reports

extension Messages {
  /// Findings for people: those that matter most first, each wrapped to the width.
  static func findings(_ findings: [Finding], width: Int) -> String {
    guard !findings.isEmpty else { return "Looking ahead: nothing stands in the way." }
    return (["Looking ahead:"] + findings.map { line($0, width: width) }).joined(separator: "\n")
  }

  private static func line(_ finding: Finding, width: Int) -> String {
    Paragraphs.wrapped("  \(finding.severity.rawValue): \(finding.text)", width: width)
  }
}
