extension RosterSheets {
  mutating func schools() -> [JSONValue] {
    let rows = references(.schools)
    let known = rows.map { cell($0, "id") }
    let tables = group(.periods, by: "school", known: known, kind: "school")
    let holidays = group(.noSchool, by: "school", known: known + [""], kind: "school")
    return rows.enumerated().map { index, reference in
      let path = "schools[\(index)]"
      note(path, reference)
      var members = members(reference)
      let id = cell(reference, "id")
      // Of two schools of one id (a fault) the first has the periods.
      let isFirst = known.firstIndex(of: id) == index
      if isFirst, let own = tables[id] { members += periodTables(own, path: path) }
      if isFirst, !id.isEmpty, let own = holidays[id] {
        members.append(.init(key: "noSchool", value: .list(noSchool(own, path: "\(path).noSchool"))))
      }
      return .object(members)
    }
  }

  /// Rows by the id that they belong to; those of an unknown id are faults.
  mutating func group(
    _ spec: SheetSpec, by column: String, known: [String], kind: String
  ) -> [String: [RowReference]] {
    let ids = Set(known)
    var groups: [String: [RowReference]] = [:]
    for reference in references(spec) {
      let id = cell(reference, column)
      if ids.contains(id) {
        groups[id, default: []].append(reference)
      } else {
        fail(reference, column, .unknownID(id, of: kind, nearest: nearest(id, in: known)))
      }
    }
    return groups
  }

  /// The usual periods, and the tables of labels. A row of a label without a period says that its days have none.
  private mutating func periodTables(_ references: [RowReference], path: String) -> [JSONValue.Member] {
    var usual: [JSONValue] = []
    var labels: [String] = []
    var tables: [String: [JSONValue]] = [:]
    for reference in references {
      let label = label(reference)
      let period = JSONValue.object(members(reference) { $0.name != "label" })
      guard !label.isEmpty else {
        note("\(path).periods[\(usual.count)]", reference)
        usual.append(period)
        continue
      }
      if tables[label] == nil {
        note("\(path).days[\(labels.count)]", reference)
        labels.append(label)
        tables[label] = []
      }
      let isEmptyTable = ["period", "start", "end"].allSatisfy { cell(reference, $0).isEmpty }
      if isEmptyTable { continue }
      let table = labels.firstIndex(of: label) ?? 0
      note("\(path).days[\(table)].periods[\(tables[label]?.count ?? 0)]", reference)
      tables[label]?.append(period)
    }
    let days = labels.map { label in
      JSONValue.members(["label": .string(label), "periods": .list(tables[label] ?? [])])
    }
    return [.init(key: "periods", value: .list(usual)), .init(key: "days", value: .list(days))]
  }

  private func label(_ reference: RowReference) -> String {
    let text = cell(reference, "label")
    guard !text.isEmpty else { return "" }
    let own = rotations[cell(reference, "school")] ?? []
    let labels = CellDays.labels(text, own: own)
    return labels.count == 1 ? labels[0] : text
  }
}
