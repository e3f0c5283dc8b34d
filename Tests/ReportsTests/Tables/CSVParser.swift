/// Reads RFC 4180 strictly: rows end with CR LF, a bare quote or an unclosed field is nil.
enum CSVParser {
  static func rows(_ bytes: [UInt8]) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var position = 0
    func byte(_ offset: Int = 0) -> UInt8? {
      position + offset < bytes.count ? bytes[position + offset] : nil
    }
    while position < bytes.count {
      if byte() == UInt8(ascii: "\"") {
        position += 1
        while true {
          guard let next = byte() else { return nil }
          position += 1
          if next != UInt8(ascii: "\"") {
            field.append(next)
          } else if byte() == UInt8(ascii: "\"") {
            field.append(next)
            position += 1
          } else {
            break
          }
        }
      } else {
        while let next = byte(), next != UInt8(ascii: ","), next != 0x0D {
          guard next != UInt8(ascii: "\""), next != 0x0A else { return nil }
          field.append(next)
          position += 1
        }
      }
      row.append(String(decoding: field, as: UTF8.self))
      field = []
      if byte() == UInt8(ascii: ",") {
        position += 1
        if byte() == 0x0D { row.append("") }
      }
      if byte() == 0x0D {
        guard byte(1) == 0x0A else { return nil }
        position += 2
        rows.append(row)
        row = []
      }
    }
    return row.isEmpty ? rows : nil
  }
}
