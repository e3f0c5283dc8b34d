/// The characters of JSON strings: UTF-8 and escapes.
enum JSONStrings {
  /// Length in bytes of the escape at a backslash; nil where it is none. A pair of surrogates is one escape of 12 bytes; a lone
  /// surrogate is none, since no text holds it.
  static func escapeLength(_ bytes: [UInt8], at offset: Int) -> Int? {
    guard offset + 1 < bytes.count else { return nil }
    switch bytes[offset + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return 2
    case UInt8(ascii: "u"):
      guard let unit = hexadecimal(bytes[...], at: offset + 2) else { return nil }
      switch unit {
      case 0xD800..<0xDC00:
        guard offset + 7 < bytes.count, bytes[offset + 6] == UInt8(ascii: "\\"),
          bytes[offset + 7] == UInt8(ascii: "u"),
          let low = hexadecimal(bytes[...], at: offset + 8), (0xDC00..<0xE000).contains(low)
        else { return nil }
        return 12
      case 0xDC00..<0xE000: return nil
      default: return 6
      }
    default: return nil
    }
  }

  /// The characters of a string's bytes between its quotes, all escapes known to be sound.
  static func unescape(_ bytes: ArraySlice<UInt8>) -> String {
    var units: [UInt8] = []
    units.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      guard bytes[position] == UInt8(ascii: "\\") else {
        units.append(bytes[position])
        position += 1
        continue
      }
      let (scalar, length) = escape(bytes, at: position)
      units.append(contentsOf: String(Character(scalar)).utf8)
      position += length
    }
    return String(decoding: units, as: UTF8.self)
  }

  private static func escape(_ bytes: ArraySlice<UInt8>, at position: Int) -> (Unicode.Scalar, Int) {
    switch bytes[position + 1] {
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"):
      let unit = hexadecimal(bytes, at: position + 2) ?? 0xFFFD
      guard (0xD800..<0xDC00).contains(unit) else { return (Unicode.Scalar(unit) ?? "\u{FFFD}", 6) }
      let low = hexadecimal(bytes, at: position + 8) ?? 0xDC00
      return (Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}", 12)
    default: return (Unicode.Scalar(bytes[position + 1]), 2)
    }
  }

  private static func hexadecimal(_ bytes: ArraySlice<UInt8>, at offset: Int) -> UInt32? {
    guard offset + 4 <= bytes.endIndex else { return nil }
    var value: UInt32 = 0
    for byte in bytes[offset..<offset + 4] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - 0x57)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - 0x37)
      default: return nil
      }
    }
    return value
  }

  /// The first byte that begins no UTF-8 character (The Unicode Standard, table 3-7); nil where all is sound.
  static func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    var position = 0
    while position < bytes.count {
      if bytes[position] < 0x80 {
        position += 1
        continue
      }
      guard let length = sequenceLength(bytes, at: position) else { return position }
      position += length
    }
    return nil
  }

  private static func sequenceLength(_ bytes: [UInt8], at position: Int) -> Int? {
    let lead = bytes[position]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard position + length <= bytes.count, second.contains(bytes[position + 1]) else { return nil }
    for offset in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[position + offset]) { return nil }
    return length
  }
}
