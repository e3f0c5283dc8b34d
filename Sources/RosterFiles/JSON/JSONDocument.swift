/// A JSON text and where its values lie in it.
///
/// Why not Foundation's `JSONDecoder`: a roster needs the path and place of *every* fault, keys that occur twice, decimals
/// exactly as written (`Share`), a bound on nesting, and 25 MB read in a fraction of a second. Values are entries of one flat
/// array (a tape) that refer to byte ranges of the text; strings are made only when they are asked for.
struct JSONDocument: Sendable {
  /// The text, without a byte-order mark.
  let bytes: [UInt8]
  /// The values in the order of the text; a key is an entry before its value.
  let nodes: [JSONNode]
  /// Keys that occur again in their object.
  let repeatedKeys: [Int]

  /// The number of the outermost value.
  var root: Int { 0 }

  /// What the value is.
  func kind(_ node: Int) -> JSONNode.Kind { nodes[node].kind }

  /// The numbers of a list's items, or of an object's keys and values in turn.
  func children(_ node: Int) -> JSONChildren {
    JSONChildren(nodes: nodes, current: node + 1, end: Int(nodes[node].next))
  }

  /// The characters of a string or a key; its escapes resolved.
  func string(_ node: Int) -> String {
    let entry = nodes[node]
    let range = Int(entry.start) + 1..<Int(entry.end) - 1
    guard entry.isEscaped else { return String(decoding: bytes[range], as: UTF8.self) }
    return JSONStrings.unescape(bytes[range])
  }

  /// The text of a value, as it is written.
  func source(_ node: Int) -> String {
    String(decoding: bytes[Int(nodes[node].start)..<Int(nodes[node].end)], as: UTF8.self)
  }

  /// Whether a string without escapes, or a key, is exactly these bytes.
  func equals(_ node: Int, _ name: [UInt8]) -> Bool {
    let entry = nodes[node]
    if entry.isEscaped { return string(node) == String(decoding: name, as: UTF8.self) }
    let start = Int(entry.start) + 1
    guard Int(entry.end) - 1 - start == name.count else { return false }
    for index in name.indices where bytes[start + index] != name[index] { return false }
    return true
  }
}

/// One value of a JSON text.
struct JSONNode: Sendable {
  var kind: Kind
  /// Whether a string holds escapes.
  var isEscaped = false
  /// First byte.
  var start: UInt32
  /// Byte after the last one.
  var end: UInt32
  /// The entry after this value and all in it.
  var next: UInt32

  enum Kind: UInt8, Sendable {
    case null, bool, number, string, list, object
  }
}

/// The entries directly in a list or an object, one after the other.
struct JSONChildren: Sequence, IteratorProtocol {
  let nodes: [JSONNode]
  var current: Int
  let end: Int

  mutating func next() -> Int? {
    guard current < end else { return nil }
    defer { current = Int(nodes[current].next) }
    return current
  }
}

extension JSONChildren {
  /// Whether there is none.
  var isEmpty: Bool { current >= end }
}

extension JSONDocument {
  /// The value of a key of an object.
  func value(of name: String, in object: Int) -> Int? {
    let bytes = Array(name.utf8)
    var key = object + 1
    while key < Int(nodes[object].next) {
      if equals(key, bytes) { return key + 1 }
      key = Int(nodes[key + 1].next)
    }
    return nil
  }
}
