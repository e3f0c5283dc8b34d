import RosterFiles

/// The faults of an input for programs: `tandem check --json`, `tandem import csv --json`.
struct FaultList: Encodable {
  private struct Row: Encodable {
    let code: String
    /// Where in the roster's JSON.
    var path: String?
    /// Name of the spreadsheet.
    var file: String?
    var line: Int?
    /// In the line of a roster, from 1.
    var column: Int?
    /// Name of the spreadsheet's column.
    var cell: String?
    var found: String?
    var expected: String?
    var suggestion: String?
    let text: String
  }

  private let format = "tandem-faults/1"
  private let faults: [Row]

  /// Faults of a roster's file, and forced pairs that can't be.
  init(_ faults: [Fault], _ findings: [ForcedPairs.Finding]) {
    self.faults =
      faults.map {
        Row(
          code: $0.code, path: $0.path, line: $0.line, column: $0.column, found: $0.value,
          expected: $0.expected, suggestion: $0.suggestion, text: $0.description)
      } + findings.map { Row(code: "forcedPair", path: $0.path, text: "\($0.path): \($0.text)") }
  }

  /// Faults of spreadsheets.
  init(_ faults: [ImportFault]) {
    self.faults = faults.map {
      Row(code: $0.code, file: $0.file, line: $0.line, cell: $0.column, text: $0.description)
    }
  }

  func json() throws -> String { try JSONText.pretty(self) }
}
