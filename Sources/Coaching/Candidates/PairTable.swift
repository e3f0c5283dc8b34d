/// Something about some pairs, found by the indices of the leader and the peer.
struct PairTable<Value: Sendable>: Sendable {
  private var values: [Int: Value] = [:]
  private let peerCount: Int

  /// Of two entries for a pair the first counts; entries of unknown people are left out.
  init(_ entries: some Sequence<(PairID, Value)>, in roster: Roster) {
    let leaders = Dictionary(
      roster.leaders.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let peers = Dictionary(
      roster.peers.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    peerCount = peers.count
    for (pair, value) in entries {
      guard let leader = leaders[pair.leader], let peer = peers[pair.peer] else { continue }
      let key = leader * peerCount + peer
      if values[key] == nil { values[key] = value }
    }
  }

  var isEmpty: Bool { values.isEmpty }

  @inline(__always)
  subscript(leader: Int, peer: Int) -> Value? {
    values.isEmpty ? nil : values[leader * peerCount + peer]
  }
}

/// A set of pairs.
struct PairSet: Sendable {
  private let table: PairTable<Bool>

  init(_ pairs: [PairID], in roster: Roster) {
    table = PairTable(pairs.lazy.map { ($0, true) }, in: roster)
  }

  var isEmpty: Bool { table.isEmpty }

  @inline(__always)
  func contains(_ leader: Int, _ peer: Int) -> Bool { table[leader, peer] ?? false }
}
