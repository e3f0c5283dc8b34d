/// A pairing of one component: a column for each leader.
struct ComponentPairing: Sendable, Hashable {
  /// By leader.
  var columns: [Column]
  /// Σ points of the columns and the problem's constant.
  var points: Int

  /// The pairing that those columns make.
  init(_ columns: [Column], in problem: PairingProblem) {
    self.columns = columns
    points = columns.reduce(problem.constant) { $0 + $1.points }
  }

  /// Whether it keeps every linking row and no peer meets two leaders at once (P2, P6, F1, F2).
  func isFeasible(in problem: PairingProblem) -> Bool {
    var got = Array(repeating: 0, count: problem.peers.count)
    for column in columns {
      for pair in column.pairs { got[Int(problem.pairs[Int(pair)].peer)] += 1 }
    }
    guard zip(got, problem.peers).allSatisfy({ $0 <= $1.wanted }) else { return false }
    for row in problem.extraRows {
      var sum = 0
      for column in columns {
        for (pair, start) in zip(column.pairs, column.starts) {
          sum += row.coefficient(ofPair: Int(pair), start: Int(start))
        }
      }
      if sum > row.limit { return false }
    }
    return PeerClashes(of: columns, in: problem).isEmpty
  }
}
