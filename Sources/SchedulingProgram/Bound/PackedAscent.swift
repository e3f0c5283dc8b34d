import Coaching

/// Raises the packed bound by moving the prices along what its cycles use too much of (subgradients; Held, Wolfe, Crowder 1974).
///
/// Rows that the cycles break and the linear program never met are added on the way. All limits count rounds.
struct PackedAscent {
  private let problem: TermProblem
  private var packing: PackedBound
  private var index: RowIndex
  private var prices: [Double]
  /// No schedule of the cycles costs less.
  private(set) var bound = -Double.infinity
  private(set) var rounds = 0

  private static let firstShare = 0.1
  private static let lastShare = 0.001
  /// Rounds without much gain before the steps become smaller.
  private static let patience = 3

  /// Begins at the prices of a linear program's rows and cuts.
  init?(
    _ problem: TermProblem, items: [Int], index: RowIndex, prices: [Double],
    cuts: [(cut: MissingCut, price: Double)] = []
  ) {
    guard var packing = PackedBound(problem, items: items) else { return nil }
    packing.settle(index, prices, cuts: cuts)
    self.problem = problem
    self.packing = packing
    self.index = index
    self.prices = zip(index.rows, prices).map { packing.keeps($0) ? 0 : $1 }
  }

  /// Goes on for so many rounds, or until the bound comes within less than a point of `target`, a schedule's penalty.
  mutating func run(rounds limit: Int, target: Double, stop: () -> Bool) {
    // Of the way to the target; a schedule's penalty is seldom the best bound, so that the steps begin small.
    var share = Self.firstShare
    var best = prices
    var idle = 0
    // Halvings in a row without a gain: where three help nothing, no price will.
    var vain = 0
    for _ in 0..<limit where !stop() {
      rounds += 1
      let (value, excess) = look()
      let gains = value > bound + 0.002 * (target - bound)
      idle = gains ? 0 : idle + 1
      if gains { vain = 0 }
      if value > bound {
        bound = value
        best = prices
      }
      guard !problem.unit.isMet(target, by: bound), share > Self.lastShare else { return }
      if idle >= Self.patience {
        share /= 2
        idle = 0
        vain += 1
        guard vain < 3 else { return }
        prices = best + Array(repeating: 0, count: prices.count - best.count)
        continue
      }
      let length = zip(prices, excess).reduce(0) { $0 + ($1.0 > 0 || $1.1 > 0 ? $1.1 * $1.1 : 0) }
      guard length > 0 else { return }
      let step = share * (target - value) / length
      for row in prices.indices where !packing.keeps(index.rows[row]) {
        prices[row] = max(0, prices[row] + step * excess[row])
      }
    }
  }

  /// The bound at the prices, and by how much its cycles exceed each row.
  private mutating func look() -> (value: Double, excess: [Double]) {
    let answer = packing.solve(index, prices)
    var value = answer.value
    var covered: [Int: Double] = [:]
    for key in index.coveredLessons {
      var cost = ClusterObjective.points.coverCost(key, problem)
      index.forEachUse(ofCovered: key) { cost += prices[$0] * $1 }
      if cost < 0 {
        value += cost
        covered[key] = 1
      }
    }
    // Where a session pays for a whole cover (`RowPrices`), it takes of the rows what the cover does.
    let lifted = RowPrices(problem, index, prices)
    for column in answer.columns {
      let track = problem.tracks[problem.items[column.item].track]
      for (step, visit) in column.visits.enumerated() {
        lifted.forEachLift(track, step, visit) { lesson, _ in covered[lesson, default: 0] += 1 }
      }
    }
    let solution = answer.columns.map { (column: $0, weight: 1.0) }
    for row in RowSeparation(problem, solution, covered: covered).broken(index) where !packing.keeps(row) {
      index.add(row)
      prices.append(0)
    }
    var excess = index.rows.map { -$0.capacity(problem) }
    for (row, price) in prices.enumerated() where price > 0 { value += price * excess[row] }
    for column in answer.columns {
      let track = problem.tracks[problem.items[column.item].track]
      for (step, visit) in column.visits.enumerated() {
        index.forEachUse(track, step, visit) { excess[$0] += $1 }
      }
    }
    for key in covered.keys.sorted() { index.forEachUse(ofCovered: key) { excess[$0] += $1 } }
    return (value, excess)
  }
}
