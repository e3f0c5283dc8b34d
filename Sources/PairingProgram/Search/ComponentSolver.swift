import Coaching
import IntegerProgram

/// What came of one component.
struct ComponentAnswer: Sendable {
  /// nil where none was found.
  var pairing: ComponentPairing?
  /// No pairing of the component has more points; −∞ where there is none.
  var bound: Double
  var statistics = PairingStatistics()

  /// Whether no whole number of points lies between the pairing and the bound.
  var isOptimal: Bool { pairing.map { bound < Double($0.points) + 1 } ?? (bound == -.infinity) }
}

/// A component to solve.
struct ComponentTask: Sendable {
  var problem: PairingProblem
  /// A pairing that is known; its points are those of the problem.
  var seed: ComponentPairing?
  /// Which pairings are of use; the gap is the search's own.
  var aim = SearchAim()
  /// Prices of the peers at which to begin, where good ones are known.
  var peerPrices: [Double]?
}

/// Solves one component: greedy start, dual ascent, column generation, restricted integer program, branching.
struct ComponentSolver {
  let problem: PairingProblem
  let limits: SearchLimits
  var answer: ComponentAnswer
  let decisions: Decisions
  let stop: StopSignal?
  private let progress: @Sendable (ComponentAnswer) -> Void

  let aim: SearchAim
  private let peerPrices: [Double]?

  /// A solver for a component; `progress` hears of every better pairing or bound.
  init(
    _ task: ComponentTask, limits: SearchLimits, stop: StopSignal?,
    progress: @escaping @Sendable (ComponentAnswer) -> Void
  ) {
    problem = task.problem
    var aim = task.aim
    aim.gap = limits.gap
    self.aim = aim
    peerPrices = task.peerPrices
    self.limits = limits
    self.stop = stop
    self.progress = progress
    decisions = Decisions(problem)
    answer = ComponentAnswer(pairing: nil, bound: Self.plainBound(of: problem))
    if let seed = task.seed, seed.isFeasible(in: problem) { answer.pairing = seed }
    answer.statistics.components = 1
  }

  /// Solves as far as the limits let; call it on a thread that may hold a GLPK session.
  mutating func solve() throws(SolverError) {
    if answer.pairing == nil || peerPrices == nil {
      take(GreedyStart.pairing(of: problem, marks: cautiousMarks))
    }
    if isDone { return }
    let rows = RowSet(problem)
    var pricing = PricingRound(problem, threads: limits.pricingThreads)
    let start = peerPrices.map { $0 + Array(repeating: 0, count: rows.count - $0.count) }
    var ascent = DualAscent(
      problem, rows: rows, decisions: decisions, start: start,
      reach: rowCount > limits.nearRows ? 1.3e-3 : 1)
    climb(&ascent, &pricing)
    if isDone { return }
    dive(&ascent, pricing)
    if rowCount > limits.blockRows, !isDone {
      try improveBlocks(peerPrices: Array(ascent.bestDuals.prefix(problem.peers.count)))
    }
    if isDone || !hasMaster { return }
    let master = try PairingMaster(problem, rows: rows)
    try master.add(
      problem.leaders.indices.map { problem.emptyColumn(leader: $0) }.filter {
        decisions.allow($0, in: problem)
      })
    try master.add((answer.pairing?.columns ?? []) + ascent.columns)
    var generation = ColumnGeneration(
      master: master, decisions: decisions, pricing: pricing, bound: ascent.bestBound,
      duals: ascent.bestDuals)
    try generation.run(limit: limits.masterRounds, floor: floor, stop: stop)
    answer.statistics.rounds += generation.rounds
    lower(generation.bestBound)
    if !isDone { try close(&generation) }
    answer.statistics.columns += master.columns.count
    answer.statistics.programs += master.programs
  }

  /// A pairing by fixing in turns with the ascent, where that is worth the while.
  private mutating func dive(_ ascent: inout DualAscent, _ pricing: PricingRound) {
    guard rowCount > limits.diveRows, problem.extraRows.isEmpty else { return }
    var dive = PriceDive(
      problem, rows: RowSet(problem), decisions: decisions, roundsOfTurn: limits.diveTurn)
    let stop = stop
    take(
      dive.pairing(
        from: ascent.bestDuals, shares: ascent.shares, passes: 4, pricing: pricing
      ) { stop?.isRaised ?? false })
    answer.statistics.rounds += dive.rounds
  }

  /// Blocks of leaders solved by columns while the others stand.
  private mutating func improveBlocks(peerPrices: [Double]) throws(SolverError) {
    guard let pairing = answer.pairing, problem.extraRows.isEmpty else { return }
    var improvement = BlockImprovement(
      pairing, of: problem, peerPrices: peerPrices, bound: answer.bound, stop: stop)
    try improvement.run(limits)
    answer.statistics.rounds += improvement.statistics.rounds
    answer.statistics.programs += improvement.statistics.programs
    take(improvement.standing.pairing)
  }

  /// Rows of the component's master before any of P6, F1 and F2.
  private var rowCount: Int { problem.peers.count + problem.leaders.count }

  /// Whether the component is small enough for a master on GLPK.
  private var hasMaster: Bool {
    rowCount <= limits.masterRows
  }

  /// Dual ascent in turns with pairings that follow its duals: each helps the other to a better target.
  private mutating func climb(_ ascent: inout DualAscent, _ pricing: inout PricingRound) {
    let stop = stop
    let turns = hasMaster ? limits.ascentTurns : 1
    for turn in 0..<turns where !isDone {
      ascent.run(
        limit: hasMaster ? limits.ascentRounds : limits.longAscentRounds, target: target,
        closeness: floor - target, leastFall: Self.fallOfGap * aim.gap * abs(target), pricing: &pricing
      ) { stop?.isRaised ?? false }
      lower(ascent.bestBound)
      if isDone || !limits.followsPrices || !hasMaster { break }
      let guide = GuidedStart(problem, marks: cautiousMarks)
      take(
        guide.pairing(
          peerPrices: Array(ascent.bestDuals.prefix(problem.peers.count)),
          shares: ascent.shares, passes: turn + 1 < turns ? 1 : 4))
    }
    answer.statistics.rounds += ascent.rounds
  }

  /// What the ascent must bring in some rounds to go on, as a share of the gap that is good enough.
  private static let fallOfGap = 0.25

  /// Every peer served by the leaders who are worth most to them.
  private static func plainBound(of problem: PairingProblem) -> Double {
    problem.peers.reduce(Double(problem.constant)) { sum, peer in
      let values = peer.pairs.map { max(0, problem.pairs[$0].value) }.sorted(by: >)
      return sum + Double(values.prefix(peer.wanted).reduce(0, +))
    }
  }

  /// A bound below this proves that nothing better, or nothing good enough, is left.
  private var floor: Double { aim.floor(answer.pairing) }

  /// The decisions with pairs ruled out that need others of their peer beside them (F2).
  private var cautiousMarks: [PairMark] {
    var marks = decisions.marks
    for term in problem.extraRows.flatMap(\.terms) where term.coefficient > 0 && marks[term.pair] == .free {
      marks[term.pair] = .forbidden
    }
    return marks
  }

  private var target: Double {
    answer.pairing.map { Double($0.points) } ?? Double(problem.constant)
  }

  var isDone: Bool {
    if let goal = aim.goal, let pairing = answer.pairing, pairing.points >= goal { return true }
    return answer.bound < floor || (stop?.isRaised ?? false)
  }

  mutating func take(_ pairing: ComponentPairing?) {
    guard let pairing, pairing.points > answer.pairing?.points ?? .min else { return }
    answer.pairing = pairing
    progress(answer)
  }

  mutating func lower(_ bound: Double) {
    guard bound < answer.bound else { return }
    answer.bound = bound
    progress(answer)
  }
}

/// How much work a component may take; all are counts, so that the answer is the same on any machine.
struct SearchLimits: Sendable {
  /// Rounds of dual ascent between two pairings that follow its duals.
  var ascentRounds = 50
  var ascentTurns = 3
  /// Whether pairings are made that follow the duals of the ascent.
  var followsPrices = true
  /// Rounds of a component that is too large for a master.
  var longAscentRounds = 250
  /// Rows up to which GLPK's simplex method keeps up; larger components end with the dual ascent.
  var masterRows = 600
  /// Rows from which on the dual ascent aims near its bound, the pairing being far.
  var nearRows = 150
  /// Rows from which on a pairing is sought by a dive, and by blocks of leaders.
  var diveRows = 150
  /// Rounds of a dive between two fixings: 5 bring a pairing of a network within 0.14 % of its bound, 20 within 0.11 % in three times the time.
  var diveTurn = 20
  var blockRows = 400
  /// Leaders that are solved at once in such a component.
  var blockSize = 32
  /// Blocks that are solved, and how many of them in a row without a gain.
  var blocks = 80
  var vainBlocks = 6
  /// Relative gap at which no further block is solved.
  var blockGap = 2e-4
  var masterRounds = 400
  var integerNodes = 300
  /// Nodes of the integer program that decides, over all columns within the gap.
  var completeNodes = 3000
  /// Columns within the gap that one leader, and a component, may have before branching takes over.
  var enumeratedColumns = 3000
  var enumeratedTotal = 40_000
  /// Nodes of branching times leaders.
  var branchWork = 20_000
  /// Relative gap at which a component is good enough.
  var gap = 0.0
  var pricingThreads = 1

  /// Those that the user's options leave.
  init(_ options: PairingSolver.Options = PairingSolver.Options()) {
    gap = options.gap
    if gap > Self.wideGap { diveTurn = 5 }
    if !options.branches { branchWork = 0 }
  }

  /// A gap that a short dive will do for.
  private static let wideGap = 0.002

  /// Limits of a block of leaders: a few dives by branch and price find more than a long integer program.
  static var block: SearchLimits {
    var limits = SearchLimits()
    limits.ascentTurns = 1
    limits.ascentRounds = 20
    limits.followsPrices = false
    limits.diveRows = .max
    limits.masterRounds = 60
    limits.integerNodes = 10
    limits.enumeratedColumns = 0
    limits.branchWork = 2000
    limits.gap = 1e-4
    return limits
  }

  /// Nodes of branching for a component of so many leaders and rows.
  func branchNodes(leaders: Int, rows: Int) -> Int {
    min(4000, branchWork / max(1, leaders)) * Self.usualRows * Self.usualRows
      / max(Self.usualRows, rows) / max(Self.usualRows, rows)
  }

  /// Rows up to which a node costs little; beyond, its cost grows with their square.
  private static let usualRows = 350
}
