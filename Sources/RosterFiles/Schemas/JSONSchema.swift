/// The JSON Schemas (draft 2020-12) of the files that Tandem reads and writes.
///
/// They tell the structure: keys, kinds of values, ranges. What needs more than a value at hand (ids that refer to each other,
/// times in order, numbers of program days) is told by `RosterFile` alone.
public enum JSONSchema: String, CaseIterable, Sendable {
  /// `tandem-roster/1`
  case rosterFile = "roster"
  /// `tandem-plan/1`
  case planFile = "plan"

  /// The schema, a JSON text with an ending newline.
  public var text: String {
    switch self {
    case .rosterFile: Self.roster + "\n"
    case .planFile: Self.plan + "\n"
    }
  }
}
