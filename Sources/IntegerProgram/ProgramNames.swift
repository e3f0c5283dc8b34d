/// The names of a program's variables and rows in a text that other solvers read.
public struct ProgramNames: Hashable, Sendable {
  /// By variable.
  public let variables: [String]
  /// By row.
  public let rows: [String]

  /// x1, x2, … and r1, r2, …
  public init(numbering program: MixedIntegerProgram) {
    variables = (0..<program.variableCount).map { "x\($0 + 1)" }
    rows = (0..<program.rowCount).map { "r\($0 + 1)" }
  }

  /// - Throws: for a name that some reader would refuse or rename.
  public init(variables: [String], rows: [String]) throws(ProgramNameFault) {
    try Self.check(variables)
    try Self.check(rows)
    self.variables = variables
    self.rows = rows
  }

  private static func check(_ names: [String]) throws(ProgramNameFault) {
    var seen: Set<String> = []
    for name in names {
      guard isPlain(name) else { throw .notPlain(name) }
      guard seen.insert(name).inserted else { throw .twice(name) }
    }
  }

  /// ASCII letters, digits and "_", at most 240, not beginning with a digit; nothing that reads as a number ("e5"), a
  /// word of the LP format, or the name of the constant.
  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.utf8.first, name.utf8.count <= 240, !(48...57).contains(first) else {
      return false
    }
    let isWord = name.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
    }
    let lowercased = name.lowercased()
    let readsAsNumber = lowercased.hasPrefix("e") && lowercased.dropFirst().allSatisfy(\.isNumber)
    return isWord && !readsAsNumber && !reserved.contains(lowercased)
  }

  private static let reserved: Set<String> = [
    "max", "maximize", "maximise", "maximum", "min", "minimize", "minimise", "minimum", "subject", "such",
    "st",
    "free", "inf", "infinity", "bound", "bounds", "general", "generals", "gen", "integer", "integers", "int",
    "binary", "binaries", "bin", "semi", "semis", "sos", "end", "obj", ProgramText.constantName,
  ]
}

/// A name that can't stand in a program's text.
public enum ProgramNameFault: Error, Hashable, Sendable {
  case notPlain(String)
  case twice(String)
}
