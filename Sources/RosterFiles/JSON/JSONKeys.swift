/// Finds keys that occur twice in one object.
enum JSONKeys {
  /// The later entries of keys that the object has already; keys compare by their characters, escapes resolved.
  static func repeated(in object: Int, nodes: [JSONNode], bytes: [UInt8]) -> [Int] {
    var keys: [Int] = []
    var current = object + 1
    var isPlain = true
    while current < Int(nodes[object].next) {
      keys.append(current)
      isPlain = isPlain && !nodes[current].isEscaped
      current = Int(nodes[current + 1].next)
    }
    guard isPlain, keys.count <= 24 else { return repeatedByHash(keys, nodes: nodes, bytes: bytes) }
    var found: [Int] = []
    for (place, key) in keys.enumerated() {
      for earlier in keys[..<place] where areSame(nodes[key], nodes[earlier], bytes: bytes) {
        found.append(key)
        break
      }
    }
    return found
  }

  private static func areSame(_ one: JSONNode, _ other: JSONNode, bytes: [UInt8]) -> Bool {
    let length = one.end - one.start
    guard length == other.end - other.start else { return false }
    for offset in 0..<length where bytes[Int(one.start + offset)] != bytes[Int(other.start + offset)] {
      return false
    }
    return true
  }

  private static func repeatedByHash(_ keys: [Int], nodes: [JSONNode], bytes: [UInt8]) -> [Int] {
    var seen: Set<[UInt8]> = []
    return keys.filter { key in
      let raw = bytes[Int(nodes[key].start) + 1..<Int(nodes[key].end) - 1]
      let name = nodes[key].isEscaped ? Array(JSONStrings.unescape(raw).utf8) : Array(raw)
      return !seen.insert(name).inserted
    }
  }
}
