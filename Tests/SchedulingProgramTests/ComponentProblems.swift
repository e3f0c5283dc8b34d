@testable import SchedulingProgram

extension SchedulingRequest {
  /// The problem of each component.
  var problems: [TermProblem] {
    Components(self).pairs.map { TermProblemBuilder.build(self, pairs: $0) }
  }
}
