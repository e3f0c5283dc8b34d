/// Whether the forced pairs can all have meeting times, and their leaders group times, that do not overlap (SPEC §2 "Input errors, too").
public struct ForcedTimes {
  /// What needs a weekly time: a forced pair, or the group of a leader with forced pairs.
  private struct Need {
    /// Number of the pair in `Candidates.pairs`; nil for a group.
    let pair: Int?
    let leader: Int
    /// nil for a group, which binds the leader alone.
    let peer: Int?
    let minutes: Int
    let options: [WeekStart]
  }

  /// How many choices one search may try; beyond it the pairs count as possible, and the pairing program decides.
  private static let limit = 2_000_000

  private let candidates: Candidates

  /// The forced pairs of these candidates.
  public init(_ candidates: Candidates) { self.candidates = candidates }

  /// Sets of forced pairs (numbers in `Candidates.pairs`, rising) that can't all have times; empty where all can.
  ///
  /// Pairs that are joined through people are one set.
  public func impossibleSets() -> [[Int]] {
    guard candidates.meetingMinutes != nil || candidates.groupMinutes != nil else { return [] }
    return joinedNeeds().compactMap { needs in
      var tries = 0
      // Fewest options first, so that a dead end shows early; the order is the same in every run.
      let sorted = needs.sorted {
        ($0.options.count, $0.leader, $0.pair ?? -1) < ($1.options.count, $1.leader, $1.pair ?? -1)
      }
      var chosen: [WeekStart] = []
      return search(sorted, &chosen, &tries) ? nil : needs.compactMap(\.pair).sorted()
    }
  }

  private func search(_ needs: [Need], _ chosen: inout [WeekStart], _ tries: inout Int) -> Bool {
    if chosen.count == needs.count { return true }
    let need = needs[chosen.count]
    for option in need.options {
      tries += 1
      if tries > Self.limit { return true }
      let clash = chosen.indices.contains { overlaps(needs[$0], chosen[$0], need, option) }
      if clash { continue }
      chosen.append(option)
      if search(needs, &chosen, &tries) { return true }
      chosen.removeLast()
    }
    return false
  }

  private func overlaps(_ first: Need, _ a: WeekStart, _ second: Need, _ b: WeekStart) -> Bool {
    let samePeer = first.peer != nil && first.peer == second.peer
    guard first.leader == second.leader || samePeer else { return false }
    return candidates.clash.overlap(
      a, minutes: first.minutes, leader: first.leader, b, minutes: second.minutes,
      leader: second.leader)
  }

  /// The needs of the forced pairs, those that share people together, in order of their first pair.
  private func joinedNeeds() -> [[Need]] {
    var sets: [(leaders: Set<Int>, peers: Set<Int>, needs: [Need])] = []
    for (number, pair) in candidates.pairs.enumerated() where pair.forced {
      let leader = Int(pair.leader)
      let peer = Int(pair.peer)
      let touching = sets.indices.filter {
        sets[$0].leaders.contains(leader) || sets[$0].peers.contains(peer)
      }
      var joined = (leaders: Set([leader]), peers: Set([peer]), needs: [Need]())
      for index in touching {
        joined.leaders.formUnion(sets[index].leaders)
        joined.peers.formUnion(sets[index].peers)
        joined.needs += sets[index].needs
      }
      if let minutes = candidates.meetingMinutes {
        joined.needs.append(
          Need(
            pair: number, leader: leader, peer: peer, minutes: minutes,
            options: candidates.meetingTimes(ofPair: number).map(\.at)))
      }
      if let minutes = candidates.groupMinutes,
        !joined.needs.contains(where: { $0.pair == nil && $0.leader == leader })
      {
        joined.needs.append(
          Need(
            pair: nil, leader: leader, peer: nil, minutes: minutes,
            options: candidates.groupTimes[leader]))
      }
      for index in touching.reversed() { sets.remove(at: index) }
      sets.append(joined)
    }
    return sets.map(\.needs)
  }
}
