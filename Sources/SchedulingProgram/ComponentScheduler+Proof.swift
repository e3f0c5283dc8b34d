import Coaching
import IntegerProgram

/// The proofs of a component, as one cluster or of many, and the schedules that follow their linear programs.
extension ComponentScheduler {
  /// Raises the bound of the component as one cluster, and follows its linear program to better schedules.
  func proveWhole(_ best: inout Incumbent, _ result: inout ComponentResult) throws {
    let missing = best.missing
    try proveFollowed(&best, &result, last: Self.followed) { proof, penalty, columns, follow in
      try proof.run(penalty: penalty, columns: columns, missing: missing, follow: follow)
    }
  }

  /// The same from what the component's parts have found.
  func proveJointly(
    _ parts: [ClusterResult], _ best: inout Incumbent, _ result: inout ComponentResult
  ) throws {
    let known = parts.flatMap(\.columns)
    let cuts = parts.flatMap(\.cuts)
    let prices = ClusterPrices(joining: parts.map(\.prices))
    try proveFollowed(&best, &result, last: Self.lastFollowed) { proof, penalty, columns, follow in
      try proof.run(penalty: penalty, columns: columns + known, cuts: cuts, prices: prices, follow: follow)
    }
  }

  /// How near the linear program of a large term's component its bound must come: the last rounds take long and bring little.
  private static let closeness = 0.002
  /// The same of a component of more cycles than are always joined.
  private static let roughCloseness = 0.008

  /// The share of this component; 0: to the end.
  private var closeness: Double {
    guard isLarge else { return 0 }
    return problem.items.count > Clusters.jointLimit ? Self.roughCloseness : Self.closeness
  }

  /// Improvements of each cycle of a schedule that follows the linear program, and of one at the end of that of many clusters, which is the best start
  /// there is; one cluster is searched anew after.
  private static let followed = 5
  private static let lastFollowed = 40

  private typealias Follow = (ClusterBound, _ isLast: Bool) throws -> (
    penalty: Int, columns: [ClusterColumn]
  )?

  private func proveFollowed(
    _ best: inout Incumbent, _ result: inout ComponentResult, last: Int,
    by run: (ClusterProof, _ penalty: Int, [ClusterColumn], Follow) throws -> ClusterResult
  ) throws {
    var incumbent = best
    var followed = result
    let proof = ClusterProof(
      problem: problem, options: options, deadline: deadline, packs: !isLarge,
      packingThreads: options.threads, closeness: closeness)
    let proven = try run(proof, best.penalty, best.columns(problem)) { cluster, isLast in
      let state = TermState(problem)
      let solution = cluster.solution
      GuidedStart.fill(state, with: solution)
      followed.linear = LinearCosts(problem, solution)
      let rounds = isLast ? last : Self.followed
      try improve(state, rounds: rounds * problem.items.count, &followed)
      var isBetter = incumbent.take(state)
      if isLast, try takeWhole(cluster, &incumbent, &followed) { isBetter = true }
      let helps =
        !isLarge
        && incumbent.takeLeaders(from: state.visits, problem, seed: options.seed, stop: { isOver })
      guard helps || isBetter else { return nil }
      return (incumbent.penalty, incumbent.columns(problem))
    }
    best = incumbent
    result.statistics = followed.statistics
    try follow([proven.packings], bound: max(result.bound, proven.bound), &best, &result)
    result.add(proven)
    result.linear = LinearCosts(problem, proven.solution)
  }

  /// Takes the best schedule that the columns of the linear program make, where it is better.
  private func takeWhole(
    _ cluster: ClusterBound, _ best: inout Incumbent, _ result: inout ComponentResult
  ) throws -> Bool {
    let constant = problem.impossibleCost
    guard !isOver, !isGoodEnough(best.penalty, cluster.bound + Double(constant)) else { return false }
    result.statistics.programs += 1
    guard
      let columns = try cluster.better(than: Double(best.penalty - constant) - 0.5, stop: options.stop)
    else { return false }
    let state = TermState(problem)
    for column in columns { _ = state.place(column.item, column.visits) }
    GreedyStart.fill(state)
    try improve(state, rounds: Self.followed * problem.items.count, &result)
    return best.take(state)
  }

  /// Raises the bounds of the clusters side by side, and starts anew from their linear solutions.
  func proveParts(
    _ clusters: [[Int]], packs: Bool, _ best: inout Incumbent, _ result: inout ComponentResult
  ) throws -> [ClusterResult] {
    let state = TermState(problem)
    best.restore(state)
    let costs = problem.items.indices.map { state.cost(of: $0) }
    let missing = best.missing
    // A peer of leaders in two clusters: the first pays for the cover of their lessons.
    var seen: Set<Int> = []
    let parts = clusters.map { pairs -> (pairs: [Int], paid: Set<Int>) in
      let peers = Set(pairs.map { request.roster.leaders.count + request.pairs[$0].peer })
      defer { seen.formUnion(peers) }
      return (pairs, peers.intersection(seen))
    }
    let proven = try SolverThreads.map(parts, threads: options.threads) { _, part in
      try prove(part.pairs, coveredElsewhere: part.paid, packs: packs, costs, missing)
    }
    let bounds = proven.reduce(0) { $0 + $1.bound }
    result.bound = max(result.bound, problem.unit.roundedUp(bounds))
    if !isGoodEnough(best.penalty, result.bound) {
      let joined = try boundAtPrices(of: proven)
      result.bound = max(result.bound, problem.unit.roundedUp(joined))
    }
    for part in proven { result.statistics.add(part.statistics) }
    let guided = TermState(problem)
    let solution = proven.flatMap(\.solution)
    GuidedStart.fill(guided, with: solution)
    result.linear = LinearCosts(problem, solution)
    try improve(guided, rounds: improvementsAtFirst * problem.items.count, &result)
    _ = best.take(guided)
    if !isLarge { _ = best.takeLeaders(from: guided.visits, problem, seed: options.seed) { isOver } }
    try follow(proven.map(\.packings), bound: result.bound, &best, &result)
    return proven
  }

  /// What the highest of the clusters' prices prove of the component.
  private func boundAtPrices(of parts: [ClusterResult]) throws -> Double {
    var whole = try ClusterBound(problem, items: problem.possibleItems, cuts: parts.flatMap(\.cuts))
    try whole.begin(ClusterPrices(joining: parts.map(\.prices)))
    return whole.bound + Double(problem.impossibleCost)
  }

  /// The bound of one cluster; `costs` is what the cycles cost now, `missing` are those left out.
  private func prove(
    _ pairs: [Int], coveredElsewhere: Set<Int>, packs: Bool, _ costs: [Int], _ missing: Set<Int>
  ) throws -> ClusterResult {
    let part = TermProblemBuilder.build(
      request, pairs: pairs, coveredElsewhere: coveredElsewhere)
    let translation = ColumnTranslation(from: part, to: problem)
    let penalty = part.items.indices.reduce(0) { $0 + costs[translation.items[$1]] }
    let proof = ClusterProof(problem: part, options: options, deadline: deadline, packs: packs)
    let absent = Set(part.items.indices.filter { missing.contains(translation.items[$0]) })
    var result = try proof.run(penalty: penalty, missing: absent)
    result.solution = result.solution.map { (translation.column($0.column), $0.weight) }
    result.packings = result.packings.map { $0.map { translation.column($0) } }
    result.columns = result.columns.map { translation.column($0) }
    result.cuts = result.cuts.map { $0.translated(translation.items) }
    result.prices = translation.prices(result.prices)
    return result
  }
}

extension ComponentResult {
  /// Takes a proof of the whole component.
  fileprivate mutating func add(_ proven: ClusterResult) {
    bound = max(bound, proven.bound)
    statistics.add(proven.statistics)
  }
}
