/// The linking rows of a component's master: one a peer (P2), then the extra ones (P6, F1, F2), which grow.
struct RowSet: Sendable {
  /// Peers' rows come first: row p says that peer p has at most the leaders they want.
  let peerCount: Int
  /// Rows after the peers' ones.
  private(set) var extra: [LinkRow] = []
  private let wanted: [Int]

  /// The rows of a problem: its peers' and its extra ones.
  init(_ problem: PairingProblem) {
    peerCount = problem.peers.count
    wanted = problem.peers.map(\.wanted)
    extra = problem.extraRows
  }

  /// How many rows there are.
  var count: Int { peerCount + extra.count }

  /// Right side of a row.
  func limit(_ row: Int) -> Int { row < peerCount ? wanted[row] : extra[row - peerCount].limit }

  /// Adds a row unless it is there; says whether it was new.
  mutating func add(_ row: LinkRow) -> Bool {
    if extra.contains(row) { return false }
    extra.append(row)
    return true
  }

  /// The rows that a column touches, with coefficients, ascending.
  func terms(of column: Column, in problem: PairingProblem) -> [(row: Int, coefficient: Int)] {
    var terms = column.pairs.map { (row: Int(problem.pairs[Int($0)].peer), coefficient: 1) }
    terms.sort { $0.row < $1.row }
    for (number, row) in extra.enumerated() {
      var coefficient = 0
      for (pair, start) in zip(column.pairs, column.starts) {
        coefficient += row.coefficient(ofPair: Int(pair), start: Int(start))
      }
      if coefficient != 0 { terms.append((peerCount + number, coefficient)) }
    }
    return terms
  }

  /// What a column is worth under the duals of the rows.
  func worth(of column: Column, duals: [Double], in problem: PairingProblem) -> Double {
    terms(of: column, in: problem).reduce(Double(column.points)) {
      $0 - duals[$1.row] * Double($1.coefficient)
    }
  }

  /// What pairs are worth under the duals of the rows (Docs/Formulation.md, M5).
  func prices(duals: [Double], decisions: Decisions, in problem: PairingProblem) -> Prices {
    var prices = Prices(
      profits: problem.pairs.map { Double($0.value) - duals[Int($0.peer)] },
      marks: decisions.marks)
    for (pair, starts) in decisions.starts {
      let leader = problem.leaders[Int(problem.pairs[pair].leader)]
      prices.charges[pair] = leader.starts.indices.map { starts.contains($0) ? 0 : .infinity }
    }
    for (number, row) in extra.enumerated() where duals[peerCount + number] != 0 {
      let dual = duals[peerCount + number]
      for term in row.terms {
        guard let starts = term.starts else {
          prices.profits[term.pair] -= dual * Double(term.coefficient)
          continue
        }
        let leader = problem.leaders[Int(problem.pairs[term.pair].leader)]
        var charges =
          prices.charges[term.pair] ?? Array(repeating: 0, count: leader.starts.count)
        for start in starts { charges[start] += dual * Double(term.coefficient) }
        prices.charges[term.pair] = charges
      }
    }
    return prices
  }

  /// Σ dual · limit.
  func constant(duals: [Double]) -> Double {
    var sum = 0.0
    for row in 0..<count { sum += duals[row] * Double(limit(row)) }
    return sum
  }
}
