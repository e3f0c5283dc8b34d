import Coaching

/// How the text of a cell becomes a JSON value. What can't be read is passed on as it stands: the roster's reader says what is wrong
/// with it, so that one rule has one sentence.
enum CellKind: Sendable {
  case text
  case whole
  case decimal
  case clockTime
  case date
  case bool
  case grade
  /// A name of a fixed list: "in person" for inPerson.
  case choice([String])
  /// Texts parted by semicolons.
  case texts
  case grades
  case days
  case choices([String])
  case standard
  case standards

  /// The value of a cell with some text.
  func value(_ cell: String, _ context: CellContext) -> JSONValue {
    switch self {
    case .text: .string(cell)
    case .whole, .decimal: CellNumbers.number(cell, decimalComma: context.hasSemicolons)
    case .clockTime: .string(CellTimes.clockTime(cell) ?? cell)
    case .date: .string(CellDates.date(cell) ?? cell)
    case .bool: CellNumbers.bool(cell).map(JSONValue.bool) ?? .string(cell)
    case .grade: .string(CellGrades.grade(cell) ?? cell)
    case .choice(let names): .string(Self.match(cell, names))
    case .texts: .strings(Self.parts(cell, at: ";"))
    case .grades: .strings(Self.parts(cell, at: ";,").flatMap(CellGrades.grades))
    case .days: .strings(Self.parts(cell, at: ";,/ ").flatMap { CellDays.labels($0, own: context.dayLabels) })
    case .choices(let names): .strings(Self.parts(cell, at: ";,").map { Self.match($0, names) })
    case .standard: .string(StandardCode.canonical(cell))
    case .standards: .strings(Self.parts(cell, at: ";").map(StandardCode.canonical))
    }
  }

  /// Parts between any of the marks, without white space around them and without empty ones.
  static func parts(_ cell: String, at marks: String) -> [String] {
    cell.split { marks.contains($0) || CSVRows.isLineEnd($0) }.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// The name that reads the same, case, spaces and hyphens aside; else the text itself.
  static func match(_ text: String, _ names: [String]) -> String {
    names.first { $0.plainName == text.plainName } ?? text
  }
}

/// What the meaning of a cell depends on besides its column.
struct CellContext {
  /// Labels of rotations of the roster's schools.
  var dayLabels: Set<String> = []
  /// Whether the file parts cells by semicolons: decimals may then have commas.
  var hasSemicolons = false
}

extension StringProtocol {
  /// Letters and digits alone, in lower case: "Time Zone", "time_zone" and "timeZone" are one.
  var plainName: String { String(lowercased().filter { $0.isLetter || $0.isNumber }) }
}
