/// One thing that is wrong in a file, with its place (SPEC §7: "every fault listed, each with its JSON path").
public struct Fault: Hashable, Sendable, CustomStringConvertible {
  /// Where in the JSON: "schools[2].id"; empty for the whole file.
  public var path: String
  /// Line in the file, from 1.
  public var line: Int
  /// Column in the line, in characters, from 1.
  public var column: Int
  /// The value as it is written, shortened; nil where it is missing or a whole list or object.
  public var value: String?
  public var problem: FaultProblem
  /// The nearest known name, where a name may be misspelt.
  public var suggestion: String?

  /// A fault at a place of a file.
  public init(
    path: String, line: Int, column: Int, value: String? = nil, problem: FaultProblem,
    suggestion: String? = nil
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.value = value
    self.problem = problem
    self.suggestion = suggestion
  }

  /// A stable name of the kind of fault, for programs.
  public var code: String { FaultSentence.code(of: problem) }

  /// What is allowed there, as a phrase.
  public var expected: String { FaultSentence.expected(by: problem) }

  /// The whole sentence: place, value, what is allowed, nearest known name.
  public var description: String { FaultSentence.sentence(for: self) }
}

/// All faults of one file, in the order of the text; never empty.
public struct FileFaults: Error, Hashable, Sendable {
  public var faults: [Fault]
  /// What could be read of a roster all the same; nil where that is not enough to say more, and of other files.
  public var roster: FaultyRoster?

  /// The faults of a file.
  public init(faults: [Fault], roster: FaultyRoster? = nil) {
    self.faults = faults
    self.roster = roster
  }
}
