import SwiftCSV

/// Reads a CSV file row by row, so that rows which are not wanted (students, their numbers are in the hundred thousands) are never held
/// beyond the moment in which they are skipped.
struct CSVStream {
  /// Bytes of a row; more means that a quote was left open.
  static let longestRow = 1 << 20

  private let next: () throws -> [UInt8]?
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// Line of the row read last, from 1.
  private(set) var line = 0
  private var nextLine = 1
  private(set) var header: [String: Int] = [:]

  /// A stream of the bytes that `next` gives, nil at the end.
  init(next: @escaping () throws -> [UInt8]?) throws {
    self.next = next
    guard var names = try cells() else { return }
    if names[0].hasPrefix("\u{FEFF}") { names[0].removeFirst() }
    for (place, name) in names.enumerated() { header[name.plainName] = place }
  }

  /// The next row with some text; nil at the end.
  mutating func row() throws -> OneRosterRow? {
    while let cells = try cells() {
      if cells.contains(where: { !$0.isEmpty }) {
        return OneRosterRow(header: header, cells: cells, line: line)
      }
    }
    return nil
  }

  private mutating func cells() throws -> [String]? {
    guard let bytes = try rowBytes() else { return nil }
    guard JSONStrings.firstInvalidUTF8(bytes) == nil else { throw Problem(line: line, reason: .notUTF8) }
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "\"")) else {
      return text.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
    }
    // The library parses the text's first row as its header.
    do {
      return try EnumeratedCSV(string: text, delimiter: .comma, loadColumns: false, rowLimit: 0).header.map(
        \.trimmed)
    } catch {
      throw Problem(line: line, reason: .strayQuote)
    }
  }

  /// The bytes of the next row, quoted line ends within; nil at the end.
  private mutating func rowBytes() throws -> [UInt8]? {
    line = nextLine
    var row: [UInt8] = []
    var isQuoted = false
    while let byte = try byte() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == 0x0A {
        nextLine += 1
        if !isQuoted {
          if row.last == 0x0D { row.removeLast() }
          return row
        }
      }
      row.append(byte)
      guard row.count <= Self.longestRow else {
        throw Problem(line: line, reason: .oneRoster(.rowTooLong))
      }
    }
    return row.isEmpty ? nil : row
  }

  private mutating func byte() throws -> UInt8? {
    if position == buffer.count {
      guard !isAtEnd, let more = try next(), !more.isEmpty else {
        isAtEnd = true
        return nil
      }
      buffer = more
      position = 0
    }
    position += 1
    return buffer[position - 1]
  }

  /// A row that can't be read.
  struct Problem: Error {
    var line: Int
    var reason: ImportReason
  }
}

/// A row of a OneRoster file; columns by their names.
struct OneRosterRow {
  let header: [String: Int]
  let cells: [String]
  let line: Int

  /// The text of a column; empty where the row or the file lacks it.
  subscript(name: String) -> String {
    guard let place = header[name.lowercased()], place < cells.count else { return "" }
    return cells[place]
  }

  /// Ids or words of a column, parted by commas.
  func list(_ name: String) -> [String] { CellKind.parts(self[name], at: ",") }

  /// Whether the sender takes the row back.
  var isDeleted: Bool { self["status"].lowercased() == "tobedeleted" }
}
