import IntegerProgram

/// Solves the linear master by column generation with smoothed duals, and keeps the best Lagrangian bound.
///
/// Smoothing: P. Wentges, "Weighted Dantzig–Wolfe decomposition", Int. Trans. Oper. Res. 4 (1997).
struct ColumnGeneration {
  let master: PairingMaster
  let decisions: Decisions
  var pricing: PricingRound
  /// Proven bound of the component under the marks, and the duals that prove it (by row of the master).
  private(set) var bestBound: Double
  private(set) var bestDuals: [Double]
  /// Value of the last linear program; nil before the first.
  private(set) var value: Double?
  /// Whether nothing more can be gained: the last linear program is the whole master's.
  private(set) var converged = false
  private(set) var rounds = 0
  private var problem: PairingProblem { master.problem }

  /// Generation from a bound that is known.
  init(
    master: PairingMaster, decisions: Decisions, pricing: PricingRound, bound: Double,
    duals: [Double]
  ) {
    self.master = master
    self.decisions = decisions
    self.pricing = pricing
    bestBound = bound
    bestDuals = duals
  }

  /// Runs until the bound meets the linear program, or comes below `floor`, or after `limit` rounds.
  mutating func run(limit: Int, floor: Double, stop: StopSignal?) throws(SolverError) {
    var smoothing = 0.6
    for _ in 0..<limit {
      if stop?.isRaised ?? false { return }
      guard let linear = try master.solveLinear(stop: stop) else { return }
      value = linear
      if bestBound < floor { return }
      if bestBound - linear < 1e-6 * max(1, abs(linear)) {
        if try separate() { continue }
        converged = true
        return
      }
      let duals = master.duals
      var added = 0
      if smoothing > 0.05 {
        let mixed = zip(bestDuals, duals).map { smoothing * $0 + (1 - smoothing) * $1 }
        added = try price(at: mixed)
        if added == 0 { smoothing *= 0.5 }
      }
      if added == 0 {
        added = try price(at: duals)
        if added == 0, try !separate() {
          converged = true
          return
        }
      }
    }
  }

  /// Prices every leader, keeps the bound, and adds the columns that improve the linear program.
  private mutating func price(at duals: [Double]) throws(SolverError) -> Int {
    let rows = master.rows
    let answers = pricing.run(rows.prices(duals: duals, decisions: decisions, in: problem))
    rounds += 1
    let bound =
      answers.reduce(rows.constant(duals: duals) + Double(problem.constant)) { $0 + $1.bound }
    if bound < bestBound {
      bestBound = bound
      bestDuals = duals
    }
    var fresh: [Column] = []
    for answer in answers {
      fresh += answer.columns.map(\.column).filter { master.reducedCost(of: $0) > 1e-7 }
    }
    return try master.add(fresh)
  }

  /// Adds the rows that keep a peer from meeting two leaders at once where the linear solution breaks them (P6).
  private mutating func separate() throws(SolverError) -> Bool {
    let broken = ClashSeparation.rows(columns: master.columns, values: Array(master.values), in: problem)
    guard !broken.isEmpty, try master.add(broken) else { return false }
    bestDuals += Array(repeating: 0, count: master.rows.count - bestDuals.count)
    return true
  }
}
