import Coaching
import IntegerProgram

/// Schedules every leader of a component as if there were no others: each alone is soon searched well, and few hinder each other.
struct LeadersAlone {
  let request: SchedulingRequest
  let pairs: [Int]
  let problem: TermProblem
  let options: SchedulingOptions

  /// The best cycles found for each leader alone, by item; they may not fit together.
  func visits(rounds: Int, seed: UInt64, stop: @escaping @Sendable () -> Bool) throws -> [[Visit]?] {
    let groups = Dictionary(grouping: pairs) { request.pairs[$0].leader }
    let parts = groups.keys.sorted().map { groups[$0]! }
    let found = try SolverThreads.map(parts, threads: options.threads) { _, own in
      let part = TermProblemBuilder.build(request, pairs: own)
      let state = TermState(part)
      GreedyStart.fill(state)
      var improvement = Improvement(state, seed: seed)
      improvement.run(
        rounds: rounds * part.items.count, target: Double(part.items.reduce(0) { $0 + $1.bound }), stop: stop)
      let translation = ColumnTranslation(from: part, to: problem)
      return Incumbent(state).columns(part).map { translation.column($0) }
    }
    var visits = [[Visit]?](repeating: nil, count: problem.items.count)
    for column in found.joined() { visits[column.item] = column.visits }
    return visits
  }
}
