/// A table as a CSV file (RFC 4180): UTF-8 with a byte-order mark, lines ended by CR LF, every row as many fields as
/// the heading.
///
/// A text that a spreadsheet would take for a formula (CWE-1236) gets an apostrophe before it, which spreadsheets show
/// as the mark of a text; `raw` leaves it as it is, for programs that read the file.
public struct CSVFile: Sendable {
  public var raw: Bool

  /// A writer that guards against formulas unless `raw`.
  public init(raw: Bool = false) { self.raw = raw }

  /// The bytes of the file.
  public func bytes(_ table: ExportTable) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    append(table.columns.map { ExportTable.Cell.text($0) }, to: &bytes)
    for row in table.rows { append(row, to: &bytes) }
    return bytes
  }

  private func append(_ row: [ExportTable.Cell], to bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: field(cell).utf8)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private func field(_ cell: ExportTable.Cell) -> String {
    switch cell {
    case .text(let text): quoted(guarded(text))
    case .number(let number): String(number)
    case .decimal(let value): Words.plainDecimal(value)
    case .flag(let flag): flag ? "true" : "false"
    case .list(let items): quoted(guarded(items.joined(separator: "; ")))
    case .none: ""
    }
  }

  /// Full-width signs count too: some spreadsheets read them as formulas.
  private static let starters = Set("=+-@\t\r\n\0＝＋－＠".unicodeScalars)

  private func guarded(_ text: String) -> String {
    guard !raw, let first = text.unicodeScalars.first, Self.starters.contains(first) else { return text }
    return "'" + text
  }

  /// By scalars: a quotation mark under a combining accent is still one.
  private func quoted(_ text: String) -> String {
    let special: Set<Unicode.Scalar> = ["\"", ",", "\n", "\r", "\t", " "]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result.append(scalar) }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }
}
