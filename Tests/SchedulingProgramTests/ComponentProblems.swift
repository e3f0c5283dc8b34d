@testable import SchedulingProgram

extension SchedulingRequest {
  /// The problem of each component.
  var problems: [TermProblem] {
    Components(self).pairs.map { TermProblemBuilder.build(self, pairs: $0) }
  }
}

extension RandomTerms {
  /// The problems of the components of so many random rosters, each with its roster's number.
  static func problems(_ count: Int) throws -> [(seed: Int, problem: TermProblem)] {
    try (0..<count).flatMap { seed in
      var terms = RandomTerms(seed: seed + 1)
      return try ScheduledRoster(terms.roster()).request.problems.map { (seed, $0) }
    }
  }
}

extension TermState {
  /// A schedule of a problem into which some items were put one by one, in that order.
  convenience init(_ problem: TermProblem, inserting items: some Sequence<Int>) {
    self.init(problem)
    var insertion = Insertion()
    for item in items { _ = insertion.insert(item, into: self) }
  }
}
