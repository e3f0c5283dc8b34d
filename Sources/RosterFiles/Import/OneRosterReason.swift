/// What is wrong with rows of a OneRoster export.
public enum OneRosterReason: Hashable, Sendable {
  case todo

  var sentence: String { "" }
}
