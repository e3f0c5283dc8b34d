import Crypto

/// Identifiers that stay the same from plan to plan and tell nothing of whom they stand for (RFC 7986, 5.3).
///
/// A UUID of version 5 (RFC 9562): a digest of a name in a namespace of Tandem's own. The name of an event is its
/// program, its term and its id, so that a session that moves keeps its identifier, and next term's has another.
struct StableIdentifier: Sendable {
  /// Drawn once at random; changing it would double every event in people's calendars.
  private static let namespace: [UInt8] = [
    0x5B, 0x1E, 0x0D, 0x9A, 0x3C, 0x42, 0x4F, 0x77, 0x8E, 0x61, 0xC4, 0x90, 0x2A, 0xF7, 0x13, 0xD8,
  ]

  private let scope: String

  /// Identifiers within a program and a term.
  init(program: String, term: String) { scope = "\(program)\u{0}\(term)\u{0}" }

  /// The identifier of what has that name.
  func uuid(_ name: String) -> String {
    var digest = Insecure.SHA1()
    digest.update(data: Self.namespace)
    digest.update(data: Array((scope + name).utf8))
    var bytes = Array(digest.finalize().prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      text += byte < 16 ? "0" : ""
      text += String(byte, radix: 16)
    }
    return text
  }
}
