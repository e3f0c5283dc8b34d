/// Writes CSV (RFC 4180): commas, quotes where needed, CRLF, and a byte-order mark by which spreadsheets know UTF-8.
enum CSVWriter {
  /// The bytes of rows; cells that a spreadsheet would take as formulas are guarded.
  static func bytes(of rows: [[String]]) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in rows {
      for (place, cell) in row.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        append(FormulaGuard.added(to: cell), to: &bytes)
      }
      bytes += [0x0D, 0x0A]
    }
    return bytes
  }

  private static func append(_ cell: String, to bytes: inout [UInt8]) {
    let needsQuotes = cell.utf8.contains { [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x09].contains($0) }
    guard needsQuotes || cell.first?.isWhitespace == true || cell.last?.isWhitespace == true else {
      bytes += cell.utf8
      return
    }
    bytes.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
