import Coaching
import IntegerProgram

/// A proven bound for a cluster of cycles by column generation, with rows added where they bind.
struct ClusterBound {
  let problem: TermProblem
  private var master: ClusterMaster
  private var pricing: ClusterPricing
  /// Rows without a price that are let be.
  private let idleLimit: Int
  /// No schedule of these cycles costs less.
  private(set) var bound: Double
  private(set) var rounds = 0
  private(set) var programs = 0
  /// Packings of the leaders' weeks at the prices of the best bounds, best first; none before `pack`.
  private(set) var packings: [[ClusterColumn]] = []
  /// Whether the linear program is solved to its end.
  private(set) var isComplete = false
  /// The prices of the best bound; none at first, which proves what each cycle costs at least.
  private(set) var best: ClusterPrices
  private var priceOfBest: [ResourceRow: Double] = [:]

  init(
    _ problem: TermProblem, items: [Int], objective: ClusterObjective = .points,
    cuts: [MissingCut] = [], idleLimit: Int = 200
  ) throws {
    self.problem = problem
    self.idleLimit = idleLimit
    master = try ClusterMaster(problem, items: items, objective: objective, cuts: cuts)
    pricing = ClusterPricing(problem, objective)
    best = ClusterPrices(cuts: cuts.map { _ in 0 })
    bound =
      objective.countsSessions
      ? Double(items.reduce(0) { $0 + problem.items[$1].bound }) : 0
  }

  /// The value of the last linear program.
  private(set) var value = Double.infinity

  /// Columns that the master has.
  var columns: [ClusterColumn] { master.columns }
  var columnCount: Int { master.columns.count }
  /// Rows that the master has.
  var rowCount: Int { master.rowCount }
  /// Rows that were taken out again.
  var droppedRows: Int { master.droppedRows }
  /// The columns of the last linear solution.
  var solution: [(column: ClusterColumn, weight: Double)] { master.solution }

  /// What the minutes of the weeks bring at the prices of the best bound, with the cuts on what is missing for want of them; points.
  var priceOfWeeks: Double {
    let weeks = best.rows.filter { $0.row.kind == .week }
    return weeks.reduce(0) { $0 + $1.price * $1.row.capacity(problem) }
      + zip(best.cuts, master.cuts).reduce(0) { $0 + $1.0 * $1.1.least }
  }

  /// Columns beyond which a program in whole numbers is not tried, and the share of the schedule's cost that the gap may be: beyond it every column may be
  /// in a better one, and branch and bound found none within 400 nodes (st-paul, kottenpark: 8 to 9 s).
  private static let integerLimit = 4_000
  private static let integerGap = 0.3

  /// The columns of a schedule that costs less than `cutoff`, out of those that the linear program has and that may be in one; nil where branch and bound
  /// finds none. The linear program is at its end.
  func better(than cutoff: Double, stop: StopSignal?) throws -> [ClusterColumn]? {
    guard cutoff - bound <= Self.integerGap * cutoff else { return nil }
    let prices = RowPrices(problem, master.index, master.prices, master.objective)
    // What a column costs beyond the prices, a schedule with it costs beyond the bound.
    let chosen = master.columns.indices.filter {
      Self.reducedCost(master.columns[$0], problem, master, prices) < cutoff - bound
    }
    guard chosen.count <= Self.integerLimit else { return nil }
    var program = master.integerProgram(of: chosen)
    return try program.solve(cutoff: cutoff, stop: stop)
  }

  /// Adds columns that are known, such as those of a schedule.
  mutating func add(_ columns: [ClusterColumn]) throws { _ = try master.add(columns) }

  /// Begins at prices that are known, those of the clusters of a component; the master gets their rows, and the columns that are cheapest at them.
  mutating func begin(_ prices: ClusterPrices) throws {
    try master.add(prices.rows.map(\.row))
    _ = try price(prices.rows.map(\.price), prices.cuts, pays: { _ in true })
  }

  /// One round: the linear program, the rows it breaks, prices, new columns. False where no more can come.
  mutating func round(_ options: SolverOptions) throws -> Bool {
    rounds += 1
    try master.dropIdleRows(beyond: idleLimit)
    for _ in 0..<30 {
      programs += 1
      guard try master.solve(options) != nil else { return false }
      let rows = RowSeparation(problem, master.solution, covered: master.covered).broken(master.index)
      if rows.isEmpty { break }
      try master.add(rows)
    }
    programs += 1
    guard let value = try master.solve(options) else { return false }
    self.value = value
    return try generate()
  }

  private mutating func generate() throws -> Bool {
    let exact = master.prices
    let exactCuts = master.cutPrices
    let prices = RowPrices(problem, master.index, exact, master.objective)
    let pays = { [master, problem] (column: ClusterColumn) in
      Self.reducedCost(column, problem, master, prices) < -1e-6 * max(1, Double(column.cost))
    }
    // Part of the way to the prices of the best bound: steadier than those of the last solution alone.
    let smooth = exact.indices.map { row in
      0.6 * (priceOfBest[master.index.rows[row]] ?? 0) + 0.4 * exact[row]
    }
    var added = try price(smooth, zip(best.cuts, exactCuts).map { 0.6 * $0 + 0.4 * $1 }, pays: pays)
    // Pricing takes a fiftieth of a large linear program's time: columns of both prices make fewer of these.
    added += try price(exact, exactCuts, pays: pays)
    isComplete = added == 0
    return added > 0
  }

  /// Prices all items; adds the columns that pay at the master's own prices.
  private mutating func price(
    _ values: [Double], _ cutPrices: [Double], pays: (ClusterColumn) -> Bool
  ) throws -> Int {
    let (cycles, cheapest) = pricing.price(
      master.items, master.index, values, cuts: Array(zip(master.cuts, cutPrices)))
    let value = cycles + master.coverBound(values)
    if value > bound {
      bound = value
      best = ClusterPrices(cuts: cutPrices)
      for (number, row) in master.index.rows.enumerated() where values[number] > 0 {
        best.rows.append((row, values[number]))
      }
      priceOfBest = Dictionary(uniqueKeysWithValues: best.rows.map { ($0.row, $0.price) })
    }
    return try master.add(cheapest.map(\.column).filter(pays))
  }

  /// At prices of the master's rows, and with what lessons without enough of them cost beyond.
  private static func reducedCost(
    _ column: ClusterColumn, _ problem: TermProblem, _ master: ClusterMaster, _ prices: RowPrices
  ) -> Double {
    let track = problem.tracks[problem.items[column.item].track]
    var cost = Double(column.cost) - master.worth(ofItem: column.item)
    for (step, visit) in column.visits.enumerated() {
      master.index.forEachUse(track, step, visit) { cost += prices.values[$0] * $1 }
      prices.forEachLift(track, step, visit) { cost += $1 }
    }
    return cost
  }

  /// Raises the bound by packing the leaders' weeks, from the prices of the best bound on.
  mutating func pack(
    items: [Int], target: Double, rounds limit: Int, threads: Int, stop: () -> Bool
  ) throws {
    var index = master.index
    for (row, _) in best.rows where !index.contains(row) { index.add(row) }
    let prices = index.rows.map { priceOfBest[$0] ?? 0 }
    let cuts = Array(zip(master.cuts, best.cuts)).map { (cut: $0, price: $1) }
    guard
      var ascent = PackedAscent(
        problem, items: items, index: index, prices: prices, cuts: cuts, threads: threads)
    else { return }
    try ascent.run(rounds: limit, target: target, stop: stop)
    rounds += ascent.rounds
    bound = max(bound, ascent.bound)
    packings = ascent.packings.map(\.columns)
  }
}
