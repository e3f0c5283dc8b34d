import Coaching
import IntegerProgram

/// What came of the proof of one cluster.
struct ClusterResult: Sendable {
  /// No schedule of the cluster's cycles costs less.
  var bound: Double
  /// The last linear solution, as columns of the component's problem.
  var solution: [(column: ClusterColumn, weight: Double)] = []
  /// All columns of the last linear program, and the cuts that were found.
  var columns: [ClusterColumn] = []
  var cuts: [MissingCut] = []
  /// Packings of the leaders' weeks that came nearest to the bound, best first.
  var packings: [[ClusterColumn]] = []
  /// The prices of the linear program's best bound; one for each cut.
  var prices = ClusterPrices()
  var statistics = SchedulingStatistics()

  /// Takes what a linear program has proven; `constant` is what the cycles without a choice cost.
  mutating func add(_ cluster: ClusterBound, _ constant: Int) {
    bound = max(bound, cluster.problem.unit.roundedUp(cluster.bound + Double(constant)))
    solution = cluster.solution
    columns = cluster.columns
    prices = cluster.best
    packings = cluster.packings
    statistics.rounds += cluster.rounds
    statistics.columns += cluster.columnCount
    statistics.programs += cluster.programs
  }
}

/// Proves a bound for one cluster: cuts, then column generation, until it meets what the cycles cost now.
struct ClusterProof {
  let problem: TermProblem
  let options: SchedulingOptions
  let deadline: ContinuousClock.Instant?
  /// Whether the weeks are packed where the linear program leaves a gap; of clusters that are joined only those of the whole are.
  var packs = true
  /// Leaders are packed side by side where no other cluster is worked on meanwhile.
  var packingThreads = 1
  /// The linear program is left when the bound comes within this share of its value, as no more can be gained.
  var closeness = 0.0

  private static let ascentLimit = 60

  /// Runs until the bound meets `penalty`, or it can rise no more.
  ///
  /// `missing` are the items that the schedule of that penalty leaves out. `follow` is called from time to time with the linear solution; it
  /// may give columns of a better schedule and its penalty.
  func run(
    penalty: Int, columns: [ClusterColumn] = [], missing: Set<Int>? = nil,
    follow: (ClusterBound, _ isLast: Bool) throws -> (penalty: Int, columns: [ClusterColumn])? = { _, _ in nil
    }
  ) throws -> ClusterResult {
    let items = problem.possibleItems
    var result = ClusterResult(bound: Double(problem.items.reduce(0) { $0 + $1.bound }))
    guard !items.isEmpty, !isMet(penalty, result.bound) else { return result }
    var solving = SolverOptions()
    solving.stop = options.stop
    var finder = MissingCuts(problem, options: solving, missing: missing)
    result.cuts = try finder.find { isOver }
    result.prices.cuts = result.cuts.map { _ in 0 }
    result.statistics.rounds += finder.rounds
    result.statistics.programs += finder.programs
    guard !isOver else { return result }
    var best = penalty
    try raise(with: result.cuts, columns, &best, &result, follow: follow)
    return result
  }

  /// The same from columns, cuts and prices that are known, those of the component's parts.
  func run(
    penalty: Int, columns: [ClusterColumn], cuts: [MissingCut], prices: ClusterPrices,
    follow: (ClusterBound, _ isLast: Bool) throws -> (penalty: Int, columns: [ClusterColumn])?
  ) throws -> ClusterResult {
    var result = ClusterResult(bound: Double(problem.items.reduce(0) { $0 + $1.bound }))
    var best = penalty
    try raise(with: cuts, columns, &best, &result, from: prices, follow: follow)
    return result
  }

  /// The linear program with cuts, and the packed ascent from its prices.
  private func raise(
    with cuts: [MissingCut], _ columns: [ClusterColumn], _ best: inout Int, _ result: inout ClusterResult,
    from prices: ClusterPrices? = nil,
    follow: (ClusterBound, _ isLast: Bool) throws -> (penalty: Int, columns: [ClusterColumn])?
  ) throws {
    let constant = problem.impossibleCost
    let items = problem.possibleItems
    var solving = SolverOptions()
    solving.stop = options.stop
    var cut = try ClusterBound(problem, items: items, cuts: cuts)
    try cut.add(columns)
    if let prices { try cut.begin(prices) }
    try raise(&cut, constant, &best, solving, follow: follow)
    // Joined clusters take long to pack, and their cuts say already what the weeks leave out.
    let asks = prices == nil || cut.priceOfWeeks >= 1
    if asks, isWorthPacking(best, cut.bound + Double(constant)) {
      try cut.pack(
        items: items, target: Double(best - constant), rounds: Self.ascentLimit, threads: packingThreads
      ) { isOver }
    }
    result.add(cut, constant)
  }

  /// The packed ascent takes longer than the linear program: where the gap is narrow it is left out.
  private func isWorthPacking(_ penalty: Int, _ bound: Double) -> Bool {
    packs && !isMet(penalty, bound) && Double(penalty) - bound > max(20, 0.005 * Double(penalty))
  }

  /// Rounds of column generation until the bound meets the best schedule, or no column pays.
  private func raise(
    _ cluster: inout ClusterBound, _ constant: Int, _ best: inout Int, _ solving: SolverOptions,
    follow: (ClusterBound, _ isLast: Bool) throws -> (penalty: Int, columns: [ClusterColumn])?
  ) throws {
    var solving = solving
    for round in 0..<options.roundLimit where !isOver {
      // One linear program of a large component can take seconds beyond the limit.
      solving.timeLimit = deadline.map { max(.milliseconds(1), $0 - .now) }
      let rises = try cluster.round(solving)
      let goesOn = rises && cluster.value - cluster.bound > closeness * cluster.value
      let met = isMet(best, cluster.bound + Double(constant))
      if round % 20 == 19 || !goesOn, !met, let better = try follow(cluster, !goesOn) {
        best = better.penalty
        try cluster.add(better.columns)
      }
      if !goesOn || met { break }
    }
  }

  private func isMet(_ penalty: Int, _ bound: Double) -> Bool {
    problem.unit.isMet(Double(penalty), by: bound)
  }

  private var isOver: Bool {
    (options.stop?.isRaised ?? false) || deadline.map { ContinuousClock.now >= $0 } ?? false
  }
}
