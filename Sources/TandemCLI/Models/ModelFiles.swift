import IntegerProgram
import RosterFiles

/// Writes a model for other solvers, and beside it the list of what its columns mean.
struct ModelFiles {
  let stage: ModelCommand.Stage
  let program: MixedIntegerProgram
  let names: ProgramNames
  let columns: [ModelColumn]
  /// SHA-256 of the roster file.
  let roster: String

  private struct List: Encodable {
    var stage: String
    var roster: String
    /// Which way the points of the columns are counted.
    var sense: String
    var columns: [ModelColumn]
  }

  /// The model in a format.
  func text(_ format: ModelCommand.Format) throws -> [UInt8] {
    let text = try ProgramText(program, names: names)
    return Array((format == .lp ? text.lp : text.mps).utf8)
  }

  /// The list of columns, JSON.
  func list() throws -> [UInt8] {
    let list = List(
      stage: stage.rawValue, roster: roster,
      sense: program.direction == .maximize ? "maximize" : "minimize", columns: columns)
    return Array(try JSONText.line(list).utf8) + [0x0A]
  }
}
