/// The rows of one file of the template set, their columns found.
struct Sheet {
  let spec: SheetSpec
  /// Name of the file that the rows come from.
  let file: String
  var rows: [CSVTable.Row] = []
  /// For each column of the spec its place in the rows' cells.
  var places: [Int?]
  /// Names of the columns in the file.
  var header: [String]
  var hasSemicolons = false

  /// A sheet whose rows have the columns of the spec.
  init(_ spec: SheetSpec, file: String? = nil, rows: [[String]] = []) {
    self.spec = spec
    self.file = file ?? spec.file
    self.rows = rows.enumerated().map { CSVTable.Row(line: $0 + 2, cells: $1) }
    places = spec.columns.indices.map { $0 }
    header = spec.columns.map(\.name)
  }

  /// The sheet of a table; columns are known by their names, case, spaces and hyphens aside.
  init(_ spec: SheetSpec, table: CSVTable, faults: inout [ImportFault]) {
    self.init(spec, file: table.file)
    rows = table.rows
    hasSemicolons = table.hasSemicolons
    header = table.header
    places = spec.columns.map { column in table.header.firstIndex { $0.plainName == column.name.plainName } }
    for fault in table.faults {
      faults.append(ImportFault(file: file, line: fault.line, reason: fault.reason, cells: [fault.text]))
    }
    checkHeader(&faults)
    dropLongRows(&faults)
  }

  private func checkHeader(_ faults: inout [ImportFault]) {
    if header.isEmpty {
      // What can't be read has a fault of its own, and may well have a header.
      if !faults.contains(where: { $0.file == file }) {
        faults.append(ImportFault(file: file, reason: .emptyFile))
      }
      return
    }
    let known = spec.columns.map(\.name)
    var seen: Set<String> = []
    for name in header where !name.isEmpty {
      let isKnown = known.contains { $0.plainName == name.plainName }
      if !isKnown, !name.lowercased().hasPrefix("x-") {
        let nearest = NearestName.of(name, in: known)
        faults.append(
          ImportFault(
            file: file, line: 1, column: name, reason: .unknownColumn(name, nearest: nearest, known: known)))
      }
      if isKnown, !seen.insert(name.plainName).inserted {
        faults.append(ImportFault(file: file, line: 1, column: name, reason: .repeatedColumn(name)))
      }
    }
    for (column, place) in zip(spec.columns, places) where column.isNeeded && place == nil {
      faults.append(ImportFault(file: file, line: 1, reason: .missingColumn(column.name)))
    }
  }

  /// A row with text beyond the header's columns has most likely slipped: none of its cells can be trusted.
  private mutating func dropLongRows(_ faults: inout [ImportFault]) {
    guard !header.isEmpty else { return }
    rows.removeAll { row in
      guard row.cells.dropFirst(header.count).contains(where: { !$0.trimmed.isEmpty }) else { return false }
      faults.append(
        ImportFault(file: file, line: row.line, reason: .tooManyCells(row.cells.count), cells: row.cells))
      return true
    }
  }

  /// The text of a column's cell, without white space around it and without the mark that guards it from being taken as a formula.
  func cell(_ row: Int, _ column: Int) -> String {
    guard let place = places[column], place < rows[row].cells.count else { return "" }
    return FormulaGuard.removed(from: rows[row].cells[place].trimmed)
  }

  /// Likewise, by the column's name.
  func cell(_ row: Int, named name: String) -> String { cell(row, spec.place(of: name)) }
}

/// Spreadsheets take a cell that begins with = + - or @ as a formula; an apostrophe before it keeps it a text.
enum FormulaGuard {
  private static func isRisky(_ text: some StringProtocol) -> Bool {
    guard let first = text.first else { return false }
    return "=+-@".contains(first) || (first == "'" && isRisky(text.dropFirst()))
  }

  static func added(to text: String) -> String { isRisky(text) ? "'" + text : text }

  static func removed(from text: String) -> String {
    text.first == "'" && isRisky(text.dropFirst()) ? String(text.dropFirst()) : text
  }
}
