import Coaching
import IntegerProgram

/// What came of the proof of one cluster.
struct ClusterResult: Sendable {
  /// No schedule of the cluster's cycles costs less.
  var bound: Double
  /// The last linear solution, as columns of the component's problem.
  var solution: [(column: ClusterColumn, weight: Double)] = []
  var statistics = SchedulingStatistics()
}

/// Proves a bound for one cluster: cuts, then column generation, until it meets what the cycles cost now.
struct ClusterProof {
  let problem: TermProblem
  let options: SchedulingOptions
  let deadline: ContinuousClock.Instant?

  /// Runs until the bound meets `penalty`, or it can rise no more.
  ///
  /// `follow` is called from time to time with the linear solution; it may give columns of a better schedule and its penalty.
  func run(
    penalty: Int, columns: [ClusterColumn] = [],
    follow: (ClusterBound, _ isLast: Bool) throws -> (penalty: Int, columns: [ClusterColumn])? = { _, _ in nil
    }
  ) throws -> ClusterResult {
    let constant = problem.items.reduce(0) { $0 + ($1.isPossible ? 0 : $1.missingCost) }
    let items = problem.items.indices.filter { problem.items[$0].isPossible }
    var result = ClusterResult(bound: Double(problem.items.reduce(0) { $0 + $1.bound }))
    guard !items.isEmpty, !isMet(penalty, result.bound) else { return result }
    var solving = SolverOptions()
    solving.stop = options.stop
    var finder = MissingCuts(problem, options: solving)
    let cuts = try finder.find { isOver }
    var cluster = try ClusterBound(problem, items: items, cuts: cuts)
    try cluster.add(columns)
    var best = penalty
    for round in 0..<options.roundLimit where !isOver {
      let goesOn = try cluster.round(solving)
      let met = isMet(best, cluster.bound + Double(constant))
      if round % 10 == 9 || !goesOn, !met, let better = try follow(cluster, !goesOn) {
        best = better.penalty
        try cluster.add(better.columns)
      }
      if !goesOn || met { break }
    }
    result.bound = max(result.bound, (cluster.bound + Double(constant) - 1e-5).rounded(.up))
    result.solution = cluster.solution
    result.statistics.rounds = cluster.rounds + finder.rounds
    result.statistics.columns = cluster.columnCount
    result.statistics.programs = cluster.programs + finder.programs
    return result
  }

  private func isMet(_ penalty: Int, _ bound: Double) -> Bool { Double(penalty) - bound < 0.999 }

  private var isOver: Bool {
    (options.stop?.isRaised ?? false) || deadline.map { ContinuousClock.now >= $0 } ?? false
  }
}
