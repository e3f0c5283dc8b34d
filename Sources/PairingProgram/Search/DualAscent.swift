/// Improves the Lagrangian bound by deflected subgradients before any linear program is solved, and gathers columns.
///
/// Step lengths are Polyak's with the best pairing as the target; the direction is the running mean of the rounds'
/// subgradients (the volume algorithm of F. Barahona and R. Anbil, Math. Programming 87, 2000).
struct DualAscent {
  private let problem: PairingProblem
  private let rows: RowSet
  private let decisions: Decisions
  /// The best duals, by row of the set.
  private(set) var bestDuals: [Double]
  /// The bound that they prove; ∞ before the first round.
  private(set) var bestBound = Double.infinity
  /// Columns of the rounds, best first within a leader and round; may repeat.
  private(set) var columns: [Column] = []
  private(set) var rounds = 0
  /// A target lies at most this far below the bound, as a share of what the bound lies above nobody's being served: from
  /// further away the first steps are too long.
  private let reach: Double
  private var direction: [Double]
  /// How often each pair was in a leader's best column, the last rounds weighing most: near the best duals, what the
  /// linear master would choose.
  private(set) var shares: [Double]
  /// The best columns of the last round.
  private(set) var last: [Column] = []
  private var scale = 1.0
  private var failures = 0

  /// What the last round weighs in `shares`.
  private static let shareOfRound = 0.1

  /// An ascent from duals that give each peer to the leader who is worth most to them.
  init(
    _ problem: PairingProblem, rows: RowSet, decisions: Decisions, start: [Double]? = nil,
    shares: [Double]? = nil, reach: Double
  ) {
    self.reach = reach
    self.problem = problem
    self.rows = rows
    self.decisions = decisions
    bestDuals = start ?? Self.firstDuals(problem, rows: rows, marks: decisions.marks)
    direction = Array(repeating: 0, count: rows.count)
    self.shares = shares ?? Array(repeating: 0, count: problem.pairs.count)
  }

  /// For a peer who wants k leaders the k-th highest value of their pairs.
  private static func firstDuals(
    _ problem: PairingProblem, rows: RowSet, marks: [PairMark]
  ) -> [Double] {
    var duals = problem.peers.map { peer -> Double in
      let values = peer.pairs.filter { marks[$0] != .forbidden }.map { problem.pairs[$0].value }
      let sorted = values.sorted(by: >)
      return max(0, Double(sorted.count < peer.wanted ? 0 : sorted[max(0, peer.wanted - 1)]))
    }
    duals += Array(repeating: 0, count: rows.count - duals.count)
    return duals
  }

  /// Rounds over which the bound must fall to be worth more of them.
  private static let stretch = 20

  /// Runs at most `limit` rounds towards `target`, until the bound comes within `closeness` of it, falls by less than `leastFall` in twenty rounds, or
  /// steps get small.
  mutating func run(
    limit: Int, target: Double, closeness: Double, leastFall: Double = 0, pricing: inout PricingRound,
    stop: () -> Bool
  ) {
    var duals = bestDuals
    var boundBefore = Double.infinity
    scale = max(scale, 0.5)
    failures = 0
    for round in 0..<limit where !stop() {
      let prices = rows.prices(duals: duals, decisions: decisions, in: problem)
      let answers = pricing.run(prices)
      rounds += 1
      let bound =
        answers.reduce(rows.constant(duals: duals) + Double(problem.constant)) { $0 + $1.bound }
      gather(answers, late: round >= limit / 3)
      let improved = bound < bestBound - 1e-6 * max(1, abs(bestBound))
      if bound < bestBound {
        bestBound = bound
        bestDuals = duals
      }
      adaptScale(improved: improved)
      if bestBound - target < closeness || scale < 1e-3 { break }
      if round % Self.stretch == Self.stretch - 1 {
        if boundBefore - bestBound < leastFall { break }
        boundBefore = bestBound
      }
      turn(answers)
      last = answers.compactMap { $0.columns.first?.column }
      let near = bestBound - reach * (bestBound - Double(problem.constant))
      duals = step(from: bestDuals, bound: bestBound, target: min(bestBound, max(target, near)))
    }
  }

  private mutating func adaptScale(improved: Bool) {
    if improved {
      failures = 0
      scale = min(1.5, scale * 1.1)
    } else {
      failures += 1
      if failures >= 2 {
        failures = 0
        scale *= 0.8
      }
    }
  }

  private mutating func gather(_ answers: [LeaderPricing], late: Bool) {
    for answer in answers {
      if let best = answer.columns.first, late || rounds % 4 == 0 { columns.append(best.column) }
    }
  }

  /// Mixes the rows' slacks at the answers' best columns into the direction.
  private mutating func turn(_ answers: [LeaderPricing]) {
    var slack = (0..<rows.count).map { Double(rows.limit($0)) }
    for pair in shares.indices { shares[pair] *= 1 - Self.shareOfRound }
    for answer in answers {
      guard let best = answer.columns.first else { continue }
      for pair in best.column.pairs { shares[Int(pair)] += Self.shareOfRound }
      for term in rows.terms(of: best.column, in: problem) {
        slack[term.row] -= Double(term.coefficient)
      }
    }
    let share = rounds == 1 ? 1.0 : 0.25
    for row in slack.indices { direction[row] += share * (slack[row] - direction[row]) }
  }

  private func step(from duals: [Double], bound: Double, target: Double) -> [Double] {
    var norm = 0.0
    for row in direction.indices where duals[row] > 0 || direction[row] < 0 {
      norm += direction[row] * direction[row]
    }
    guard norm > 1e-9 else { return duals }
    let length = scale * max(bound - target, 1) / norm
    return duals.indices.map { max(0, duals[$0] - length * direction[$0]) }
  }
}
