import Coaching

extension Plan {
  /// Places with a leader that the roster's peers want and the pairs do not fill, by peer.
  ///
  /// Of the roster the plan was made for these are the plan's own rows. A roster that has changed since may ask for more, or for less.
  func unserved(of roster: Roster) -> [Unserved] {
    var got: [String: Int] = [:]
    for pair in pairing.pairs { got[pair.id.peer, default: 0] += 1 }
    let stated = Dictionary(pairing.unserved.map { ($0.peer, $0) }, uniquingKeysWith: { first, _ in first })
    return roster.peers.compactMap { peer in
      let missing = peer.leaders - got[peer.id, default: 0]
      guard missing > 0 else { return nil }
      let reason =
        stated[peer.id]?.reason
        ?? Reason(code: "notInPlan", text: "The plan was made for a roster that did not ask for it.")
      return Unserved(peer: peer.id, missing: missing, reason: reason)
    }.sorted { $0.peer < $1.peer }
  }
}
