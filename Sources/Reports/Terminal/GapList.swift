/// What a part of a plan leaves out, with its reasons, in a terminal.
public struct GapList: Sendable {
  /// Widest line, in columns.
  public var width: Int
  private let style: TerminalStyle

  /// A list of that width.
  public init(width: Int = 80, style: TerminalStyle = .plain) {
    self.width = width
    self.style = style
  }

  /// A line or more for each thing that is missing, below an empty one; nothing where nothing is.
  public func text(_ part: PlanPart) -> String {
    let gaps = part.leftOut
    guard !gaps.isEmpty else { return "" }
    let lines = gaps.flatMap { gap in
      TerminalText.wrap("\(gap.what): \(gap.reason.text)", width: width - 2).enumerated().map {
        number, line in
        (number == 0 ? style.warning("• ") : "  ") + line
      }
    }
    return "\n" + (["Missing"] + lines).joined(separator: "\n") + "\n"
  }
}
