import IntegerProgram

/// Closing the gap once the linear master is solved.
extension ComponentSolver {
  /// An integer program over the columns at hand, then over all that a better pairing can hold, then branching.
  mutating func close(_ generation: inout ColumnGeneration) throws(SolverError) {
    let master = generation.master
    let duals = generation.bestDuals
    let prices = master.rows.prices(duals: duals, decisions: decisions, in: problem)
    let bounds = generation.pricing.run(prices).map(\.bound)
    let close = columns(master.columns, within: gap, bounds: bounds, duals: duals, rows: master.rows)
    try solveRestricted(close, rows: master.rows)
    if isDone { return }
    try solveEnumerated(prices: prices, bounds: bounds, rows: master.rows)
    if isDone { return }
    if limits.branchWork > 0 { try branch(master, duals: duals) }
  }

  /// How far the bound lies above the next better number of points; ∞ without a pairing.
  private var gap: Double {
    answer.pairing.map { answer.bound - Double($0.points + 1) + 1e-6 } ?? .infinity
  }

  /// Columns that a pairing better than the best can hold: their reduced cost does not exceed the gap (M7).
  private func columns(
    _ columns: [Column], within gap: Double, bounds: [Double], duals: [Double], rows: RowSet
  ) -> [Column] {
    columns.filter {
      bounds[Int($0.leader)] - rows.worth(of: $0, duals: duals, in: problem) <= gap
    }
  }

  private mutating func solveRestricted(_ columns: [Column], rows: RowSet) throws(SolverError) {
    var program = RestrictedProgram(problem, rows: rows, columns: columns)
    let found = try program.solve(
      floor: answer.pairing?.points, nodeLimit: limits.integerNodes, stop: stop)
    answer.statistics.programs += program.programs
    if let pairing = found.pairing, pairing.isFeasible(in: problem) { take(pairing) }
  }

  /// The integer program over all columns within the gap: what it proves holds for the component.
  ///
  /// Starts of a peer who wants several leaders are told apart only once they clash in a solution: until then the
  /// program is a relaxation, and a solution without clashes is best.
  private mutating func solveEnumerated(
    prices: Prices, bounds: [Double], rows: RowSet
  ) throws(SolverError) {
    // Rows of single starts that stand already tell columns apart, whatever their duals.
    var split = Set(
      rows.extra.flatMap(\.terms).filter { $0.starts != nil }.map { Int(problem.pairs[$0.pair].peer) })
    while let all = enumerated(prices: prices, bounds: bounds, split: split) {
      var program = RestrictedProgram(problem, rows: rows, columns: all, split: split)
      let found = try program.solve(
        floor: answer.pairing?.points, nodeLimit: limits.completeNodes, stop: stop)
      answer.statistics.programs += program.programs
      let floor = answer.pairing.map { Double($0.points) } ?? -.infinity
      if let bound = found.bound { lower(max(floor, bound)) }
      guard let pairing = found.pairing else { return }
      if let whole = ClashRepair.repaired(pairing, in: problem) {
        if whole.isFeasible(in: problem) { take(whole) }
        return
      }
      let clashing = PeerClashes(of: pairing.columns, in: problem).found.map {
        Int(problem.pairs[$0.first.pair].peer)
      }
      guard !split.isSuperset(of: clashing) else { return }
      split.formUnion(clashing)
    }
  }

  /// All columns within the gap; nil where there are too many.
  private mutating func enumerated(
    prices: Prices, bounds: [Double], split: Set<Int>
  ) -> [Column]? {
    guard gap < .infinity, limits.enumeratedColumns > 0 else { return nil }
    var all: [Column] = []
    for leader in problem.leaders.indices {
      if stop?.isRaised ?? false { return nil }
      let enumeration = ColumnEnumeration(
        problem, leader: leader, prices: prices, threshold: bounds[leader] - gap, split: split,
        limit: limits.enumeratedColumns)
      guard enumeration.isComplete else { return nil }
      all += enumeration.columns
      if all.count > limits.enumeratedTotal { return nil }
    }
    answer.statistics.columns += all.count
    return all
  }

  private mutating func branch(_ master: PairingMaster, duals: [Double]) throws(SolverError) {
    var search = BranchSearch(
      master: master, best: answer.pairing, gap: limits.gap, stop: stop)
    try search.run(
      root: decisions, bound: answer.bound, duals: duals,
      nodeLimit: limits.branchNodes(leaders: problem.leaders.count),
      roundLimit: limits.masterRounds, pricingThreads: limits.pricingThreads)
    answer.statistics.nodes += search.nodes
    answer.statistics.rounds += search.rounds
    take(search.best)
    lower(search.bound)
  }
}
