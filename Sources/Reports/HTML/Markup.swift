/// Markup in which the literal parts are the program's own and everything put into them is text, escaped.
///
/// For the rows of which a plan has hundreds of thousands: a template looks each of their fields up by name and by type,
/// which took two thirds of the time of a large report. What is put in can't become markup but by being `Markup` itself.
struct Markup: ExpressibleByStringInterpolation, Sendable {
  private(set) var text: String

  init(stringLiteral value: String) { text = value }
  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// Puts the right one behind the left one.
  static func += (left: inout Markup, right: Markup) { left.text += right.text }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 16 * interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ value: String) { text += HTMLEscaping.escaped(value) }
    mutating func appendInterpolation(_ value: Int) { text += String(value) }
    mutating func appendInterpolation(_ markup: Markup) { text += markup.text }
  }
}

extension Sequence where Element == Markup {
  /// All of it, one behind the other, for a template's `{{{name}}}`.
  func joined() -> String { reduce(into: "") { $0 += $1.text } }
}
