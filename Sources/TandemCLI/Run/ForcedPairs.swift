import Coaching

/// Faults of a roster that show only when free time is known: forced pairs that can't be (SPEC §3).
enum ForcedPairs {
  /// A fault and its place: "together[2]".
  struct Finding: Hashable {
    var path: String
    var text: String
  }

  /// Every forced pair that is not eligible, with the first rule that it breaks.
  static func faults(_ finder: CandidateFinder) -> [Finding] {
    let roster = finder.roster
    let leaders = Dictionary(uniqueKeysWithValues: zip(roster.leaders.map(\.id), roster.leaders.indices))
    let peers = Dictionary(uniqueKeysWithValues: zip(roster.peers.map(\.id), roster.peers.indices))
    return roster.together.enumerated().compactMap { place, pair in
      guard let leader = leaders[pair.leader], let peer = peers[pair.peer],
        let reason = finder.ineligibility(leader: leader, peer: peer)
      else { return nil }
      return Finding(path: "together[\(place)]", text: Messages.forced(pair, cannotBe: reason))
    }
  }
}
