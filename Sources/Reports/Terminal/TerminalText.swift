/// Names from a roster, made fit for a terminal: they are data, and must neither move the cursor nor break a column.
public enum TerminalText {
  /// The text on one line, with no control character left: line ends and tabs become spaces, other controls the
  /// symbol for them, and characters that turn the direction of the text around go.
  public static func clean(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: mustGo) else { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar.value {
      case 0x0A where previous == "\r": continue
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
      case 0x00...0x1F: result.append(Unicode.Scalar(0x2400 + scalar.value)!)
      case 0x7F: result.append("\u{2421}")
      case 0x80...0x9F: result.append("\u{FFFD}")
      default: if !mustGo(scalar) { result.append(scalar) }
      }
    }
    return String(result)
  }

  /// The cleaned text in at most `width` columns, cut between characters and ended with "…" where it is longer.
  ///
  /// Text that runs from right to left is isolated, so that it does not reorder the columns beside it.
  public static func fit(_ text: String, width: Int) -> String {
    let line = clean(text)
    var kept = ""
    var beforeMark = ""
    var used = 0
    for character in line {
      used += DisplayWidth.of(character: character)
      if used > width {
        kept = width > 0 ? beforeMark + "…" : ""
        break
      }
      // A terminal draws no more marks than this on one letter; a name made of thousands would drown the table.
      kept.unicodeScalars.append(contentsOf: character.unicodeScalars.prefix(16))
      if used < width { beforeMark = kept }
    }
    return runsRightToLeft(kept) ? "\u{2068}\(kept)\u{2069}" : kept
  }

  /// The cleaned text in at most `width` columns, cut in its middle where it is longer: for names that begin alike.
  public static func fitMiddle(_ text: String, width: Int) -> String {
    let line = clean(text)
    guard width >= 5, DisplayWidth.of(line.prefix(width + 1)) > width || line.count > width else {
      return fit(text, width: width)
    }
    let tailWidth = (width - 1) * 3 / 5
    var tail = ""
    var used = 0
    for character in line.reversed() {
      used += DisplayWidth.of(character: character)
      if used > tailWidth { break }
      tail = String(String.UnicodeScalarView(character.unicodeScalars.prefix(16))) + tail
    }
    return fit(line, width: width - DisplayWidth.of(tail)) + tail
  }

  /// The text cut or filled with spaces to exactly `width` columns.
  public static func pad(_ text: String, width: Int, alignment: TextTable.Alignment = .left) -> String {
    fill(fit(text, width: width), width: width, alignment: alignment)
  }

  /// A fitted text filled with spaces to exactly `width` columns.
  static func fill(_ fitted: String, width: Int, alignment: TextTable.Alignment = .left) -> String {
    let fill = String(repeating: " ", count: max(0, width - DisplayWidth.of(fitted)))
    return alignment == .left ? fitted + fill : fill + fitted
  }

  /// Lines of at most `width` columns, broken between words where that is possible.
  public static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in clean(text).split(separator: " ") {
      let fitted = fit(String(word), width: width)
      if line.isEmpty {
        line = fitted
      } else if DisplayWidth.of(line) + 1 + DisplayWidth.of(fitted) <= width {
        line += " " + fitted
      } else {
        lines.append(line)
        line = fitted
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func mustGo(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func runsRightToLeft(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
        true
      default: false
      }
    }
  }
}
