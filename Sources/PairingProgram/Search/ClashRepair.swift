/// Moves meetings of peers who meet two leaders at once to other times that cost nothing (P6).
enum ClashRepair {
  /// The pairing with its clashes gone, peers and points kept; nil where leader by leader that fails.
  static func repaired(_ pairing: ComponentPairing, in problem: PairingProblem) -> ComponentPairing? {
    var standing = StandingColumns(problem, marks: problem.pairs.map(\.mark))
    for column in pairing.columns { standing.replace(column) }
    for _ in 0..<4 {
      let clashes = PeerClashes(of: standing.columns, in: problem).found
      if clashes.isEmpty { return standing.pairing }
      for clash in clashes {
        for pair in [clash.first.pair, clash.second.pair] {
          let leader = Int(problem.pairs[pair].leader)
          let own = Set(standing.columns[leader].pairs)
          let moved = standing.best(leader: leader) {
            own.contains(Int32($0)) ? Double(problem.pairs[$0].value) : nil
          }
          guard let moved, moved.column.points >= standing.columns[leader].points,
            Set(moved.column.pairs) == own
          else { continue }
          standing.replace(moved.column)
          break
        }
      }
    }
    return nil
  }
}
