/// The paths of values, found in one walk through the document.
struct FaultPaths {
  private struct Container {
    var end: Int
    var isObject: Bool
    /// Number of the entry reached; keys and values of an object count alike.
    var index = -1
  }

  private let json: JSONDocument
  private var stack: [Container] = []
  /// A label for each container of the stack, once an entry of it was reached.
  private var labels: [String] = []

  private init(json: JSONDocument) { self.json = json }

  /// The paths of the nodes, which must ascend; "schools[2].id", empty for the outermost value.
  static func of(_ nodes: [Int], in json: JSONDocument) -> [String] {
    var walk = FaultPaths(json: json)
    var found: [String] = []
    var wanted = nodes[...]
    var node = 0
    while !wanted.isEmpty, node < json.nodes.count {
      let isKey = walk.step(to: node)
      while wanted.first == node {
        found.append(walk.labels.joined())
        wanted.removeFirst()
      }
      guard let next = wanted.first else { break }
      let entry = json.nodes[node]
      if next >= Int(entry.next) {
        node = Int(entry.next)
      } else {
        if !isKey { walk.stack.append(Container(end: Int(entry.next), isObject: entry.kind == .object)) }
        node += 1
      }
    }
    return found
  }

  /// Leaves the containers that end before the node and labels it; whether it is a key.
  private mutating func step(to node: Int) -> Bool {
    while let top = stack.last, node >= top.end { stack.removeLast() }
    if labels.count > stack.count { labels.removeLast(labels.count - stack.count) }
    guard let top = stack.indices.last else { return false }
    stack[top].index += 1
    if stack[top].isObject, stack[top].index % 2 == 1 { return false }
    if labels.count == stack.count { labels.removeLast() }
    labels.append(
      stack[top].isObject
        ? Self.label(key: json.string(node), isFirst: labels.isEmpty) : "[\(stack[top].index)]")
    return stack[top].isObject
  }

  /// ".key", without the point at the beginning of a path; ["…"] around a key of other characters than letters, digits, - and _.
  static func label(key: String, isFirst: Bool) -> String {
    let isPlain =
      !key.isEmpty
      && key.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
          true
        default: false
        }
      }
    guard isPlain else { return "[\(FaultSentence.quoted(key))]" }
    return isFirst ? key : ".\(key)"
  }
}
