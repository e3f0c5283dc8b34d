/// The duals that prove the bound of a component before any branch, and what pricing says at them: by these a column is
/// ruled out (Docs/Formulation.md, M7). Bounds of later branches are lower, but rule out nothing by themselves.
struct RootPrices {
  /// The rows that the duals are of; the master's may grow.
  let rows: RowSet
  let duals: [Double]
  let prices: Prices
  /// Pricing's bound of each leader.
  let bounds: [Double]
  /// The bound of the component at these duals.
  let bound: Double

  /// Prices all leaders at the best duals of a generation.
  init(_ generation: inout ColumnGeneration, decisions: Decisions, in problem: PairingProblem) {
    rows = generation.master.rows
    duals = generation.bestDuals
    prices = rows.prices(duals: duals, decisions: decisions, in: problem)
    bounds = generation.pricing.run(prices).map(\.bound)
    bound = bounds.reduce(rows.constant(duals: duals) + Double(problem.constant), +)
  }

  /// How far a column lies below its leader's bound.
  func distance(of column: Column, in problem: PairingProblem) -> Double {
    bounds[Int(column.leader)] - rows.worth(of: column, duals: duals, in: problem)
  }
}
