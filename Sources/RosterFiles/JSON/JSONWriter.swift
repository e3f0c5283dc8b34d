/// Writes JSON in one fixed form: two spaces a level, lists of scalars and rows on one line, an ending newline.
struct JSONWriter {
  private var bytes: [UInt8] = []

  private init() {}

  /// The text of a value, with an ending newline.
  static func text(of value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value, indent: 0, onOneLine: false)
    writer.bytes.append(0x0A)
    return writer.bytes
  }

  private mutating func write(_ value: JSONValue, indent: Int, onOneLine: Bool) {
    switch value {
    case .null: put("null")
    case .bool(let value): put(value ? "true" : "false")
    case .number(let text): put(text)
    case .string(let text): quote(text)
    case .line(let value): write(value, indent: indent, onOneLine: true)
    case .list(let items):
      let flat = onOneLine || items.allSatisfy(\.isScalar)
      enclose("[", "]", items.count, indent, flat) { writer, index in
        writer.write(items[index], indent: indent + 1, onOneLine: flat)
      }
    case .object(let members):
      let flat = onOneLine || members.allSatisfy(\.value.isScalar)
      enclose("{", "}", members.count, indent, flat) { writer, index in
        writer.quote(members[index].key)
        writer.put(": ")
        writer.write(members[index].value, indent: indent + 1, onOneLine: flat)
      }
    }
  }

  private mutating func enclose(
    _ opening: String, _ closing: String, _ count: Int, _ indent: Int, _ flat: Bool,
    entry: (inout JSONWriter, Int) -> Void
  ) {
    put(opening)
    for index in 0..<count {
      if index > 0 { put(flat ? ", " : ",") }
      if !flat { newLine(indent + 1) }
      entry(&self, index)
    }
    if !flat, count > 0 { newLine(indent) }
    put(closing)
  }

  private mutating func newLine(_ indent: Int) {
    bytes.append(0x0A)
    for _ in 0..<indent { put("  ") }
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: put("\\n")
      case 0x0D: put("\\r")
      case 0x09: put("\\t")
      case 0..<0x20:
        put("\\u00")
        put(byte < 0x10 ? "0" : "1")
        put(String(byte & 0xF, radix: 16))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
