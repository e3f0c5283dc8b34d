extension RosterSheets {
  /// program, term, eligibility, objective and weights of rules.csv, with the program's days without school.
  mutating func ruleMembers() -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    var given: Set<String> = []
    var filled: Set<String> = []
    for reference in references(.rules) {
      let name = cell(reference, "rule")
      let text = cell(reference, "value")
      guard let rule = RuleName.named(name) else {
        fail(
          reference, "rule", .unknownRule(name, nearest: nearest(name, in: RuleName.all.map(\.path))))
        continue
      }
      guard given.insert(rule.path).inserted else {
        fail(reference, "rule", .repeatedRule)
        continue
      }
      note(rule.path, reference)
      guard !text.isEmpty else { continue }
      filled.insert(rule.path)
      let context = CellContext(hasSemicolons: sheets[reference.sheet].hasSemicolons)
      let keys = rule.path.split(separator: ".").map(String.init)
      Self.insert(rule.kind.value(text, context), at: keys[...], in: &members)
    }
    for rule in RuleName.all where rule.isNeeded && !filled.contains(rule.path) {
      fail(.rules, .missingRule(rule.path))
    }
    let ofAll = references(.noSchool).filter { cell($0, "school").isEmpty }
    let holidays = noSchool(ofAll, path: "term.noSchool")
    if !holidays.isEmpty { Self.insert(.list(holidays), at: ["term", "noSchool"], in: &members) }
    return members
  }

  /// The dates without school that rows give.
  mutating func noSchool(_ references: [RowReference], path: String) -> [JSONValue] {
    references.enumerated().map { index, reference in
      note("\(path)[\(index)]", reference)
      let members = members(reference)
      // One date alone stands for itself.
      if members.count == 1, members[0].key == "from" { return members[0].value }
      return .object(members)
    }
  }

  /// Pairs that must or must not be.
  mutating func pairMembers() -> [JSONValue.Member] {
    var lists: [String: [JSONValue]] = ["together": [], "apart": []]
    for reference in references(.pairs) {
      let rule = CellKind.match(cell(reference, "rule"), ["together", "apart"])
      guard let list = lists[rule] else {
        fail(reference, "rule", .notPairRule)
        continue
      }
      note("\(rule)[\(list.count)]", reference)
      lists[rule]?.append(.strings([cell(reference, "leader"), cell(reference, "peer")]))
    }
    return ["together", "apart"].map { .init(key: $0, value: .list(lists[$0] ?? [])) }
  }

  mutating func travel() -> [JSONValue] {
    references(.travel).enumerated().map { index, reference in
      note("travel[\(index)]", reference)
      let ends = JSONValue.strings([cell(reference, "from"), cell(reference, "to")])
      return .object(
        [.init(key: "between", value: ends)] + members(reference) { $0.name == "minutes" })
    }
  }
}
