@testable import SchedulingProgram

extension SchedulingRequest {
  /// The problem of each component.
  var problems: [TermProblem] {
    Components(self).pairs.map { TermProblemBuilder.build(self, pairs: $0) }
  }
}

extension TermProblem {
  /// The items that have a choice.
  var possibleItems: [Int] { items.indices.filter { items[$0].isPossible } }
}
