/// Rows of leaders.csv or peers.csv for people whose names, schools, subjects and grades OneRoster knows.
struct OneRosterPeople {
  let spec: SheetSpec
  let sheet: Sheet?
  /// For each teacher id the row that names them.
  private(set) var rows: [String: Int] = [:]
  private(set) var unknown: [ImportFault] = []

  /// The people of a file, by id, identifier, username or e-mail address.
  init(_ spec: SheetSpec, table: CSVTable?, faults: inout [ImportFault]) {
    var relaxed = spec
    for place in relaxed.columns.indices {
      relaxed.columns[place].isNeeded = relaxed.columns[place].name == "id"
    }
    self.spec = spec
    sheet = table.map { Sheet(relaxed, table: $0, faults: &faults) }
  }

  /// What the file calls its people, in lower case.
  var names: Set<String> {
    guard let sheet else { return [] }
    return Set(sheet.rows.indices.map { sheet.cell($0, named: "id").lowercased() })
  }

  /// Finds the teachers that the rows name.
  mutating func resolve(_ known: [String: String]) {
    guard let sheet else { return }
    let names = known.keys.sorted()
    for row in sheet.rows.indices {
      let name = sheet.cell(row, named: "id")
      if let teacher = known[name.lowercased()] {
        if rows[teacher] == nil { rows[teacher] = row }
      } else {
        unknown.append(
          ImportFault(
            file: sheet.file, line: sheet.rows[row].line, column: "id",
            reason: .unknownID(
              name, of: "teacher of the export",
              nearest: unknown.count < 200 ? NearestName.of(name, in: names) : nil),
            cells: sheet.rows[row].cells))
      }
    }
  }

  /// The cells of a person: what the file says, else what the export does.
  func cells(_ teacher: String, derived: [String: String], known: [String: String]) -> [String] {
    spec.columns.map { column in
      let own = rows[teacher].flatMap { row in sheet?.cell(row, named: column.name) } ?? ""
      switch column.name {
      case "id": return derived["id"] ?? teacher
      case "prefers":
        return CellKind.parts(own, at: ";").map {
          known[$0.lowercased()].map(OneRosterSheets.identifier) ?? $0
        }
        .joined(separator: ";")
      default: return own.isEmpty ? derived[column.name] ?? "" : own
      }
    }
  }

  /// Where faults of a person are: in the file where it names them, else in users.csv.
  func line(_ teacher: OneRosterTables.Teacher) -> Int {
    rows[teacher.id].flatMap { sheet?.rows[$0].line } ?? teacher.line
  }
}
