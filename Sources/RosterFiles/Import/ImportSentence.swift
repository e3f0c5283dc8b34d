/// The one place where reasons to refuse a row become sentences.
enum ImportSentence {
  static func sentence(for reason: ImportReason) -> String {
    switch reason {
    case .notUTF8:
      return "The file is no UTF-8. In Excel save it as \"CSV UTF-8 (comma delimited)\"."
    case .nulCharacter:
      return
        "The row has a NUL character: the file is damaged, or not in UTF-8. In Excel save it as \"CSV UTF-8 (comma delimited)\"."
    case .strayQuote: return "A double quote stands where none can; write \"\" for one in a quoted cell."
    case .openQuote: return "A quoted cell begins here and never ends."
    case .tooManyFaults: return "Too many lines are no CSV; nothing after this one was read."
    case .missingFile: return "The file is needed. `tandem init` writes a set of examples."
    case .emptyFile: return "The file has no header row. `tandem init` writes a set of examples."
    case .namedByOthers(let count):
      return
        "The file is not there, or has no rows, and \(count == 1 ? "a cell" : "\(count) cells") of other tables name what should stand in it."
    case .misnamedFile(let name, let isThere):
      return isThere
        ? "\(quoted(name)) is there, too, and only that is read. Delete one of the two, or move it elsewhere."
        : "Only \(quoted(name)) is read: rename the file."
    case .unknownFile(let absent):
      return "The file is none of the tables and was not read."
        + (absent.isEmpty ? "" : " Those that are absent: \(absent.joined(separator: ", ")).")
    case .missingColumn(let name): return "The column \(quoted(name)) is needed."
    case .unknownColumn(let name, let nearest, let known):
      return suggesting(
        nearest,
        "\(quoted(name)) is no column here. Known: \(known.joined(separator: ", ")), and names that begin with x-."
      )
    case .repeatedColumn(let name): return "The column \(quoted(name)) stands twice."
    case .tooManyCells(let count): return "The row has \(count) cells, more than the header row."
    case .unknownID(let id, let kind, let nearest):
      return suggesting(nearest, "\(quoted(id)) is the id of no \(kind).")
    case .unknownRule(let name, let nearest): return suggesting(nearest, "\(quoted(name)) is no rule.")
    case .repeatedRule: return "The rule stands twice."
    case .missingRule(let name): return "The rule \(quoted(name)) is needed."
    case .notPairRule: return "The rule should be together or apart."
    case .differsFromFirst:
      return "This differs from the first row of the activity; leave it empty or make it the same."
    case .ambiguousDate(let text): return "\(quoted(text)) can mean two days; write it as YYYY-MM-DD."
    case .unknownStandard(let code, let nearest):
      return suggesting(
        nearest.isEmpty ? nil : nearest,
        "\(quoted(code)) is no code of the Common Core; it was kept as it is.")
    case .value(let fault): return FaultSentence.withoutPlace(fault)
    case .oneRoster(let reason): return reason.sentence
    }
  }

  static func quoted(_ name: String) -> String { FaultSentence.quoted(name) }

  private static func suggesting(_ nearest: String?, _ text: String) -> String {
    nearest.map { "\(text) Did you mean \(quoted($0))?" } ?? text
  }
}
