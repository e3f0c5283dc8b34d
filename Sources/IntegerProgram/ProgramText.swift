/// A program as text for any solver. Ours, since GLPK's own writers rename what they don't like.
///
/// Both formats are kept to what every reader understands: a constant of the objective is a variable fixed at 1; rows
/// that bound nothing are left out; integer variables have their bounds rounded inward and always written.
public struct ProgramText: Sendable {
  let program: MixedIntegerProgram
  let names: ProgramNames

  /// The name of the variable that stands for the objective's constant; solvers' answers name it, too.
  public static let constantName = "constant"

  /// - Precondition: the names are as many as the program's variables and rows.
  /// - Throws: the program's first fault.
  public init(_ program: MixedIntegerProgram, names: ProgramNames? = nil) throws(ProgramFault) {
    try program.check()
    self.program = program
    self.names = names ?? ProgramNames(numbering: program)
    precondition(
      self.names.variables.count == program.variableCount && self.names.rows.count == program.rowCount,
      "The names are not those of this program.")
  }

  /// The program in CPLEX's LP format.
  public var lp: String {
    var text = ""
    writeLP(to: &text)
    return text
  }

  /// The program in the free MPS format.
  public var mps: String {
    var text = ""
    writeMPS(to: &text)
    return text
  }

  /// An objective constant needs a variable; so does a program without any.
  var needsConstant: Bool { program.objectiveConstant != 0 || program.variableCount == 0 }

  func bounds(of variable: Int) -> Bounds {
    let bounds = program.variableBounds[variable]
    return program.kinds[variable] == .integer ? bounds.roundedInward : bounds
  }

  /// The shortest decimal that reads back as the same number, without a trailing ".0"; never in a local form.
  static func number(_ value: Double) -> String {
    let text = "\(value == 0 ? 0 : value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
