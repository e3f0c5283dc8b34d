/// Leads faults of the roster's JSON back to the cells that they come from.
struct SheetFaults {
  let sheets: RosterSheets

  /// The place of a fault; the row it comes from, where it comes from one. nil for what the sheets tell themselves.
  func place(_ fault: Fault) -> (ImportFault, RowReference?)? {
    if case .missingKey = fault.problem, RuleName.isNeeded(fault.path) { return nil }
    var fault = fault
    if case .repeated(let what, let first) = fault.problem {
      fault.problem = .repeated(what: what, first: words(for: first))
    }
    guard let (reference, rest) = row(of: fault.path) else {
      return (ImportFault(file: file(of: fault.path), reason: .value(fault)), nil)
    }
    let sheet = sheets.sheets[reference.sheet]
    let row = sheet.rows[reference.row]
    let column = column(rest, in: sheet)
    let reason = Self.reason(of: fault)
    return (
      ImportFault(file: sheet.file, line: row.line, column: column, reason: reason, cells: row.cells),
      reference
    )
  }

  /// The place in its row's wishes of a fault that is one entry's alone: "leaders[0].prefers[2]" → 2.
  func wish(_ fault: Fault) -> Int? {
    guard let (_, rest) = row(of: fault.path), rest.hasSuffix("]"),
      rest.hasPrefix("\(RosterSheets.wishColumn)[")
    else { return nil }
    return Int(rest.dropFirst(RosterSheets.wishColumn.count + 1).dropLast())
  }

  /// A date that can mean two days deserves more than that it is none.
  private static func reason(of fault: Fault) -> ImportReason {
    guard fault.problem == .notDate, let value = fault.value else { return .value(fault) }
    let text = String(value.dropFirst().dropLast())
    return CellDates.isAmbiguous(text) ? .ambiguousDate(text) : .value(fault)
  }

  /// The row of the innermost object around a path that comes from one, and the rest of the path.
  private func row(of path: String) -> (RowReference, rest: String)? {
    var prefix = path[...]
    while true {
      if let reference = sheets.rows[String(prefix)] {
        let rest = path.dropFirst(prefix.count)
        return (reference, String(rest.hasPrefix(".") ? rest.dropFirst() : rest))
      }
      guard let cut = prefix.lastIndex(where: { $0 == "." || $0 == "[" }) else { return nil }
      prefix = prefix[..<cut]
    }
  }

  private func column(_ rest: String, in sheet: Sheet) -> String? {
    let columns = sheet.spec.columns
    guard !rest.isEmpty || sheet.spec.file == SheetSpec.rules.file else { return nil }
    let withoutIndex =
      rest.hasSuffix("]") ? String(rest[..<(rest.lastIndex(of: "[") ?? rest.endIndex)]) : rest
    let place =
      rest.isEmpty
      ? columns.firstIndex { $0.name == "value" }
      : columns.firstIndex { $0.path == rest } ?? columns.firstIndex { $0.path == withoutIndex }
        ?? columns.firstIndex { $0.path.hasPrefix(rest + ".") }
    guard let place else { return nil }
    return sheet.places[place].map { sheet.header[$0] } ?? columns[place].name
  }

  private func words(for path: String) -> String {
    guard let (reference, _) = row(of: path) else { return path }
    let sheet = sheets.sheets[reference.sheet]
    return "\(sheet.file), line \(sheet.rows[reference.row].line)"
  }

  /// The file that a part of the roster without a row belongs to.
  private func file(of path: String) -> String {
    let key = path.prefix { $0 != "." && $0 != "[" }
    return SheetSpec.all.first { $0.file == "\(key).csv" }?.file ?? SheetSpec.rules.file
  }
}
