/// A linear program some of whose variables are whole numbers: the objective, the variables with their bounds, and
/// the rows.
///
/// Nothing is checked while it grows; `check()` names the first fault, and every solver calls it.
public struct MixedIntegerProgram: Hashable, Sendable {
  public enum Direction: Hashable, Sendable { case minimize, maximize }
  public enum Kind: Hashable, Sendable { case continuous, integer }

  public var direction: Direction
  /// Added to the objective of every solution.
  public var objectiveConstant: Double = 0
  /// By variable.
  public internal(set) var objective: [Double] = []
  /// By variable.
  public internal(set) var variableBounds: [Bounds] = []
  /// By variable.
  public internal(set) var kinds: [Kind] = []
  /// By row.
  public internal(set) var rowBounds: [Bounds] = []

  /// The coefficients other than 0, in the order in which they were added.
  var entryRows: [Int32] = []
  var entryVariables: [Int32] = []
  var entryValues: [Double] = []

  public init(_ direction: Direction) { self.direction = direction }

  public var variableCount: Int { objective.count }
  public var rowCount: Int { rowBounds.count }
  /// The number of coefficients in the rows.
  public var entryCount: Int { entryValues.count }
  /// Every place that a variable can have.
  public var variables: some RandomAccessCollection<Variable> { (0..<variableCount).lazy.map(Variable.init) }
  public var hasIntegers: Bool { kinds.contains(.integer) }

  public mutating func addVariable(objective coefficient: Double, in bounds: Bounds, _ kind: Kind) -> Variable
  {
    objective.append(coefficient)
    variableBounds.append(bounds)
    kinds.append(kind)
    return Variable(objective.count - 1)
  }

  /// An integer variable that is 0 or 1.
  public mutating func addBinary(objective coefficient: Double) -> Variable {
    addVariable(objective: coefficient, in: .unit, .integer)
  }

  @discardableResult
  public mutating func addRow(_ bounds: Bounds, _ terms: some Sequence<(Variable, Double)>) -> Row {
    rowBounds.append(bounds)
    let row = Row(rowBounds.count - 1)
    for (variable, coefficient) in terms { add(coefficient, of: variable, to: row) }
    return row
  }

  /// A row whose coefficients are all 1.
  @discardableResult
  public mutating func addRow(_ bounds: Bounds, sumOf variables: some Sequence<Variable>) -> Row {
    addRow(bounds, variables.lazy.map { ($0, 1) })
  }

  /// Gives a row that stands a further coefficient. The same variable twice in a row is a fault.
  public mutating func add(_ coefficient: Double, of variable: Variable, to row: Row) {
    entryRows.append(Int32(clamping: row.index))
    entryVariables.append(Int32(clamping: variable.index))
    entryValues.append(coefficient)
  }

  public mutating func setObjective(_ coefficient: Double, of variable: Variable) {
    objective[variable.index] = coefficient
  }

  public mutating func setBounds(_ bounds: Bounds, of variable: Variable) {
    variableBounds[variable.index] = bounds
  }

  public mutating func setBounds(_ bounds: Bounds, of row: Row) { rowBounds[row.index] = bounds }

  /// The objective of a point, which has one value for each variable.
  public func objective(of values: [Double]) -> Double {
    var sum = objectiveConstant
    for index in objective.indices { sum += objective[index] * values[index] }
    return sum
  }
}
