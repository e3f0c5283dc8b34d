/// Finds rows of P6 that a linear solution breaks.
enum ClashSeparation {
  /// The broken rows: of one peer's meetings that share a minute more than one is chosen.
  static func rows(columns: [Column], values: [Double], in problem: PairingProblem) -> [LinkRow] {
    guard problem.timed else { return [] }
    var meetings: [Int: [Meeting: Double]] = [:]
    for (column, value) in zip(columns, values) where value > 1e-6 {
      for (pair, start) in zip(column.pairs, column.starts) {
        let peer = Int(problem.pairs[Int(pair)].peer)
        guard problem.peers[peer].wanted > 1 else { continue }
        meetings[peer, default: [:]][Meeting(pair: Int(pair), start: Int(start)), default: 0] += value
      }
    }
    var found: [LinkRow] = []
    for peer in meetings.keys.sorted() {
      let list = meetings[peer]!.sorted { $0.key < $1.key }
      for first in list {
        for second in list where second.key > first.key {
          let one = (first.key.pair, first.key.start)
          let other = (second.key.pair, second.key.start)
          guard problem.clash(one, other) else { continue }
          let row = problem.clashRow(one, other)
          let sum = list.reduce(0.0) {
            $0 + $1.value * Double(row.coefficient(ofPair: $1.key.pair, start: $1.key.start))
          }
          if sum > 1 + 1e-6, !found.contains(row) { found.append(row) }
        }
      }
    }
    return found
  }

  private struct Meeting: Hashable, Comparable {
    var pair: Int
    var start: Int
    static func < (left: Meeting, right: Meeting) -> Bool {
      (left.pair, left.start) < (right.pair, right.start)
    }
  }
}
