/// Prices every cycle of a cluster: the proven bound at given prices, and columns that may pay.
struct ClusterPricing {
  let problem: TermProblem
  let objective: ClusterObjective
  private var path = CheapestCycle()

  init(_ problem: TermProblem, _ objective: ClusterObjective) {
    self.problem = problem
    self.objective = objective
  }

  /// The Lagrangian bound at prices (any that are not negative), and the best column of each item.
  ///
  /// Σ over the cycles of the least priced cost, less what all resources cost: no schedule costs less.
  mutating func price(
    _ items: [Int], _ index: RowIndex, _ values: [Double], cuts: [(cut: MissingCut, price: Double)]
  ) -> (bound: Double, best: [(cost: Double, column: ClusterColumn)]) {
    let prices = RowPrices(problem, index, values, objective)
    var bound = 0.0
    for (number, row) in index.rows.enumerated() where values[number] > 0 {
      bound -= values[number] * row.capacity(problem)
    }
    var best: [(cost: Double, column: ClusterColumn)] = []
    let relief = relief(cuts)
    bound += cuts.reduce(0) { $0 + $1.price * $1.cut.least }
    for item in items {
      let cycle = problem.items[item]
      let track = problem.tracks[cycle.track]
      let options = PricedOptions(problem, track, prices, countsSessions: objective.countsSessions)
      let missing = objective.missingCost(cycle) - (relief[item] ?? 0)
      guard let found = path.best(problem, cycle, options) else {
        bound += missing
        continue
      }
      bound += min(found.cost, missing)
      let column = ClusterColumn(
        item: item, visits: options.attended(found.visits), problem,
        countsSessions: objective.countsSessions)
      best.append((found.cost, column))
    }
    return (bound, best)
  }

  /// What the cuts pay for each missing item.
  private func relief(_ cuts: [(cut: MissingCut, price: Double)]) -> [Int: Double] {
    var relief: [Int: Double] = [:]
    for (cut, price) in cuts where price > 0 {
      for (item, weight) in cut.weights { relief[item, default: 0] += weight * price }
    }
    return relief
  }
}
