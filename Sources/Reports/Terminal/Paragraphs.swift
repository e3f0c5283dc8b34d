/// Sentences for a terminal: broken between words, so that no line is wider than it is.
public enum Paragraphs {
  /// The text with each line that is too wide broken between words; what follows of it is indented by two columns more.
  ///
  /// No word is cut, so that paths and ids can be copied. Commands ("  tandem …") stay whole for that reason, and lines with colours
  /// were fitted by whoever coloured them.
  public static func wrapped(_ text: String, width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { lines(of: String($0), width: width) }.joined(separator: "\n")
  }

  private static func lines(of line: String, width: Int) -> [String] {
    let indent = String(line.prefix { $0 == " " })
    let isCommand = !indent.isEmpty && line.dropFirst(indent.count).hasPrefix("tandem ")
    guard DisplayWidth.of(line) > width, !isCommand, !line.contains("\u{1B}") else { return [line] }
    var lines: [String] = []
    var current = indent
    var isEmpty = true
    for word in line.split(separator: " ") {
      if !isEmpty, DisplayWidth.of(current) + 1 + DisplayWidth.of(word) > width {
        lines.append(current)
        current = indent + "  "
        isEmpty = true
      }
      current += isEmpty ? word : " " + word
      isEmpty = false
    }
    return lines + [current]
  }
}
