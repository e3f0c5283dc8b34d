/// What a linear program has each cycle cost: whatever costs more than that may have room to gain, where others cost more than they would alone
/// in every schedule.
struct LinearCosts: Sendable {
  /// By item; what a missing one costs, where the program says nothing of it.
  private let costs: [Double]

  private static let tolerance = 0.5

  init(_ problem: TermProblem, _ solution: [(column: ClusterColumn, weight: Double)]) {
    var costs = problem.items.map { Double($0.missingCost) }
    for (column, weight) in solution {
      let cost = problem.cost(ofItem: column.item, column.visits) - problem.items[column.item].missingCost
      costs[column.item] += weight * Double(cost)
    }
    self.costs = costs
  }

  /// Whether an item that costs so much costs more than the linear program has it.
  func isBelow(_ cost: Int, _ item: Int) -> Bool { Double(cost) > costs[item] + Self.tolerance }
}
