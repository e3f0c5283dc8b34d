import Coaching

/// The rules that rules.csv may give, one a row.
struct RuleName: Sendable {
  /// Its place in the roster's JSON and its name in the file: "term.start".
  var path: String
  var kind: CellKind
  var isNeeded = false

  static let all: [RuleName] =
    [
      RuleName(path: "program.name", kind: .text),
      RuleName(path: "program.timeZone", kind: .text, isNeeded: true),
      RuleName(path: "program.startEvery", kind: .whole),
      RuleName(path: "term.name", kind: .text),
      RuleName(path: "term.start", kind: .date, isNeeded: true),
      RuleName(path: "term.end", kind: .date, isNeeded: true),
      RuleName(path: "eligibility.sameOrganization", kind: .bool),
      RuleName(path: "eligibility.maxTravelMinutes", kind: .whole),
      RuleName(path: "eligibility.minimumScore", kind: .whole),
      RuleName(path: "eligibility.regularShare", kind: .decimal),
      RuleName(path: "objective", kind: .choice(["points", "fair"])),
    ] + Weights.named.map { RuleName(path: "weights.\($0.name)", kind: .whole) }

  /// Whether a path is that of a needed rule, or leads to one.
  static func isNeeded(_ path: String) -> Bool {
    all.contains { $0.isNeeded && ($0.path == path || $0.path.hasPrefix(path + ".")) }
  }

  /// The rule of a name, case, spaces and points aside: "Term start" is term.start.
  static func named(_ text: String) -> RuleName? {
    all.first { $0.path.plainName == text.plainName }
  }
}
