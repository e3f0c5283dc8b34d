/// One leader's whole core group: peers, a meeting time for each and the group time (Docs/Formulation.md, M).
struct Column: Sendable, Hashable {
  /// Leader of the component.
  var leader: Int32
  /// Pairs of the component, ascending.
  var pairs: [Int32]
  /// Start of each pair, an index of the leader's starts; −1 where pairs have no times.
  var starts: [Int32]
  /// Index of the leader's group time; 0 where none is needed.
  var group: Int32
  /// Σ values of the pairs less what the starts cost, noGroup and underCaseload.
  var points: Int
}

extension PairingProblem {
  /// The column of a leader with those pairs, starts and group time; its points are counted here (SPEC §4).
  func column(leader: Int, picks: [(pair: Int, start: Int)], group: Int) -> Column {
    let sorted = picks.sorted { $0.pair < $1.pair }
    let part = leaders[leader]
    var points = -underCaseload * max(0, part.caseload.min - picks.count)
    if !picks.isEmpty { points -= part.groupFees[group] }
    for pick in sorted {
      points += pairs[pick.pair].value
      if pick.start >= 0 {
        points -= levelCosts[level(pair: pick.pair, start: pick.start)]
      }
      let code = codes[codeIndex(pair: pick.pair, group: group)]
      if code != Self.noTime { points -= groupCost(code) }
    }
    return Column(
      leader: Int32(leader), pairs: sorted.map { Int32($0.pair) },
      starts: sorted.map { Int32($0.start) }, group: Int32(group), points: points)
  }

  /// The column of a leader without peers.
  func emptyColumn(leader: Int) -> Column { column(leader: leader, picks: [], group: 0) }

  /// Where the code of a pair and a group time of its leader is kept.
  @inline(__always)
  func codeIndex(pair: Int, group: Int) -> Int {
    let part = leaders[Int(pairs[pair].leader)]
    return part.firstCode + (pair - part.pairs.lowerBound) * part.groupCount + group
  }

  /// Which of `levelCosts` that start costs the pair.
  func level(pair: Int, start: Int) -> Int {
    for level in levelCosts.indices
    where startBits[bits(ofPair: pair, level: level) + start / 64] >> UInt64(start % 64) & 1 == 1 {
      return level
    }
    preconditionFailure("start \(start) is not one of pair \(pair)")
  }
}
