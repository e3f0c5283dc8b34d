/// Tables of people and schools that are not there, or could not be read: that rows of other tables name people of theirs is no fault of these rows.
struct UnreadTables {
  /// Files by what their ids are of.
  private let fileOfKind: [String: String]

  init(_ sheets: [Sheet]) {
    let tables = [("leader", SheetSpec.leaders), ("peer", .peers), ("school", .schools)]
    fileOfKind = Dictionary(
      uniqueKeysWithValues: tables.filter { _, spec in
        !sheets.contains { $0.spec.file == spec.file && !$0.rows.isEmpty }
      }.map { ($0, $1.file) })
  }

  /// The faults, but for rows that name somebody of such a table, which are told once, at the table.
  func withoutFollowUps(_ faults: [ImportFault]) -> [ImportFault] {
    var followers: [String: Int] = [:]
    let others = faults.filter { fault in
      guard let file = fault.reason.unknownKind.flatMap(file(ofKind:)) else { return true }
      followers[file, default: 0] += 1
      return false
    }
    let told = Set(others.filter { $0.line == nil || $0.line == 1 }.map(\.file))
    return others
      + followers.keys.sorted().filter { !told.contains($0) }.map {
        ImportFault(file: $0, reason: .namedByOthers(followers[$0]!))
      }
  }

  /// The table of one of the kinds in a text such as "leader or peer".
  private func file(ofKind kind: String) -> String? {
    kind.split(separator: " ").lazy.compactMap { fileOfKind[String($0)] }.first
  }
}

extension ImportReason {
  /// Of whom or what an id is unknown.
  fileprivate var unknownKind: String? {
    switch self {
    case .unknownID(_, let kind, _): kind
    case .value(let fault):
      if case .unknownID(let kind) = fault.problem { kind } else { nil }
    default: nil
    }
  }
}
