import Coaching

/// A roster made of spreadsheets.
public struct ImportResult: Sendable {
  public var roster: Roster
  /// Rows that were left out, where the caller wished to go on without them.
  public var rejected: [ImportFault]
  /// What was taken, but should be looked at: unknown codes of standards.
  public var notes: [ImportFault]
}

/// Why no roster was made of spreadsheets.
public enum ImportError: Error, Sendable, CustomStringConvertible {
  /// A folder or file can't be read (exit 66).
  case unreadable(path: String, reason: String)
  /// Rows are wrong (exit 65); in the order of files and lines.
  case rejected([ImportFault])

  /// The exit code of SPEC §7.
  public var exitCode: Int32 {
    switch self {
    case .unreadable: 66
    case .rejected: 65
    }
  }

  public var description: String {
    switch self {
    case .unreadable(let path, let reason): return "\(path) can't be read: \(reason)."
    case .rejected(let faults):
      let count = faults.count == 1 ? "1 fault" : "\(faults.count) faults"
      return (["The tables have \(count); no roster was made:"] + faults.map { "  \($0)" }).joined(
        separator: "\n")
    }
  }
}

/// Makes a roster of sheets.
enum SheetImport {
  /// The roster; where `keepGoing`, without the rows that are wrong.
  static func roster(
    of sheets: [Sheet], faults given: [ImportFault], keepGoing: Bool
  ) throws(ImportError) -> ImportResult {
    var builder = RosterSheets(sheets: sheets)
    var rejected = given
    while true {
      let bytes = JSONWriter.text(of: .line(builder.json()))
      var found = builder.faults
      var rows: Set<RowReference> = rowsOf(builder.faults, sheets)
      var wishes: [RowReference: Set<Int>] = [:]
      do {
        let roster = try RosterFile.decode(bytes).roster
        if found.isEmpty, keepGoing || rejected.isEmpty {
          return ImportResult(roster: roster, rejected: sorted(rejected), notes: notes(sheets))
        }
      } catch {
        let places = SheetFaults(sheets: builder)
        for fault in error.faults {
          guard let (place, row) = places.place(fault) else { continue }
          found.append(place)
          guard let row else { continue }
          if let wish = places.wish(fault) {
            wishes[row, default: []].insert(wish)
          } else {
            rows.insert(row)
          }
        }
      }
      rejected += found
      guard keepGoing, !rows.isEmpty || !wishes.isEmpty else {
        throw .rejected(sorted(UnreadTables(sheets).withoutFollowUps(rejected)))
      }
      builder.rejected.formUnion(rows)
      for (row, places) in wishes { builder.rejectWishes(places, of: row) }
    }
  }

  /// The rows of faults that the sheets have among each other.
  private static func rowsOf(_ faults: [ImportFault], _ sheets: [Sheet]) -> Set<RowReference> {
    let wanted = Dictionary(grouping: faults.filter { $0.line != nil }, by: \.file)
    guard !wanted.isEmpty else { return [] }
    return Set(
      sheets.enumerated().flatMap { number, sheet in
        let lines = Set(wanted[sheet.file, default: []].compactMap(\.line))
        return sheet.rows.enumerated().filter { lines.contains($0.element.line) }
          .map { RowReference(sheet: number, row: $0.offset) }
      })
  }

  private static func sorted(_ faults: [ImportFault]) -> [ImportFault] {
    var seen: Set<ImportFault> = []
    let unique = faults.filter { seen.insert($0).inserted }
    let order = Dictionary(uniqueKeysWithValues: SheetSpec.all.enumerated().map { ($1.file, $0) })
    return unique.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      return (order[one.file] ?? order.count, one.file, one.line ?? 0, left.offset)
        < (order[other.file] ?? order.count, other.file, other.line ?? 0, right.offset)
    }.map(\.element)
  }

  /// Codes that claim to be of the Common Core and are not; each once, where it stands first.
  private static func notes(_ sheets: [Sheet]) -> [ImportFault] {
    var seen: Set<String> = []
    var notes: [ImportFault] = []
    for sheet in sheets {
      for (place, column) in sheet.spec.columns.enumerated() where column.kind.isStandards {
        for row in sheet.rows.indices {
          for code in CellKind.parts(sheet.cell(row, place), at: ";").map(StandardCode.canonical)
          where seen.insert(code).inserted {
            guard let nearest = StandardCode.nearestToUnknown(code) else { continue }
            notes.append(
              ImportFault(
                file: sheet.file, line: sheet.rows[row].line, column: column.name,
                reason: .unknownStandard(code, nearest: nearest)))
          }
        }
      }
    }
    return notes
  }
}

extension CellKind {
  fileprivate var isStandards: Bool {
    switch self {
    case .standard, .standards: true
    default: false
    }
  }
}
