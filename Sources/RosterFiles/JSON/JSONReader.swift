import Coaching

/// Reads values of a JSON document and gathers every fault on the way; what is faulty reads as nil.
struct JSONReader {
  let json: JSONDocument
  private(set) var faults: [PendingFault] = []
  /// Keys that begin with "x-".
  var extensionKeys: [Int] = []
  /// Names of time zones that were looked up.
  var knownTimeZones: Set<String> = []
  /// Searching a long list for a near name costs time: enough for a person to read.
  private var suggestionsLeft = 200

  init(json: JSONDocument) {
    self.json = json
    for key in json.repeatedKeys { fail(key, .repeatedKey) }
  }

  /// Notes a fault of the value.
  mutating func fail(_ node: Int, _ problem: FaultProblem) {
    faults.append(PendingFault(node: node, problem: problem))
  }

  /// Notes that a name or a pair stands a second time; `first` is where it stood first.
  mutating func failRepeated(_ node: Int, _ what: String, first: Int) {
    faults.append(PendingFault(node: node, problem: .repeated(what: what, first: ""), first: first))
  }

  /// Notes a fault of a name, with the nearest of the known ones.
  mutating func fail(
    _ node: Int, _ problem: FaultProblem, nearest name: String, in known: @autoclosure () -> [String]
  ) {
    var suggestion: String?
    if suggestionsLeft > 0 {
      suggestionsLeft -= 1
      suggestion = NearestName.of(name, in: known())
    }
    faults.append(PendingFault(node: node, problem: problem, suggestion: suggestion))
  }

  /// Whether the value is of the kind; a fault where it is not.
  mutating func expect(_ kind: JSONNode.Kind, _ node: Int) -> Bool {
    let found = json.kind(node)
    if found == kind { return true }
    fail(node, .wrongKind(expected: Self.valueKind(kind), found: Self.valueKind(found)))
    return false
  }

  /// The value of a needed key; nil, and a fault of the object, where it is absent.
  mutating func required<Key: JSONKey>(_ fields: JSONFields<Key>, _ key: Key) -> Int? {
    if let value = fields[key] { return value }
    fail(fields.node, .missingKey("\(key)"))
    return nil
  }

  /// The entries of a list; none where it is absent or, with a fault, no list.
  mutating func items(_ node: Int?) -> JSONChildren {
    guard let node, expect(.list, node) else { return JSONChildren(nodes: [], current: 0, end: 0) }
    return json.children(node)
  }

  /// A text.
  mutating func string(_ node: Int?) -> String? {
    guard let node, expect(.string, node) else { return nil }
    return json.string(node)
  }

  /// A list of texts; empty where it is absent.
  mutating func strings(_ node: Int?) -> [String] {
    items(node).compactMap { string($0) }
  }

  /// An id: not empty, not "*", without "/" (SPEC §2, "Ids hold no "/" and are not "*"").
  mutating func identifier(_ node: Int?) -> String? {
    guard let node, let id = string(node) else { return nil }
    if id.isEmpty || id == "*" || id.utf8.contains(UInt8(ascii: "/")) {
      fail(node, .badID)
      return nil
    }
    return id
  }

  mutating func bool(_ node: Int?) -> Bool? {
    guard let node, expect(.bool, node) else { return nil }
    return json.bytes[Int(json.nodes[node].start)] == UInt8(ascii: "t")
  }

  /// A decimal as it is written, within the bounds and with at most so many digits after the point.
  mutating func share(_ node: Int?, from low: Share, to high: Share, decimals: Int = 9) -> Share? {
    guard let node, expect(.number, node) else { return nil }
    let text = json.source(node)
    let value = Share(decimal: text)
    guard let value, value.decimals <= decimals else {
      let isOutside = value == nil && text.isHuge
      fail(node, isOutside ? .outOfRange(from: "\(low)", to: "\(high)") : .tooManyDigits(decimals))
      return nil
    }
    guard low <= value, value <= high else {
      fail(node, .outOfRange(from: low.description, to: high.description))
      return nil
    }
    return value
  }

  /// A whole number within the bounds; "3.0" and "3e0" are whole.
  mutating func whole(_ node: Int?, _ range: ClosedRange<Int>) -> Int? {
    guard let node, expect(.number, node) else { return nil }
    let text = json.source(node)
    if let value = Int(text), range.contains(value) { return value }
    let outside = FaultProblem.outOfRange(from: String(range.lowerBound), to: String(range.upperBound))
    guard let value = Share(decimal: text) else {
      fail(node, text.isHuge ? outside : .notWhole)
      return nil
    }
    guard value.numerator % value.denominator == 0 else {
      fail(node, .notWhole)
      return nil
    }
    guard range.contains(value.numerator / value.denominator) else {
      fail(node, outside)
      return nil
    }
    return value.numerator / value.denominator
  }

  /// One of the names of an enumeration.
  mutating func choice<Value: CaseIterable & RawRepresentable<String>>(_ node: Int?, _ type: Value.Type)
    -> Value?
  {
    guard let node, let name = string(node) else { return nil }
    if let value = Value(rawValue: name) { return value }
    let names = Value.allCases.map(\.rawValue)
    fail(node, .notOneOf(names), nearest: name, in: names)
    return nil
  }

  private static func valueKind(_ kind: JSONNode.Kind) -> FaultProblem.ValueKind {
    switch kind {
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .list: .list
    case .object: .object
    }
  }
}

extension String {
  /// Whether the text of a number stands for one of 10 digits or more, not for one of many decimals.
  fileprivate var isHuge: Bool { abs(Double(self) ?? .infinity) >= 1e9 }
}

extension Share {
  /// Digits after the point.
  fileprivate var decimals: Int { String(denominator).count - 1 }
}
