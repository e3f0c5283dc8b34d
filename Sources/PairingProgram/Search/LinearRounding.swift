/// Reads a linear solution of the master: the pairing that it is, if it is whole, or where to branch.
struct LinearRounding {
  /// Where a linear solution is not whole.
  enum Branch {
    case none
    /// On whether the pair is chosen.
    case pair(Int)
    /// On whether the pair meets before start number `middle`, out of the leader's `starts`.
    case start(Int, starts: Range<Int>, middle: Int)
  }

  /// The pairing where every pair is whole: each leader's best column for their peers.
  private(set) var pairing: ComponentPairing?
  private(set) var branch = Branch.none

  /// Reads the values of the columns; the pair to branch on is the one whose value is nearest to `preferred`.
  init(columns: [Column], values: [Double], preferred: Double, in problem: PairingProblem) {
    var share = Array(repeating: 0.0, count: problem.pairs.count)
    for (column, value) in zip(columns, values) where value > 1e-9 {
      for pair in column.pairs { share[Int(pair)] += value }
    }
    var best: (pair: Int, distance: Double)?
    for pair in share.indices where share[pair] > 1e-6 && share[pair] < 1 - 1e-6 {
      let distance = abs(share[pair] - preferred)
      if best == nil || distance < best!.distance - 1e-9 { best = (pair, distance) }
    }
    if let best {
      branch = .pair(best.pair)
      return
    }
    var chosen: [Column?] = Array(repeating: nil, count: problem.leaders.count)
    for (column, value) in zip(columns, values) where value > 1e-6 {
      let leader = Int(column.leader)
      if chosen[leader].map({ $0.points < column.points }) ?? true { chosen[leader] = column }
    }
    guard !chosen.contains(nil) else { return }
    let whole = ComponentPairing(chosen.map { $0! }, in: problem)
    pairing = whole
    if !PeerClashes(of: whole.columns, in: problem).isEmpty {
      splitStarts(columns: columns, values: values, in: problem)
    }
  }

  /// The first pair of a peer with several leaders that meets at two starts.
  private mutating func splitStarts(columns: [Column], values: [Double], in problem: PairingProblem) {
    var seen: [Int: (low: Int, high: Int)] = [:]
    for (column, value) in zip(columns, values) where value > 1e-6 {
      for (pair, start) in zip(column.pairs, column.starts)
      where problem.peers[Int(problem.pairs[Int(pair)].peer)].wanted > 1 {
        let old = seen[Int(pair)] ?? (Int(start), Int(start))
        seen[Int(pair)] = (min(old.low, Int(start)), max(old.high, Int(start)))
      }
    }
    for pair in seen.keys.sorted() {
      let (low, high) = seen[pair]!
      guard low < high else { continue }
      let leader = problem.leaders[Int(problem.pairs[pair].leader)]
      branch = .start(pair, starts: leader.starts.indices, middle: (low + high + 1) / 2)
      return
    }
  }
}
