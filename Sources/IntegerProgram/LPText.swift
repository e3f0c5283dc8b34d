extension ProgramText {
  /// Writes CPLEX's LP format. A row with two different bounds becomes two, `name.lower` and `name.upper`.
  public func writeLP(to text: inout some TextOutputStream) {
    text.write(program.direction == .minimize ? "Minimize\n" : "Maximize\n")
    writeObjective(to: &text)
    text.write("Subject To\n")
    let rows = SparseLines.rows(of: program)
    for row in 0..<program.rowCount { writeRow(row, rows, to: &text) }
    // Some readers want a row at least.
    if program.rowBounds.allSatisfy({ $0 == .free }) { text.write(" no.rows: 0 \(standIn) = 0\n") }
    writeBounds(to: &text)
    writeIntegers(to: &text)
    text.write("End\n")
  }

  private func writeObjective(to text: inout some TextOutputStream) {
    var terms = Terms()
    for variable in 0..<program.variableCount where program.objective[variable] != 0 {
      terms.add(program.objective[variable], names.variables[variable])
    }
    if needsConstant { terms.add(program.objectiveConstant, Self.constantName) }
    text.write(" obj:\(terms.finished(standIn: standIn))\n")
  }

  /// A sum without terms is not allowed: 0 of this stands for it.
  private var standIn: String { names.variables.first ?? Self.constantName }

  private func writeRow(_ row: Int, _ rows: SparseLines, to text: inout some TextOutputStream) {
    let bounds = program.rowBounds[row]
    var terms = Terms()
    for place in rows.range(of: row) where rows.values[place] != 0 {
      terms.add(rows.values[place], names.variables[Int(rows.places[place])])
    }
    let sum = terms.finished(standIn: standIn)
    let name = names.rows[row]
    if bounds.lower == bounds.upper {
      text.write(" \(name):\(sum) = \(Self.number(bounds.lower))\n")
      return
    }
    let isRange = bounds.lower.isFinite && bounds.upper.isFinite
    if bounds.lower.isFinite {
      text.write(" \(name)\(isRange ? ".lower" : ""):\(sum) >= \(Self.number(bounds.lower))\n")
    }
    if bounds.upper.isFinite {
      text.write(" \(name)\(isRange ? ".upper" : ""):\(sum) <= \(Self.number(bounds.upper))\n")
    }
  }

  private func writeBounds(to text: inout some TextOutputStream) {
    text.write("Bounds\n")
    for variable in 0..<program.variableCount {
      let bounds = bounds(of: variable)
      let name = names.variables[variable]
      if bounds.lower == bounds.upper {
        text.write(" \(name) = \(Self.number(bounds.lower))\n")
      } else if bounds == .free {
        text.write(" \(name) free\n")
      } else {
        let lower = bounds.lower.isFinite ? Self.number(bounds.lower) : "-inf"
        let upper = bounds.upper.isFinite ? Self.number(bounds.upper) : "+inf"
        text.write(" \(lower) <= \(name) <= \(upper)\n")
      }
    }
    if needsConstant { text.write(" \(Self.constantName) = 1\n") }
  }

  private func writeIntegers(to text: inout some TextOutputStream) {
    guard program.hasIntegers else { return }
    text.write("General\n")
    for variable in 0..<program.variableCount where program.kinds[variable] == .integer {
      text.write(" \(names.variables[variable])\n")
    }
  }
}

/// A sum, broken into lines that stay under the 255 characters that some readers allow.
private struct Terms {
  private var text = ""
  private var lineLength = 0

  mutating func add(_ coefficient: Double, _ name: String) {
    let sign = coefficient < 0 ? "-" : "+"
    let magnitude = coefficient.magnitude
    let term = magnitude == 1 ? " \(sign) \(name)" : " \(sign) \(ProgramText.number(magnitude)) \(name)"
    if lineLength > 0, lineLength + term.utf8.count > 100 {
      text += "\n "
      lineLength = 0
    }
    text += term
    lineLength += term.utf8.count
  }

  func finished(standIn: String) -> String { text.isEmpty ? " 0 \(standIn)" : text }
}
