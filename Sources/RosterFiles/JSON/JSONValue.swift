import Coaching

/// A JSON value to be written; objects keep the order of their keys.
enum JSONValue {
  case null
  case bool(Bool)
  /// A number as it is to be written.
  case number(String)
  case string(String)
  case list([JSONValue])
  case object([Member])
  /// A value that stands on one line, whatever is in it.
  indirect case line(JSONValue)

  struct Member {
    var key: String
    var value: JSONValue
  }

  /// A whole number.
  static func whole(_ value: Int) -> JSONValue { .number(String(value)) }

  /// A number in its shortest form: 812, 0.75. What is no number or endless is the nearest that can be written.
  static func decimal(_ value: Double) -> JSONValue {
    guard value.isFinite else { return .number(value > 0 ? "1e18" : value < 0 ? "-1e18" : "0") }
    if value == value.rounded(), abs(value) < 1e15 { return .number(String(Int(value))) }
    return .number("\(value)")
  }

  /// A list of texts.
  static func strings(_ texts: some Sequence<String>) -> JSONValue { .list(texts.map { .string($0) }) }

  /// Members of an object, without those that have no value.
  static func members(_ pairs: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(pairs.compactMap { key, value in value.map { Member(key: key, value: $0) } })
  }

  /// Likewise, on one line.
  static func row(_ pairs: KeyValuePairs<String, JSONValue?>) -> JSONValue { .line(members(pairs)) }

  /// Whether it is no list and no object with something in it.
  var isScalar: Bool {
    switch self {
    case .list(let items): items.isEmpty
    case .object(let members): members.isEmpty
    case .line: false
    default: true
    }
  }
}
