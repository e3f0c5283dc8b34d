/// A row of one of the sheets.
struct RowReference: Hashable {
  var sheet: Int
  var row: Int
}

/// Makes the JSON of a roster of the sheets, and remembers which row each object comes from. The rules of rosters are not known here:
/// the roster's reader checks the JSON, and its faults are led back to rows.
struct RosterSheets {
  let sheets: [Sheet]
  /// Rows that are left out.
  var rejected: Set<RowReference> = []
  /// Entries of rows' wishes (`prefers`) that are left out, by their places in the cell: a wish is no reason to lose the person.
  private var rejectedWishes: [RowReference: Set<Int>] = [:]
  /// Faults of the sheets among each other.
  private(set) var faults: [ImportFault] = []
  /// Rows by the JSON paths of their objects.
  private(set) var rows: [String: RowReference] = [:]
  /// Labels of the rotation of each school that has one.
  private(set) var rotations: [String: Set<String>] = [:]
  private var context = CellContext()
  /// Searching a long list for a near name costs time: enough for a person to read.
  private var suggestionsLeft = 200

  init(sheets: [Sheet]) { self.sheets = sheets }

  /// The roster's JSON.
  mutating func json() -> JSONValue {
    faults = []
    rows = [:]
    rotations = [:]
    for reference in references(.schools) {
      let labels = Set(CellKind.parts(cell(reference, "rotation"), at: ";"))
      if !labels.isEmpty { rotations[cell(reference, "id"), default: []].formUnion(labels) }
    }
    context = CellContext(dayLabels: rotations.values.reduce(into: []) { $0.formUnion($1) })
    var members = [JSONValue.Member(key: "format", value: .string(RosterFile.format))]
    members += ruleMembers()
    members.append(.init(key: "schools", value: .list(schools())))
    members.append(.init(key: "travel", value: .list(travel())))
    members.append(.init(key: "leaders", value: .list(people(.leaders, key: "leaders"))))
    members.append(.init(key: "peers", value: .list(people(.peers, key: "peers"))))
    members += pairMembers()
    members.append(.init(key: "history", value: .list(plainRows(.history, key: "history"))))
    members.append(.init(key: "scores", value: .list(plainRows(.scores, key: "scores"))))
    members.append(.init(key: "activities", value: .list(activities())))
    members.append(.init(key: "materials", value: .list(plainRows(.materials, key: "materials"))))
    return .object(members)
  }

  /// The rows of a file that are not left out.
  func references(_ spec: SheetSpec) -> [RowReference] {
    sheets.indices.filter { sheets[$0].spec.file == spec.file }.flatMap { sheet in
      sheets[sheet].rows.indices.lazy.map { RowReference(sheet: sheet, row: $0) }
        .filter { !rejected.contains($0) }
    }
  }

  /// The text of a cell.
  func cell(_ reference: RowReference, _ name: String) -> String {
    sheets[reference.sheet].cell(reference.row, named: name)
  }

  /// Notes that an object comes from a row.
  mutating func note(_ path: String, _ reference: RowReference) { rows[path] = reference }

  /// Notes a fault of a row.
  mutating func fail(_ reference: RowReference, _ column: String?, _ reason: ImportReason) {
    let sheet = sheets[reference.sheet]
    let row = sheet.rows[reference.row]
    let shown = column.flatMap { sheet.places[sheet.spec.place(of: $0)] }.map { sheet.header[$0] } ?? column
    faults.append(
      ImportFault(file: sheet.file, line: row.line, column: shown, reason: reason, cells: row.cells))
  }

  /// The nearest of the known names, while there is time to search.
  mutating func nearest(_ name: String, in known: [String]) -> String? {
    guard suggestionsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    return NearestName.of(name, in: known)
  }

  /// Notes a fault of a whole file.
  mutating func fail(_ spec: SheetSpec, _ reason: ImportReason) {
    faults.append(ImportFault(file: spec.file, reason: reason))
  }

  /// The members of a row's object: one for each column that has keys and a cell with text.
  func members(_ reference: RowReference, where isTaken: (SheetSpec.Column) -> Bool = { _ in true })
    -> [JSONValue.Member]
  {
    let sheet = sheets[reference.sheet]
    var context = context
    context.hasSemicolons = sheet.hasSemicolons
    var members: [JSONValue.Member] = []
    for (place, column) in sheet.spec.columns.enumerated() where !column.keys.isEmpty && isTaken(column) {
      let text = sheet.cell(reference.row, place)
      guard !text.isEmpty else { continue }
      let value = withoutRejected(column.kind.value(text, context), of: reference, column)
      Self.insert(value, at: column.keys[...], in: &members)
    }
    return members
  }

  private func withoutRejected(
    _ value: JSONValue, of reference: RowReference, _ column: SheetSpec.Column
  ) -> JSONValue {
    guard column.name == Self.wishColumn, let rejected = rejectedWishes[reference],
      case .list(let items) = value
    else { return value }
    return .list(items.enumerated().filter { !rejected.contains($0.offset) }.map(\.element))
  }

  static let wishColumn = "prefers"

  /// Leaves out entries of a row's wishes, by their places among those that are left.
  mutating func rejectWishes(_ places: Set<Int>, of reference: RowReference) {
    var place = 0
    var left = -1
    while left < (places.max() ?? -1) {
      if rejectedWishes[reference]?.contains(place) != true {
        left += 1
        if places.contains(left) { rejectedWishes[reference, default: []].insert(place) }
      }
      place += 1
    }
  }

  static func insert(_ value: JSONValue, at keys: ArraySlice<String>, in members: inout [JSONValue.Member]) {
    guard let key = keys.first else { return }
    guard keys.count > 1 else {
      members.append(.init(key: key, value: value))
      return
    }
    if let place = members.firstIndex(where: { $0.key == key }),
      case .object(var inner) = members[place].value
    {
      insert(value, at: keys.dropFirst(), in: &inner)
      members[place].value = .object(inner)
    } else {
      var inner: [JSONValue.Member] = []
      insert(value, at: keys.dropFirst(), in: &inner)
      members.append(.init(key: key, value: .object(inner)))
    }
  }

  /// A list with one object for each row.
  private mutating func plainRows(_ spec: SheetSpec, key: String) -> [JSONValue] {
    references(spec).enumerated().map { index, reference in
      note("\(key)[\(index)]", reference)
      return .object(members(reference))
    }
  }
}
