import Coaching

/// Raises the packed bound by moving the prices along what its packings use too much of on the mean (the volume algorithm; Barahona, Anbil 2000).
///
/// The last packing alone says too little: one round leaves out one cycle, the next another. Rows that the cycles break and the linear program never
/// met are added on the way, which `DualAscent` of the pairing, of the same kind, does not know. All limits count rounds.
struct PackedAscent {
  private let problem: TermProblem
  private var packing: PackedBound
  private var index: RowIndex
  private var prices: [Double]
  /// No schedule of the cycles costs less.
  private(set) var bound = -Double.infinity
  private(set) var rounds = 0

  /// The packings of the highest values, highest first: with prices near the best each leader's cycles cost little together, and hinder few others.
  private(set) var packings: [Packing] = []

  /// What the packings of one round were worth, and their cycles.
  struct Packing {
    let value: Double
    let columns: [ClusterColumn]
  }

  private static let keptPackings = 8
  /// Of the way to the target: at first, and where the steps have become too small to gain.
  private static let firstShare = 0.25
  private static let lastShare = 0.005
  /// What the share becomes after a gain in the direction of the steps, and after rounds without much gain.
  private static let longer = 1.2
  private static let shorter = 0.5
  private static let patience = 2
  /// A gain of less of the way to the target is none.
  private static let leastGain = 0.001
  /// The weight of the last packings in the mean.
  private static let weightOfLast = 0.4

  /// Where all leaders are packed their rows need less: begun at the linear program's own prices, which are one of many that are best for it, the bound stayed
  /// behind by 30 to 230 points on kottenpark and 190 on st-paul.
  private static let shareOfLinear = 0.2

  /// Begins at the prices of a linear program's rows and cuts, or at a share of them where all leaders are packed.
  init?(
    _ problem: TermProblem, items: [Int], index: RowIndex, prices: [Double],
    cuts: [(cut: MissingCut, price: Double)] = [], threads: Int = 1
  ) {
    guard var packing = PackedBound(problem, items: items, threads: threads) else { return nil }
    packing.settle(index, prices, cuts: cuts)
    self.problem = problem
    self.packing = packing
    self.index = index
    let share = packing.packsAll ? Self.shareOfLinear : 1
    self.prices = zip(index.rows, prices).map { packing.keeps($0) ? 0 : share * $1 }
  }

  /// One leader's cycles beside the sessions of others, from no prices on: no way to place them there costs less than the bound.
  init(_ leader: LeaderRepacking.Leader, beside state: TermState) {
    problem = state.problem
    packing = PackedBound(leader, beside: state)
    index = RowIndex(problem)
    prices = []
  }

  /// Goes on for so many rounds, or until the bound comes within less than a point of `target`, a schedule's penalty.
  mutating func run(rounds limit: Int, target: Double, stop: () -> Bool) throws {
    // A schedule's penalty is seldom the best bound, so that the steps begin small.
    var share = Self.firstShare
    var best = prices
    var mean: [Double] = []
    var idle = 0
    for _ in 0..<limit where !stop() {
      rounds += 1
      let (value, excess, columns) = try look()
      keep(Packing(value: value, columns: columns))
      best += Array(repeating: 0, count: prices.count - best.count)
      idle += 1
      if value > bound {
        if value - bound > Self.leastGain * (target - value) {
          idle = 0
          let goesOn = zip(mean, excess).reduce(0) { $0 + $1.0 * $1.1 } > 0
          if goesOn { share = min(1, Self.longer * share) }
        }
        bound = value
        best = prices
      }
      if idle >= Self.patience {
        share *= Self.shorter
        idle = 0
      }
      guard !problem.unit.isMet(target, by: bound), share > Self.lastShare else { return }
      mean += excess[mean.count...]
      for row in mean.indices { mean[row] += Self.weightOfLast * (excess[row] - mean[row]) }
      guard step(from: best, along: mean, by: share * (target - bound)) else { return }
    }
  }

  /// Moves the prices so far from the best that the bound would rise by `rise` if the direction held; false where there is none.
  private mutating func step(from best: [Double], along direction: [Double], by rise: Double) -> Bool {
    let moving = prices.indices.filter {
      !packing.keeps(index.rows[$0]) && (best[$0] > 0 || direction[$0] > 0)
    }
    let length = moving.reduce(0) { $0 + direction[$1] * direction[$1] }
    guard length > 0 else { return false }
    prices = best
    for row in moving { prices[row] = max(0, best[row] + rise / length * direction[row]) }
    return true
  }

  private mutating func keep(_ packing: Packing) {
    let place = packings.firstIndex { $0.value < packing.value } ?? packings.endIndex
    guard place < Self.keptPackings else { return }
    packings.insert(packing, at: place)
    if packings.count > Self.keptPackings { packings.removeLast() }
  }

  /// The bound at the prices, by how much its cycles exceed each row, and the cycles.
  private mutating func look() throws -> (value: Double, excess: [Double], columns: [ClusterColumn]) {
    let answer = try packing.solve(index, prices)
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
    return (value, excess, answer.columns)
  }
}
