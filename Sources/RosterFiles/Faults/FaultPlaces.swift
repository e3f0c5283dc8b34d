/// A fault that still refers to a value by its number in the document.
struct PendingFault {
  var node: Int
  var problem: FaultProblem
  var suggestion: String?
  /// Where the same thing stood first; of repetitions.
  var first: Int?
}

/// Gives faults their paths, lines and columns: one pass over the document, however many there are.
enum FaultPlaces {
  /// The faults in the order of the text.
  static func locate(_ pending: [PendingFault], in json: JSONDocument) -> [Fault] {
    let ordered = pending.enumerated()
      .sorted { ($0.element.node, $0.offset) < ($1.element.node, $1.offset) }.map(\.element)
    let paths = FaultPaths.of(ordered.map(\.node), in: json)
    let firsts = Set(ordered.compactMap(\.first)).sorted()
    let firstPaths = Dictionary(uniqueKeysWithValues: zip(firsts, FaultPaths.of(firsts, in: json)))
    var places = TextPlaces(bytes: json.bytes)
    return zip(ordered, paths).map { fault, path in
      let (line, column) = places.place(of: Int(json.nodes[fault.node].start))
      return Fault(
        path: fullPath(path, of: fault.problem), line: line, column: column,
        value: shownValue(of: fault, in: json),
        problem: problem(of: fault, firstPaths: firstPaths), suggestion: fault.suggestion)
    }
  }

  private static func problem(of fault: PendingFault, firstPaths: [Int: String]) -> FaultProblem {
    guard case .repeated(let what, _) = fault.problem, let first = fault.first else { return fault.problem }
    return .repeated(what: what, first: firstPaths[first] ?? "")
  }

  /// The path of a missing key is where it should be.
  private static func fullPath(_ path: String, of problem: FaultProblem) -> String {
    guard case .missingKey(let key) = problem else { return path }
    return path + FaultPaths.label(key: key, isFirst: path.isEmpty)
  }

  /// The fault of a text that can't be read at all.
  static func locate(_ error: JSONSyntaxError, in bytes: [UInt8]) -> Fault {
    var places = TextPlaces(
      bytes: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    let (line, column) = places.place(of: error.offset)
    return Fault(path: "", line: line, column: column, problem: problem(of: error.problem))
  }

  private static func problem(of problem: JSONSyntaxError.Problem) -> FaultProblem {
    switch problem {
    case .notUTF8: .notUTF8
    case .empty: .empty
    case .endsEarly: .endsEarly
    case .expectedValue: .unexpected(.value)
    case .expectedKey: .unexpected(.key)
    case .expectedColon: .unexpected(.colon)
    case .expectedCommaOrEnd: .unexpected(.commaOrEnd)
    case .textAfterEnd: .unexpected(.end)
    case .badNumber: .badNumber
    case .badEscape: .badEscape
    case .controlCharacter: .controlCharacter
    case .tooDeep(let limit): .tooDeep(limit: limit)
    case .tooLarge(let limit): .tooLarge(limit: limit)
    }
  }

  private static func shownValue(of fault: PendingFault, in json: JSONDocument) -> String? {
    switch json.kind(fault.node) {
    case .list, .object: nil
    case .string: FaultSentence.quoted(json.string(fault.node))
    default: FaultSentence.shortened(json.source(fault.node))
    }
  }
}

/// Lines and columns of ascending byte offsets.
struct TextPlaces {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var column = 1

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// Line and column, from 1, of a byte that lies at or after the one asked for before.
  mutating func place(of offset: Int) -> (line: Int, column: Int) {
    while position < min(offset, bytes.count) {
      if bytes[position] == 0x0A {
        line += 1
        column = 1
      } else if bytes[position] & 0xC0 != 0x80 {
        column += 1
      }
      position += 1
    }
    return (line, column)
  }
}
