import Outlook

extension Messages {
  /// Findings for people: those that matter most first, each wrapped to the width.
  static func findings(_ findings: [Finding], width: Int) -> String {
    guard !findings.isEmpty else { return "Looking ahead: nothing stands in the way." }
    return (["Looking ahead:"] + findings.map { line($0, width: width) }).joined(separator: "\n")
  }

  private static func line(_ finding: Finding, width: Int) -> String {
    var lines = ["  \(finding.severity.rawValue):"]
    for word in finding.text.split(whereSeparator: \.isWhitespace) {
      if lines[lines.count - 1].count + word.count + 1 > width {
        lines.append("    \(word)")
      } else {
        lines[lines.count - 1] += " \(word)"
      }
    }
    return lines.joined(separator: "\n")
  }
}
