import IntegerProgram

/// Improves the pairing of a component too large for a master: blocks of leaders are solved by columns while the rest stands.
///
/// What the bound lies above the pairing falls to leaders and peers: a leader's slack is what their best column is worth
/// at the duals above the one that they have; a peer's is their dual for every leader that they lack. A block is grown
/// around the leader of most slack.
struct BlockImprovement {
  private let problem: PairingProblem
  private let stop: StopSignal?
  private let peerPrices: [Double]
  private let bound: Double
  /// By leader: what is worth most to them at the prices.
  private let wishes: [LeaderPricing]
  private(set) var standing: StandingColumns
  private(set) var statistics = PairingStatistics()
  private var slacks: [Double] = []
  /// Blocks that were solved as they stand.
  private var settled: Set<[Int]> = []

  /// Improvement of a pairing of the problem, with the prices of the peers that prove the bound.
  init(
    _ pairing: ComponentPairing, of problem: PairingProblem, peerPrices: [Double], bound: Double,
    stop: StopSignal?
  ) {
    self.problem = problem
    self.stop = stop
    self.peerPrices = peerPrices
    self.bound = bound
    let prices = Prices(
      profits: problem.pairs.map { Double($0.value) - peerPrices[Int($0.peer)] },
      marks: problem.pairs.map(\.mark))
    wishes = problem.leaders.indices.map { LeaderPricer.price(problem, leader: $0, prices: prices) }
    standing = StandingColumns(problem, marks: problem.pairs.map(\.mark))
    for column in pairing.columns { standing.replace(column) }
    slacks = problem.leaders.indices.map { slack($0) }
  }

  /// What a leader's best column is worth above the one that stands.
  private func slack(_ leader: Int) -> Double {
    let column = standing.columns[leader]
    let worth = column.pairs.reduce(Double(column.points)) {
      $0 - peerPrices[Int(problem.pairs[Int($1)].peer)]
    }
    return max(0, wishes[leader].bound - worth)
  }

  /// Solves blocks until the pairing is good enough or too many in a row bring nothing.
  mutating func run(_ limits: SearchLimits) throws(SolverError) {
    let links = ContentionLinks(problem, peerPrices: peerPrices)
    /// How often a block was grown from each leader: the next leader's turn comes the sooner.
    var turns = Array(repeating: 0, count: problem.leaders.count)
    var vain = 0
    var points = standing.pairing.points
    let gap = max(limits.blockGap, limits.gap)
    for _ in 0..<limits.blocks where vain < limits.vainBlocks {
      guard bound - Double(points) > gap * abs(Double(points)),
        !(stop?.isRaised ?? false), let seed = seed(turns)
      else { return }
      turns[seed] += 1
      let block = links.block(
        from: seed, size: limits.blockSize, slacks: slacks, wishes: wishes, standing: standing)
      guard settled.insert(block).inserted else { continue }
      try improve(block)
      for leader in block { slacks[leader] = slack(leader) }
      let reached = standing.pairing.points
      vain = reached > points ? 0 : vain + 1
      points = reached
    }
  }

  /// The leader of most slack, which counts less with every turn; nil where no slack is left.
  private func seed(_ turns: [Int]) -> Int? {
    var best: (leader: Int, weight: Double)?
    for leader in problem.leaders.indices where slacks[leader] >= 1 && turns[leader] < 8 {
      let weight = slacks[leader] / Double(1 << (2 * turns[leader]))
      if best.map({ weight > $0.weight }) ?? true { best = (leader, weight) }
    }
    return best?.leader
  }

  private mutating func improve(_ leaders: [Int]) throws(SolverError) {
    let block = Block(leaders, of: problem, standing: standing)
    let before = block.part(of: standing)
    let task = ComponentTask(
      problem: block.problem, seed: before, peerPrices: block.wholePeers.map { peerPrices[$0] })
    var solver = ComponentSolver(task, limits: .block, stop: stop) { _ in }
    try solver.solve()
    statistics.add(solver.answer.statistics)
    guard let better = solver.answer.pairing, better.points > before.points else { return }
    let old = standing
    // Emptied first, so that no peer is held twice on the way.
    for leader in leaders { standing.replace(problem.emptyColumn(leader: leader)) }
    for column in block.whole(better) { standing.replace(column) }
    guard standing.pairing.isFeasible(in: problem) else {
      standing = old
      return
    }
    settled = [leaders]
  }
}
