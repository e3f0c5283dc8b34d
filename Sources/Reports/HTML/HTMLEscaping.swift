import Mustache

/// How text enters a page: as text, in content and in quoted attributes alike.
///
/// Mustache escapes by itself, but by characters as people see them, and so passes a quotation mark with a combining
/// accent on it, which ends an attribute all the same. This goes by scalars. Controls, which HTML has no place for,
/// become U+FFFD.
struct HTMLEscaping: MustacheContentType {
  /// The name that every template's first line asks for: `{{% CONTENT_TYPE: TANDEM-HTML}}`.
  static let name = "TANDEM-HTML"

  func escapeText(_ text: String) -> String { Self.escaped(text) }

  /// The text as markup that shows it.
  static func escaped(_ text: String) -> String {
    var mustEscape = false
    for byte in text.utf8 where byte < 0x20 || isSpecial(byte) || byte == 0x7F {
      mustEscape = true
      break
    }
    guard mustEscape else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n" where previous == "\r": continue
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      case "\r": result += "\n"
      case "\u{0}"..."\u{1F}", "\u{7F}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == 0x3C || byte == 0x3E || byte == 0x26 || byte == 0x22 || byte == 0x27
  }
}
