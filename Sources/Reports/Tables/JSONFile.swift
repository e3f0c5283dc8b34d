import Coaching

/// A part of a plan as JSON for other programs: the rows of the CSV tables under their names, with the figures.
///
/// `{"format": "tandem-export/1", "program": …, "term": …, "audience": …, "figures": {…}, "sessions": [{…}], …}`,
/// keys in a fixed order. The plan itself (`tandem-plan/1`) is the complete record; this is what people may see of it.
public enum JSONFile {
  /// The bytes of the file.
  public static func bytes(_ part: PlanPart) -> [UInt8] {
    var text = "{\n  \"format\": \"tandem-export/1\""
    func add(_ key: String, _ value: String) { text += ",\n  \(quoted(key)): \(value)" }
    add("program", quoted(part.index.roster.program.name))
    add("term", quoted(part.index.roster.term.name))
    add("audience", quoted(part.choice.audience.rawValue))
    if part.choice.audience == .coordinator { add("figures", figures(part)) }
    for table in PlanTables.all(part) { add(table.name, rows(of: table)) }
    return Array((text + "\n}\n").utf8)
  }

  private static func figures(_ part: PlanPart) -> String {
    let figures = part.figures
    let numbers = [
      ("value", part.plan.value), ("wantedPlaces", figures.wantedPlaces),
      ("filledPlaces", figures.filledPlaces),
      ("peers", figures.peers), ("servedPeers", figures.servedPeers), ("leaders", figures.leaders),
      ("leadersWithPeers", figures.leadersWithPeers), ("pairs", figures.pairs),
      ("sessions", figures.sessions),
      ("sessionMinutes", figures.sessionMinutes), ("missingCycles", figures.missingCycles),
      ("coveredLessons", figures.coveredLessons), ("coverMinutes", figures.coverMinutes),
    ]
    return "{" + numbers.map { "\(quoted($0)): \($1)" }.joined(separator: ", ") + "}"
  }

  private static func rows(of table: ExportTable) -> String {
    guard !table.rows.isEmpty else { return "[]" }
    let keys = table.columns.map(quoted)
    let rows = table.rows.map { row in
      "    {" + zip(keys, row).map { "\($0): \(value($1))" }.joined(separator: ", ") + "}"
    }
    return "[\n" + rows.joined(separator: ",\n") + "\n  ]"
  }

  private static func value(_ cell: ExportTable.Cell) -> String {
    switch cell {
    case .text(let text): quoted(text)
    case .number(let number): String(number)
    case .decimal(let value): Words.plainDecimal(value)
    case .flag(let flag): flag ? "true" : "false"
    case .list(let items): "[" + items.map(quoted).joined(separator: ", ") + "]"
    case .none: "null"
    }
  }

  /// A string of JSON (RFC 8259).
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
