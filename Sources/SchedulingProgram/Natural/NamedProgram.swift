import IntegerProgram

/// A program that grows with the names and meanings of its columns.
struct NamedProgram: Sendable {
  private(set) var program = MixedIntegerProgram(.minimize)
  private(set) var variableNames: [String] = []
  private(set) var rowNames: [String] = []
  /// By variable.
  private(set) var meanings: [NaturalScheduleColumn] = []

  /// A new 0-1 variable; its number is part of its name.
  mutating func variable(_ prefix: String, _ meaning: NaturalScheduleColumn, cost: Int) -> Variable {
    variableNames.append("\(prefix)\(variableNames.count)")
    meanings.append(meaning)
    return program.addBinary(objective: Double(cost))
  }

  /// A new row; its number is part of its name.
  mutating func row(_ rule: String, _ bounds: Bounds, _ terms: [(Variable, Double)]) {
    rowNames.append("\(rule)_\(rowNames.count)")
    program.addRow(bounds, terms)
  }

  /// At most one of them.
  mutating func atMostOne(_ rule: String, _ variables: [Variable]) {
    guard variables.count > 1 else { return }
    row(rule, .atMost(1), variables.map { ($0, 1) })
  }

  /// Adds to the penalty of every solution.
  mutating func add(constant: Int) { program.objectiveConstant += Double(constant) }
}
