/// What a terminal can show: its colours.
public struct TerminalStyle: Sendable, Hashable {
  /// Whether escape sequences may be written.
  public var color: Bool

  /// A style with colours or without.
  public init(color: Bool) { self.color = color }

  /// No escape sequences: for files, pipes and tests.
  public static let plain = TerminalStyle(color: false)

  /// Colour only on a terminal that can show it, and only where the user did not turn it off (no-color.org).
  public static func detect(isTerminal: Bool, environment: [String: String]) -> TerminalStyle {
    let refused = !(environment["NO_COLOR"] ?? "").isEmpty
    return TerminalStyle(color: isTerminal && !refused && environment["TERM"] != "dumb")
  }

  /// Headings.
  public func bold(_ text: String) -> String { wrapped(text, code: "1") }

  /// What is less important.
  public func dim(_ text: String) -> String { wrapped(text, code: "2") }

  /// What is well.
  public func good(_ text: String) -> String { wrapped(text, code: "32") }

  /// What needs a look.
  public func warning(_ text: String) -> String { wrapped(text, code: "33") }

  private func wrapped(_ text: String, code: String) -> String {
    color && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
