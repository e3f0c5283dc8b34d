/// Places meetings of one leader at starts that do not overlap, by backtracking (rule P4).
struct ItemPlacement {
  /// For each start of the leader the starts that overlap it.
  let overlaps: [Range<Int>]
  /// Words of a set of starts.
  let words: Int
  /// Trials left; where none is left the answer is unknown.
  private(set) var trials: Int

  /// A placement that gives up after so many trials.
  init(overlaps: [Range<Int>], words: Int, trials: Int) {
    self.overlaps = overlaps
    self.words = words
    self.trials = trials
  }

  /// Whether the search ended before it could know.
  var exhausted: Bool { trials <= 0 }

  /// A start for each item out of its set, none overlapping another; nil where there is none (or trials ran out).
  mutating func place(_ sets: [[UInt64]]) -> [Int]? {
    let order = sets.indices.sorted {
      let first = sets[$0].reduce(0) { $0 + $1.nonzeroBitCount }
      let second = sets[$1].reduce(0) { $0 + $1.nonzeroBitCount }
      return (first, $0) < (second, $1)
    }
    var starts = Array(repeating: -1, count: sets.count)
    let free = Array(repeating: ~UInt64(0), count: words)
    return descend(0, order: order, sets: sets, free: free, starts: &starts) ? starts : nil
  }

  private mutating func descend(
    _ depth: Int, order: [Int], sets: [[UInt64]], free: [UInt64], starts: inout [Int]
  ) -> Bool {
    guard depth < order.count else { return true }
    let item = order[depth]
    for word in 0..<words {
      var rest = sets[item][word] & free[word]
      while rest != 0 {
        trials -= 1
        if trials <= 0 { return false }
        let start = word * 64 + rest.trailingZeroBitCount
        rest &= rest - 1
        var left = free
        let blocked = overlaps[start]
        for touched in (blocked.lowerBound / 64)...((blocked.upperBound - 1) / 64) {
          left[touched] &= ~StartSet.mask(of: blocked, word: touched)
        }
        starts[item] = start
        if descend(depth + 1, order: order, sets: sets, free: left, starts: &starts) { return true }
      }
    }
    return false
  }
}
