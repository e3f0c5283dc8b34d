import IntegerProgram

/// Closing the gap once the linear master is solved.
extension ComponentSolver {
  /// An integer program over the columns at hand, then over all that a better pairing can hold, then branching.
  mutating func close(_ generation: inout ColumnGeneration) throws(SolverError) {
    let master = generation.master
    let root = RootPrices(&generation, decisions: decisions, in: problem)
    let near = gap(root)
    let close = master.columns.filter { root.distance(of: $0, in: problem) <= near }
    try solveRestricted(close, rows: root.rows)
    if isDone { return }
    try solveEnumerated(root)
    if isDone { return }
    if limits.branchWork > 0 { try branch(master, duals: root.duals) }
  }

  /// How far the bound at the root's duals lies above the next number of points of use: what a column of such a pairing
  /// can lack at these duals (M7); ∞ where any is of use.
  private func gap(_ root: RootPrices) -> Double {
    aim.next(after: answer.pairing).map { root.bound - Double($0) + 1e-6 } ?? .infinity
  }

  private var lastOfNoUse: Int? { aim.next(after: answer.pairing).map { $0 - 1 } }

  private mutating func solveRestricted(_ columns: [Column], rows: RowSet) throws(SolverError) {
    var program = RestrictedProgram(problem, rows: rows, columns: columns)
    let found = try program.solve(
      floor: lastOfNoUse, nodeLimit: limits.integerNodes, stop: stop)
    answer.statistics.programs += program.programs
    if let pairing = found.pairing, pairing.isFeasible(in: problem) { take(pairing) }
  }

  /// The integer program over all columns within the gap: what it proves holds for the component.
  ///
  /// Starts of a peer who wants several leaders are told apart only once they clash in a solution: until then the
  /// program is a relaxation, and a solution without clashes is best.
  private mutating func solveEnumerated(_ root: RootPrices) throws(SolverError) {
    // Rows of single starts that stand already tell columns apart, whatever their duals.
    var split = Set(
      root.rows.extra.flatMap(\.terms).filter { $0.starts != nil }.map { Int(problem.pairs[$0.pair].peer) })
    while let all = enumerated(root, split: split) {
      var program = RestrictedProgram(problem, rows: root.rows, columns: all, split: split)
      let found = try program.solve(
        floor: lastOfNoUse, nodeLimit: limits.completeNodes, stop: stop)
      answer.statistics.programs += program.programs
      let floor = lastOfNoUse.map(Double.init) ?? -.infinity
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
  private mutating func enumerated(_ root: RootPrices, split: Set<Int>) -> [Column]? {
    let gap = gap(root)
    guard gap < .infinity, limits.enumeratedColumns > 0 else { return nil }
    var all: [Column] = []
    for leader in problem.leaders.indices {
      if stop?.isRaised ?? false { return nil }
      let enumeration = ColumnEnumeration(
        problem, leader: leader, prices: root.prices, threshold: root.bounds[leader] - gap, split: split,
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
      master: master, best: answer.pairing, aim: aim, stop: stop)
    try search.run(
      root: decisions, bound: answer.bound, duals: duals,
      nodeLimit: limits.branchNodes(
        leaders: problem.leaders.count, rows: master.rows.count + problem.leaders.count),
      roundLimit: limits.masterRounds, pricingThreads: limits.pricingThreads)
    answer.statistics.nodes += search.nodes
    answer.statistics.rounds += search.rounds
    take(search.best)
    lower(search.bound)
  }
}
