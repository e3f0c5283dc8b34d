/// Names that may stand once in a list.
struct SeenNames {
  private let what: String
  private var first: [String: Int] = [:]

  /// Names of a kind, such as "school of that id".
  init(what: String) { self.what = what }

  /// An id that is new to the list; nil, and a fault, where it is no id. One that is not new is a fault, too.
  mutating func identifier(_ node: Int?, input: inout JSONReader) -> String? {
    guard let node, let id = input.identifier(node) else { return nil }
    note(id, node, input: &input)
    return id
  }

  /// A text that is new to the list.
  mutating func name(_ node: Int?, input: inout JSONReader) -> String? {
    guard let node, let name = input.string(node) else { return nil }
    note(name, node, input: &input)
    return name
  }

  /// Notes a name; a fault where the list has it already.
  mutating func note(_ name: String, _ node: Int, input: inout JSONReader) {
    if let earlier = first[name] {
      input.failRepeated(node, what, first: earlier)
    } else {
      first[name] = node
    }
  }
}
