import Outlook

/// The findings of `tandem check --json`.
struct FindingList: Encodable {
  private struct Row: Encodable {
    let code: String
    let severity: String
    let people: [String]
    let text: String
  }

  private let format = "tandem-findings/1"
  private let findings: [Row]

  init(_ findings: [Finding]) {
    self.findings = findings.map {
      Row(code: $0.code.rawValue, severity: $0.severity.rawValue, people: $0.people, text: $0.text)
    }
  }

  func json() throws -> String { try JSONText.pretty(self) }
}
