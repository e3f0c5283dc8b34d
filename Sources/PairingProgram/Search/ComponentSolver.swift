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

/// Solves one component: greedy start, dual ascent, column generation, restricted integer program, branching.
struct ComponentSolver {
  let problem: PairingProblem
  let limits: SearchLimits
  private(set) var answer: ComponentAnswer
  private var decisions: Decisions
  private let stop: StopSignal?
  private let progress: @Sendable (ComponentAnswer) -> Void

  /// A solver for a component; `progress` hears of every better pairing or bound.
  init(
    _ problem: PairingProblem, limits: SearchLimits, stop: StopSignal?,
    progress: @escaping @Sendable (ComponentAnswer) -> Void
  ) {
    self.problem = problem
    self.limits = limits
    self.stop = stop
    self.progress = progress
    decisions = Decisions(problem)
    answer = ComponentAnswer(pairing: nil, bound: .infinity)
    answer.statistics.components = 1
  }

  /// Solves as far as the limits let; call it on a thread that may hold a GLPK session.
  mutating func solve() throws(SolverError) {
    take(GreedyStart.pairing(of: problem, marks: decisions.marks))
    let rows = RowSet(problem)
    var pricing = PricingRound(problem, threads: limits.pricingThreads)
    var ascent = DualAscent(problem, rows: rows, decisions: decisions)
    let stop = stop
    ascent.run(
      limit: limits.ascentRounds, target: target, closeness: 1 - 1e-6, pricing: &pricing
    ) { stop?.isRaised ?? false }
    answer.statistics.rounds += ascent.rounds
    lower(ascent.bestBound)
    if isDone { return }
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
    if !isDone { try close(generation) }
    answer.statistics.columns += master.columns.count
    answer.statistics.programs += master.programs
  }

  /// Points at or below which a bound proves the best pairing.
  private var floor: Double { (answer.pairing.map { Double($0.points) } ?? -1e15) + 1 - 1e-6 }

  private var target: Double {
    answer.pairing.map { Double($0.points) } ?? Double(problem.constant)
  }

  private var isDone: Bool { answer.bound < floor || (stop?.isRaised ?? false) }

  private mutating func take(_ pairing: ComponentPairing?) {
    guard let pairing, pairing.points > answer.pairing?.points ?? .min else { return }
    answer.pairing = pairing
    progress(answer)
  }

  private mutating func lower(_ bound: Double) {
    guard bound < answer.bound else { return }
    answer.bound = bound
    progress(answer)
  }

  /// Closes what gap is left: an integer program over the columns at hand, then branching.
  private mutating func close(_ generation: ColumnGeneration) throws(SolverError) {
    let master = generation.master
    let found = try master.solveInteger(
      floor: answer.pairing?.points, nodeLimit: limits.integerNodes, stop: stop
    ) { _ in true }
    if let pairing = found.pairing, pairing.isFeasible(in: problem) { take(pairing) }
    if isDone { return }
    var search = BranchSearch(
      problem, rows: master.rows, pool: master.columns, best: answer.pairing, stop: stop)
    try search.run(
      root: decisions, bound: answer.bound, duals: generation.bestDuals,
      nodeLimit: limits.branchNodes, roundLimit: limits.masterRounds,
      pricingThreads: limits.pricingThreads)
    answer.statistics.nodes += search.nodes
    answer.statistics.rounds += search.rounds
    answer.statistics.programs += search.programs
    take(search.best)
    lower(search.bound)
  }
}

/// How much work a component may take; all are counts, so that the answer is the same on any machine.
struct SearchLimits: Sendable {
  var ascentRounds = 150
  var masterRounds = 400
  var integerNodes = 300
  var branchNodes = 400
  var pricingThreads = 1
}
