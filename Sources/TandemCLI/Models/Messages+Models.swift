/// The sentences of `tandem model` and `tandem bench`.
extension Messages {
  static let noRosters = "Give at least one roster to measure."
  static let scheduleNeedsPairs = "--stage schedule needs --pairs PLAN: the pairs that are to be scheduled."
  static let pairingTakesNoPairs = "--pairs goes with --stage schedule only."
  static let boundNeedsSolution = "--bound goes with --solution only."

  static func wrongSolutionLine(_ path: String, _ line: Int) -> String {
    "\(path), line \(line): expected \"name value\", each name once. Lines that begin with # are passed over."
  }

  static func unknownColumn(_ path: String, _ name: String) -> String {
    "\(path) names the column \"\(name)\", which the model of this roster lacks. Solve the model that was written for it."
  }

  static func solutionBreaksRows(_ path: String) -> String {
    "\(path) is no solution of the model: a row or the bounds of a column are broken. Was the search ended without one?"
  }

  static func solutionBreaks(_ path: String, _ rules: [String]) -> String {
    let shown = rules.prefix(20).joined(separator: ", ")
    return "\(path) is no solution of the model. Broken rules of Docs/Formulation.md: \(shown)."
  }
}
