/// A CSV file: a header row and rows of cells, each with its line in the file.
struct CSVTable {
  struct Row {
    /// From 1.
    var line: Int
    var cells: [String]
  }

  /// A line that is no CSV.
  struct Fault {
    var line: Int
    var reason: ImportReason
    /// The line as it stands.
    var text: String
  }

  /// Name of the file.
  var file: String
  /// Names of the columns, without white space around them.
  var header: [String] = []
  /// Rows with some text.
  var rows: [Row] = []
  /// Whether cells are parted by semicolons, as where decimals have commas.
  var hasSemicolons = false
  var faults: [Fault] = []

  /// The table of a file's bytes.
  init(file: String, bytes: [UInt8]) {
    self.file = file
    guard let text = CSVText.decode(bytes) else {
      faults.append(Fault(line: 1, reason: .notUTF8, text: ""))
      return
    }
    let parser = CSVRows(text)
    hasSemicolons = parser.hasSemicolons
    faults = parser.faults
    let filled = parser.rows.filter { row in row.cells.contains { !$0.trimmed.isEmpty } }
    guard let first = filled.first else { return }
    header = first.cells.map { Self.withoutNUL($0).trimmed }
    rows = Array(filled.dropFirst())
    refuseNUL()
  }

  /// Rows with NUL characters are refused: no text has them, so the file is damaged, or in an encoding that does not say so.
  private mutating func refuseNUL() {
    rows.removeAll { row in
      guard row.cells.contains(where: { $0.utf8.contains(0) }) else { return false }
      let text = row.cells.map(Self.withoutNUL).joined(separator: ",")
      faults.append(Fault(line: row.line, reason: .nulCharacter, text: text))
      return true
    }
  }

  private static func withoutNUL(_ text: String) -> String { text.replacing("\0", with: "") }
}

extension StringProtocol {
  /// Without white space at both ends.
  var trimmed: String {
    var slice = self[...]
    while let first = slice.first, first.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return String(slice)
  }
}
