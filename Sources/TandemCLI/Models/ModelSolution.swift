import IntegerProgram
import RosterFiles

/// A solution that another solver found: lines "name value", the columns that are not named are 0.
struct ModelSolution {
  let path: String
  /// By name of the column.
  let values: [String: Double]

  /// Reads the file; a line that begins with # says nothing.
  /// - Throws: `Failure` 65 for a line of another form; `InputError` where the file can't be read.
  init(path: String) throws {
    self.path = path
    let text = String(decoding: try FileBytes.read(path), as: UTF8.self)
    var values: [String: Double] = [:]
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.hasPrefix("#") else { continue }
      let words = line.split(whereSeparator: \.isWhitespace)
      guard !words.isEmpty else { continue }
      guard words.count == 2, let value = Double(words[1]), value.isFinite,
        values.updateValue(value, forKey: String(words[0])) == nil
      else {
        throw Failure(.wrongInput, Messages.wrongSolutionLine(path, number + 1))
      }
    }
    self.values = values
  }

  /// The values by variable, whole ones rounded.
  /// - Throws: `Failure` 65 for a name that the model lacks, and where a row or a bound is broken.
  func solution(of program: MixedIntegerProgram, names: [String]) throws -> Solution {
    var rest = values
    let list = names.enumerated().map { index, name in
      let value = rest.removeValue(forKey: name) ?? 0
      return program.kinds[index] == .integer ? value.rounded() : value
    }
    // The text has a variable more for the objective's constant; the program has not.
    rest[ProgramText.constantName] = nil
    if let unknown = rest.keys.min() {
      throw Failure(.wrongInput, Messages.unknownColumn(path, unknown))
    }
    guard program.violation(of: list) < 1e-6 else {
      throw Failure(.wrongInput, Messages.solutionBreaksRows(path))
    }
    return Solution(values: list, objective: program.objective(of: list))
  }
}
