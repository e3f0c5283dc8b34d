/// The keys of one kind of object; each case is named as its key.
protocol JSONKey: CaseIterable, Hashable, Sendable where AllCases == [Self] {
  /// The keys that such an object may have.
  static var table: JSONKeyTable<Self> { get }
  /// The place of the case in `allCases`.
  var rawValue: Int { get }
}

/// Which keys an object may have, ready to be compared with the bytes of a text.
struct JSONKeyTable<Key: JSONKey>: Sendable {
  let keys: [Key]
  let names: [String]
  let bytes: [[UInt8]]

  init(_ keys: [Key] = Key.allCases) {
    self.keys = keys
    names = keys.map { "\($0)" }
    bytes = names.map { Array($0.utf8) }
  }
}

/// The values of an object by their keys.
struct JSONFields<Key: JSONKey> {
  /// The object.
  let node: Int
  fileprivate var values: [Int32]

  fileprivate init(node: Int) {
    self.node = node
    values = Array(repeating: -1, count: Key.allCases.count)
  }

  /// The number of the key's value; nil where the object lacks the key.
  subscript(key: Key) -> Int? {
    let value = values[key.rawValue]
    return value < 0 ? nil : Int(value)
  }
}

extension JSONReader {
  /// The values of an object; nil, and a fault, where the node is no object. Keys that are not known are faults, those that begin
  /// with "x-" are kept apart.
  mutating func fields<Key: JSONKey>(_ node: Int, _ table: JSONKeyTable<Key> = Key.table) -> JSONFields<Key>?
  {
    guard expect(.object, node) else { return nil }
    var fields = JSONFields<Key>(node: node)
    var key = node + 1
    while key < Int(json.nodes[node].next) {
      let value = key + 1
      if let place = table.bytes.firstIndex(where: { json.equals(key, $0) }) {
        let slot = table.keys[place].rawValue
        if fields.values[slot] < 0 { fields.values[slot] = Int32(value) }
      } else {
        unknownKey(key, known: table.names)
      }
      key = Int(json.nodes[value].next)
    }
    return fields
  }

  private mutating func unknownKey(_ key: Int, known: [String]) {
    let name = json.string(key)
    if name.hasPrefix("x-") {
      extensionKeys.append(key)
    } else {
      fail(key, .unknownKey(allowed: known), nearest: name, in: known)
    }
  }
}
