/// A text that is another's equal only where both have the same bytes (SPEC §2: standards, practices and subjects compare
/// exactly). Swift's own equality takes two spellings of "é" for one, and a table of texts would merge them.
public struct ExactText: Hashable, Comparable, Sendable {
  private let bytes: [UInt8]

  /// The text as it is written.
  public init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

  public func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }

  public static func < (left: ExactText, right: ExactText) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

/// Numbers of texts, from 0 in the order in which they are met.
struct TextNumbers {
  private var known: [ExactText: Int32] = [:]

  mutating func number(_ text: some StringProtocol) -> Int32 {
    let exact = ExactText(text)
    if let number = known[exact] { return number }
    let number = Int32(known.count)
    known[exact] = number
    return number
  }
}
