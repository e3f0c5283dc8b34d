/// What is decided about pairs and their starts: the roster's wishes, what was ruled out, and branches.
struct Decisions: Sendable, Hashable {
  /// By pair.
  var marks: [PairMark]
  /// Pairs that may meet only at these starts of their leader.
  var starts: [Int: Range<Int>] = [:]

  /// What the request decided.
  init(_ problem: PairingProblem) { marks = problem.pairs.map(\.mark) }

  /// Whether a column goes with the decisions.
  func allow(_ column: Column, in problem: PairingProblem) -> Bool {
    for (pair, start) in zip(column.pairs, column.starts) {
      if marks[Int(pair)] == .forbidden { return false }
      if let starts = starts[Int(pair)], !starts.contains(Int(start)) { return false }
    }
    for pair in problem.leaders[Int(column.leader)].pairs where marks[pair] == .required {
      if !column.pairs.contains(Int32(pair)) { return false }
    }
    return true
  }

  /// Requires a pair; where the peer wants no more leaders, their other pairs are ruled out.
  mutating func require(_ pair: Int, in problem: PairingProblem) {
    marks[pair] = .required
    let peer = problem.peers[Int(problem.pairs[pair].peer)]
    let required = peer.pairs.count { marks[$0] == .required }
    if required >= peer.wanted {
      for other in peer.pairs where marks[other] == .free { marks[other] = .forbidden }
    }
  }
}
