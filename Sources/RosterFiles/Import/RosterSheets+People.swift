extension RosterSheets {
  /// Leaders or peers with what other files say of them.
  mutating func people(_ spec: SheetSpec, key: String) -> [JSONValue] {
    let rows = references(spec)
    let lists = personalLists(isPeer: key == "peers", known: rows.map { cell($0, "id") })
    var seen: Set<String> = []
    return rows.enumerated().map { index, reference in
      let path = "\(key)[\(index)]"
      note(path, reference)
      var members = members(reference)
      let id = cell(reference, "id")
      // Of two people of one id (a fault) the first has the lessons.
      guard seen.insert(id).inserted else { return .object(members) }
      for (name, groups) in lists {
        guard let own = groups[id] else { continue }
        let values = own.enumerated().map { place, row -> JSONValue in
          note("\(path).\(name)[\(place)]", row)
          return .object(self.members(row))
        }
        members.append(.init(key: name, value: .list(values)))
      }
      return .object(members)
    }
  }

  private mutating func personalLists(
    isPeer: Bool, known: [String]
  ) -> [(name: String, groups: [String: [RowReference]])] {
    let everybody = (references(.leaders) + references(.peers)).map { cell($0, "id") }
    var lists: [(name: String, groups: [String: [RowReference]])] = []
    let own = Set(known)
    for (name, spec) in [("lessons", SheetSpec.lessons), ("unavailable", .unavailable), ("avoid", .avoid)] {
      // Rows of nobody are told once, with the leaders.
      let groups =
        isPeer
        ? groupsOf(spec) : group(spec, by: "person", known: everybody, kind: "leader or peer")
      lists.append((name, groups.filter { own.contains($0.key) }))
    }
    if isPeer { lists.append(("goals", group(.goals, by: "peer", known: known, kind: "peer"))) }
    return lists
  }

  private func groupsOf(_ spec: SheetSpec) -> [String: [RowReference]] {
    Dictionary(grouping: references(spec)) { cell($0, "person") }
  }

  /// Activities, one row a step; what belongs to the whole activity stands in its first row.
  mutating func activities() -> [JSONValue] {
    var order: [String] = []
    var steps: [String: [RowReference]] = [:]
    var current = ""
    for reference in references(.activities) {
      let id = cell(reference, "activity")
      if !id.isEmpty { current = id }
      if steps[current] == nil { order.append(current) }
      steps[current, default: []].append(reference)
    }
    return order.enumerated().map { index, id in
      activity(id, steps[id] ?? [], path: "activities[\(index)]")
    }
  }

  private mutating func activity(_ id: String, _ rows: [RowReference], path: String) -> JSONValue {
    let whole = ["per", "times", "quorum"]
    note(path, rows[0])
    for row in rows.dropFirst() {
      for name in whole where !cell(row, name).isEmpty && cell(row, name) != cell(rows[0], name) {
        fail(row, name, .differsFromFirst)
      }
    }
    let steps = rows.enumerated().map { place, row -> JSONValue in
      note("\(path).steps[\(place)]", row)
      return .object(members(row) { !whole.contains($0.name) })
    }
    return .object(
      [.init(key: "id", value: .string(id))] + members(rows[0]) { whole.contains($0.name) }
        + [.init(key: "steps", value: .list(steps))])
  }
}
