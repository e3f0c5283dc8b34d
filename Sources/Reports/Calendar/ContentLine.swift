/// A line of an iCalendar file (RFC 5545, 3.1): a property, its parameters and its value.
struct ContentLine: Sendable, Hashable {
  /// The line without its end, unfolded.
  var text: String

  /// A property whose value is a text: escaped.
  init(_ property: String, text value: String) { text = property + ":" + Self.escaped(value) }

  /// A property whose value is written as it is.
  init(_ property: String, _ value: String) { text = property + ":" + value }

  /// The value of a TEXT property (RFC 5545, 3.3.11): backslash first, then the separators and line ends.
  ///
  /// Control characters have no place in one; they become U+FFFD, so that nothing is lost unseen.
  static func escaped(_ value: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in value.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\\", ";", ",":
        result.append("\\")
        result.append(scalar)
      case "\n" where previous == "\r": continue
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append(contentsOf: "\\n".unicodeScalars)
      case "\t": result.append(" ")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Appends the line, folded at 75 octets and ended with CR LF.
  ///
  /// A fold falls between characters as people see them; only one longer than a line is cut, between its scalars.
  func append(to bytes: inout [UInt8]) {
    let limit = 75
    guard text.utf8.count > limit else {
      bytes.append(contentsOf: text.utf8)
      bytes.append(contentsOf: [0x0D, 0x0A])
      return
    }
    var used = 0
    func add(_ piece: some Collection<UInt8>, to bytes: inout [UInt8]) {
      if used + piece.count > limit {
        bytes.append(contentsOf: [0x0D, 0x0A, 0x20])
        used = 1
      }
      bytes.append(contentsOf: piece)
      used += piece.count
    }
    for character in text {
      if character.utf8.count < limit {
        add(character.utf8, to: &bytes)
      } else {
        for scalar in character.unicodeScalars { add(Array(String(scalar).utf8), to: &bytes) }
      }
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }
}
