import SwiftCSV

/// The rows of a CSV text, parsed by SwiftCSV; this adds what it leaves to its caller: the line of each row, and to go on after a row
/// with stray quotes.
struct CSVRows {
  private(set) var rows: [CSVTable.Row] = []
  private(set) var faults: [CSVTable.Fault] = []
  let hasSemicolons: Bool
  /// Lines that are no CSV after which a file is given up: it is none, and each costs a new start.
  private static let mostFaults = 1000

  init(_ text: String) {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: Self.isLineEnd)[...]
    var delimiter = CSVDelimiter.guessed(string: text)
    // Excel's first line "sep=;" names the delimiter.
    if let first = lines.first, first.count == 5, first.lowercased().hasPrefix("sep="), let mark = first.last
    {
      delimiter = CSVDelimiter(unicodeScalarLiteral: mark)
      lines.removeFirst()
    }
    hasSemicolons = delimiter == .semicolon
    while let next = lines.first {
      let rest = text[next.startIndex...]
      guard let (line, reason) = parse(rest, from: lines.startIndex + 1, delimiter) else { break }
      faults.append(CSVTable.Fault(line: line, reason: reason, text: String(lines[line - 1])))
      lines = lines[line...]
      if faults.count == Self.mostFaults {
        faults.append(CSVTable.Fault(line: line, reason: .tooManyFaults, text: ""))
        break
      }
    }
  }

  /// Takes rows up to one that is no CSV; the line of that one and why, nil where all is read.
  private mutating func parse(
    _ text: Substring, from line: Int, _ delimiter: CSVDelimiter
  ) -> (line: Int, ImportReason)? {
    let reader = Reader(line: line)
    defer { rows += reader.rows }
    do {
      // With a limit of 0 only the first row is parsed here, to be given again below.
      let parser = try EnumeratedCSV(
        string: String(text), delimiter: delimiter, loadColumns: false, rowLimit: 0)
      try parser.enumerateAsArray(startAt: 0, rowLimit: nil) { reader.take($0) }
    } catch {
      return (reader.line, .strayQuote)
    }
    // Quotes come in pairs; with an odd one the last row goes on to the end of the file.
    guard !text.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2),
      let last = reader.rows.popLast()
    else { return nil }
    return (last.line, .openQuote)
  }

  static func isLineEnd(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\r"
  }

  /// Gathers rows and counts the lines that they take.
  private final class Reader {
    var line: Int
    var rows: [CSVTable.Row] = []

    init(line: Int) { self.line = line }

    func take(_ cells: [String]) {
      rows.append(CSVTable.Row(line: line, cells: cells))
      line += 1
      for cell in cells where cell.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) {
        line += cell.count(where: CSVRows.isLineEnd)
      }
    }
  }
}
