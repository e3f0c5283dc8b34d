extension ProgramText {
  /// Writes the free MPS format. It always minimizes: an objective to maximize is written with its signs turned.
  public func writeMPS(to text: inout some TextOutputStream) {
    if program.direction == .maximize { text.write("* to be maximized: the objective's signs are turned\n") }
    text.write("NAME program\nROWS\n N obj\n")
    for row in 0..<program.rowCount {
      if let kind = kind(of: program.rowBounds[row]) { text.write(" \(kind) \(names.rows[row])\n") }
    }
    writeColumns(to: &text)
    writeSides(to: &text)
    writeBoundsSection(to: &text)
    text.write("ENDATA\n")
  }

  private var sign: Double { program.direction == .minimize ? 1 : -1 }

  /// Nil for a row that bounds nothing. A row with two bounds is L, with a range.
  private func kind(of bounds: Bounds) -> String? {
    if bounds.lower == bounds.upper { return "E" }
    if bounds.upper.isFinite { return "L" }
    return bounds.lower.isFinite ? "G" : nil
  }

  private func writeColumns(to text: inout some TextOutputStream) {
    text.write("COLUMNS\n")
    let columns = SparseLines.columns(of: program)
    var isInMarker = false
    for variable in 0..<program.variableCount {
      let isInteger = program.kinds[variable] == .integer
      if isInteger != isInMarker {
        text.write(" MARKER 'MARKER' '\(isInteger ? "INTORG" : "INTEND")'\n")
        isInMarker = isInteger
      }
      writeColumn(variable, columns, to: &text)
    }
    if isInMarker { text.write(" MARKER 'MARKER' 'INTEND'\n") }
    if needsConstant {
      text.write(" \(Self.constantName) obj \(Self.number(sign * program.objectiveConstant))\n")
    }
  }

  /// The objective is always written, so that a column without coefficients stands too.
  private func writeColumn(_ variable: Int, _ columns: SparseLines, to text: inout some TextOutputStream) {
    let name = names.variables[variable]
    text.write(" \(name) obj \(Self.number(sign * program.objective[variable]))\n")
    for place in columns.range(of: variable) where columns.values[place] != 0 {
      let row = Int(columns.places[place])
      guard kind(of: program.rowBounds[row]) != nil else { continue }
      text.write(" \(name) \(names.rows[row]) \(Self.number(columns.values[place]))\n")
    }
  }

  private func writeSides(to text: inout some TextOutputStream) {
    text.write("RHS\n")
    for row in 0..<program.rowCount {
      let bounds = program.rowBounds[row]
      guard let kind = kind(of: bounds) else { continue }
      let side = kind == "G" ? bounds.lower : bounds.upper
      if side != 0 { text.write(" RHS \(names.rows[row]) \(Self.number(side))\n") }
    }
    let ranges = program.rowBounds.indices.filter { row in
      let bounds = program.rowBounds[row]
      return bounds.lower.isFinite && bounds.upper.isFinite && bounds.lower != bounds.upper
    }
    guard !ranges.isEmpty else { return }
    text.write("RANGES\n")
    for row in ranges {
      let width = program.rowBounds[row].upper - program.rowBounds[row].lower
      text.write(" RNG \(names.rows[row]) \(Self.number(width))\n")
    }
  }

  private func writeBoundsSection(to text: inout some TextOutputStream) {
    text.write("BOUNDS\n")
    for variable in 0..<program.variableCount {
      for (kind, value) in boundLines(of: variable) {
        text.write(" \(kind) BND \(names.variables[variable])\(value.map { " " + Self.number($0) } ?? "")\n")
      }
    }
    if needsConstant { text.write(" FX BND \(Self.constantName) 1\n") }
  }

  private func boundLines(of variable: Int) -> [(String, Double?)] {
    let bounds = bounds(of: variable)
    if bounds.lower == bounds.upper { return [("FX", bounds.lower)] }
    if bounds == .free { return [("FR", nil)] }
    let lower: (String, Double?) = bounds.lower.isFinite ? ("LO", bounds.lower) : ("MI", nil)
    let upper: (String, Double?) = bounds.upper.isFinite ? ("UP", bounds.upper) : ("PL", nil)
    return [lower, upper]
  }
}
