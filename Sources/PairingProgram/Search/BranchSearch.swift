import IntegerProgram

/// Branch and price: branches on a pair, or on the starts of a pair, each node solved by column generation.
struct BranchSearch {
  private let problem: PairingProblem
  private let master: PairingMaster
  private let stop: StopSignal?
  private(set) var best: ComponentPairing?
  /// No pairing has more points; valid at any time after a run.
  private(set) var bound = Double.infinity
  private(set) var nodes = 0
  private(set) var rounds = 0
  private(set) var programs = 0
  private let aim: SearchAim

  private struct Node {
    var decisions: Decisions
    var bound: Double
    var duals: [Double]
  }

  /// How often the search goes down to a pairing before it takes the nodes by their bounds.
  private static let plunges = 4

  /// A search over a master that is solved, from a pairing that is known.
  init(
    master: PairingMaster, best: ComponentPairing?, aim: SearchAim, stop: StopSignal?
  ) {
    self.aim = aim
    problem = master.problem
    self.master = master
    self.best = best
    self.stop = stop
  }

  private var floor: Double { aim.floor(best) }

  private var isReached: Bool {
    guard let goal = aim.goal, let best else { return false }
    return best.points >= goal
  }

  /// Searches until nothing is open or so many nodes are done: first down to a few pairings, then by bounds.
  mutating func run(
    root: Decisions, bound: Double, duals: [Double], nodeLimit: Int, roundLimit: Int,
    pricingThreads: Int
  ) throws(SolverError) {
    var open = [Node(decisions: root, bound: bound, duals: duals)]
    var plunge = 1
    var isDescending = true
    while !open.isEmpty, nodes < nodeLimit, !isReached, !(stop?.isRaised ?? false) {
      let next = isDescending ? open.count - 1 : highest(open)
      let node = open.remove(at: next)
      if node.bound < floor {
        isDescending = false
        continue
      }
      nodes += 1
      let children = try expand(
        node, descending: isDescending, roundLimit: roundLimit, pricingThreads: pricingThreads)
      // A node cut short by a limit or the stop signal stays open.
      guard let children else {
        open.append(node)
        break
      }
      open += children
      if children.isEmpty { plunge += isDescending ? 1 : 0 }
      isDescending = !children.isEmpty && plunge <= Self.plunges
    }
    // What was pruned may have been of no use and yet better than the best.
    let reached = best.map { Double($0.points) } ?? -.infinity
    let pruned = max(reached, aim.next(after: best).map { Double($0 - 1) } ?? reached)
    self.bound = min(bound, open.reduce(pruned) { max($0, $1.bound) })
  }

  /// The open node of the highest bound, the last of equal ones.
  private func highest(_ open: [Node]) -> Int {
    var best = open.count - 1
    for index in open.indices.reversed() where open[index].bound > open[best].bound { best = index }
    return best
  }

  /// The children of a node, the most promising last; nil where it could not be solved.
  private mutating func expand(
    _ node: Node, descending: Bool, roundLimit: Int, pricingThreads: Int
  ) throws(SolverError) -> [Node]? {
    try master.use(node.decisions)
    let duals = node.duals + Array(repeating: 0, count: master.rows.count - node.duals.count)
    let before = master.programs
    var generation = ColumnGeneration(
      master: master, decisions: node.decisions,
      pricing: PricingRound(problem, threads: pricingThreads), bound: node.bound, duals: duals)
    try generation.run(limit: roundLimit, floor: floor, stop: stop)
    rounds += generation.rounds
    programs += master.programs - before
    if generation.bestBound < floor { return [] }
    guard generation.converged, !(stop?.isRaised ?? false) else { return nil }
    if master.artificial > 1e-6 { return [] }
    return branches(of: node, generation: generation, descending: descending)
  }

  private mutating func branches(
    of node: Node, generation: ColumnGeneration, descending: Bool
  ) -> [Node] {
    let rounding = LinearRounding(
      columns: master.columns, values: Array(master.values), preferred: descending ? 0.95 : 0.6, in: problem)
    if let pairing = rounding.pairing, pairing.isFeasible(in: problem),
      pairing.points > best?.points ?? .min
    {
      best = pairing
    }
    func child(_ change: (inout Decisions) -> Void) -> Node {
      var decisions = node.decisions
      change(&decisions)
      return Node(
        decisions: decisions, bound: generation.bestBound, duals: generation.bestDuals)
    }
    switch rounding.branch {
    case .none: return []
    case .pair(let pair):
      return [
        child { $0.marks[pair] = .forbidden }, child { $0.require(pair, in: problem) },
      ]
    case .start(let pair, let starts, let middle):
      let known = node.decisions.starts[pair] ?? starts
      return [
        child { $0.starts[pair] = known.lowerBound..<middle },
        child { $0.starts[pair] = middle..<known.upperBound },
      ]
    }
  }
}
