/// Reads JSON (RFC 8259) without recursion: nesting costs an entry of a list, never the stack.
struct JSONParser {
  /// Levels of nesting that are read; a roster needs eight.
  static let maximumDepth = 128
  /// Bytes that are read; the largest roster that Tandem is made for has 30 MB.
  static let maximumBytes = 1 << 30

  private let bytes: [UInt8]
  private var position = 0
  private var nodes: [JSONNode] = []
  private var open: [Int] = []
  private var repeatedKeys: [Int] = []

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    nodes.reserveCapacity(bytes.count / 8 + 1)
  }

  /// The document of a UTF-8 text, with or without a byte-order mark.
  static func parse(_ text: [UInt8]) throws(JSONSyntaxError) -> JSONDocument {
    guard text.count <= maximumBytes else {
      throw JSONSyntaxError(offset: 0, problem: .tooLarge(limit: maximumBytes))
    }
    let hasMark = text.starts(with: [0xEF, 0xBB, 0xBF])
    var parser = JSONParser(bytes: hasMark ? Array(text.dropFirst(3)) : text)
    if let offset = JSONStrings.firstInvalidUTF8(parser.bytes) {
      throw JSONSyntaxError(offset: offset, problem: .notUTF8)
    }
    try parser.run()
    return JSONDocument(
      bytes: parser.bytes, nodes: parser.nodes, repeatedKeys: parser.repeatedKeys)
  }

  private mutating func run() throws(JSONSyntaxError) {
    skipSpace()
    guard position < bytes.count else { throw fail(.empty) }
    repeat {
      skipSpace()
      let opened = try value()
      if !opened { try finish() }
    } while !open.isEmpty
    skipSpace()
    if position < bytes.count { throw fail(.textAfterEnd) }
  }

  /// Reads a scalar or the opening of a container; whether a container with something in it was opened.
  private mutating func value() throws(JSONSyntaxError) -> Bool {
    guard position < bytes.count else { throw fail(.endsEarly) }
    switch bytes[position] {
    case UInt8(ascii: "{"):
      try enter(.object)
      skipSpace()
      if take(UInt8(ascii: "}")) { return leave() }
      try key()
      return true
    case UInt8(ascii: "["):
      try enter(.list)
      skipSpace()
      if take(UInt8(ascii: "]")) { return leave() }
      return true
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try literal("true", .bool)
    case UInt8(ascii: "f"): try literal("false", .bool)
    case UInt8(ascii: "n"): try literal("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    default: throw fail(.expectedValue)
    }
    return false
  }

  /// After a whole value: closes what ends here, and stands before the next value or at the end of the text.
  private mutating func finish() throws(JSONSyntaxError) {
    while let container = open.last {
      skipSpace()
      guard position < bytes.count else { throw fail(.endsEarly) }
      let isObject = nodes[container].kind == .object
      if take(UInt8(ascii: ",")) {
        if isObject {
          skipSpace()
          try key()
        }
        return
      }
      guard take(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        throw fail(.expectedCommaOrEnd)
      }
      _ = leave()
    }
  }

  private mutating func enter(_ kind: JSONNode.Kind) throws(JSONSyntaxError) {
    guard open.count < Self.maximumDepth else {
      throw fail(.tooDeep(limit: Self.maximumDepth))
    }
    open.append(nodes.count)
    nodes.append(JSONNode(kind: kind, start: UInt32(position), end: 0, next: 0))
    position += 1
  }

  /// Closes the innermost container; false, for `value`.
  private mutating func leave() -> Bool {
    let container = open.removeLast()
    nodes[container].end = UInt32(position)
    nodes[container].next = UInt32(nodes.count)
    if nodes[container].kind == .object { noteRepeatedKeys(of: container) }
    return false
  }

  private mutating func key() throws(JSONSyntaxError) {
    guard position < bytes.count else { throw fail(.endsEarly) }
    guard bytes[position] == UInt8(ascii: "\"") else { throw fail(.expectedKey) }
    try string()
    skipSpace()
    guard position < bytes.count else { throw fail(.endsEarly) }
    guard take(UInt8(ascii: ":")) else { throw fail(.expectedColon) }
  }

  private mutating func string() throws(JSONSyntaxError) {
    let start = position
    var escaped = false
    position += 1
    while true {
      guard position < bytes.count else { throw fail(.endsEarly) }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") { break }
      if byte < 0x20 { throw fail(.controlCharacter) }
      if byte == UInt8(ascii: "\\") {
        guard let length = JSONStrings.escapeLength(bytes, at: position) else { throw fail(.badEscape) }
        escaped = true
        position += length
      } else {
        position += 1
      }
    }
    position += 1
    append(.string, from: start, escaped: escaped)
  }

  private mutating func literal(_ word: StaticString, _ kind: JSONNode.Kind) throws(JSONSyntaxError) {
    let start = position
    for index in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count else { throw fail(.endsEarly) }
      guard bytes[position] == word.utf8Start[index] else { throw fail(.expectedValue) }
      position += 1
    }
    append(kind, from: start)
  }

  private mutating func number() throws(JSONSyntaxError) {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")), !digits() { throw fail(.badNumber) }
    if take(UInt8(ascii: ".")), !digits() { throw fail(.badNumber) }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      if !digits() { throw fail(.badNumber) }
    }
    if position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
      throw fail(.badNumber)
    }
    append(.number, from: start)
  }

  private mutating func digits() -> Bool {
    let start = position
    while position < bytes.count, bytes[position] &- 0x30 < 10 { position += 1 }
    return position > start
  }

  private mutating func append(_ kind: JSONNode.Kind, from start: Int, escaped: Bool = false) {
    nodes.append(
      JSONNode(
        kind: kind, isEscaped: escaped, start: UInt32(start), end: UInt32(position),
        next: UInt32(nodes.count + 1)))
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private func fail(_ problem: JSONSyntaxError.Problem) -> JSONSyntaxError {
    JSONSyntaxError(offset: position, problem: problem)
  }

  private mutating func noteRepeatedKeys(of object: Int) {
    repeatedKeys += JSONKeys.repeated(in: object, nodes: nodes, bytes: bytes)
  }
}
