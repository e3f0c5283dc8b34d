import IntegerProgram

/// Improves the pairing of a component too large for a master: blocks of leaders are solved by columns while the rest stands.
struct BlockImprovement {
  private let problem: PairingProblem
  private let stop: StopSignal?
  private(set) var standing: StandingColumns
  private(set) var statistics = PairingStatistics()

  /// Improvement of a pairing of the problem.
  init(_ pairing: ComponentPairing, of problem: PairingProblem, stop: StopSignal?) {
    self.problem = problem
    self.stop = stop
    standing = StandingColumns(problem, marks: problem.pairs.map(\.mark))
    for column in pairing.columns { standing.replace(column) }
  }

  /// Solves blocks of `size` leaders who contend for peers at these prices, `sweeps` times.
  mutating func run(
    size: Int, sweeps: Int, peerPrices: [Double], limits: SearchLimits
  ) throws(SolverError) {
    for sweep in 0..<sweeps {
      let blocks = ContentionBlocks(problem, peerPrices: peerPrices, size: size, after: sweep).blocks
      for block in blocks {
        if stop?.isRaised ?? false { return }
        try improve(block, limits: limits)
      }
    }
  }

  private mutating func improve(_ leaders: [Int], limits: SearchLimits) throws(SolverError) {
    let block = Block(leaders, of: problem, standing: standing)
    let before = block.part(of: standing)
    var solver = ComponentSolver(
      ComponentTask(problem: block.problem, seed: before), limits: limits, stop: stop
    ) { _ in }
    try solver.solve()
    statistics.add(solver.answer.statistics)
    guard let better = solver.answer.pairing, better.points > before.points else { return }
    let old = standing
    // Emptied first, so that no peer is held twice on the way.
    for leader in leaders { standing.replace(problem.emptyColumn(leader: leader)) }
    for column in block.whole(better) { standing.replace(column) }
    if !standing.pairing.isFeasible(in: problem) { standing = old }
  }
}
