import Coaching
import RosterFiles

/// Faults of a roster that show only when free time is known: forced pairs that can't be (SPEC §3).
enum ForcedPairs {
  /// A fault and its place: "together[2]".
  struct Finding: Hashable {
    var path: String
    var text: String
  }

  /// Every forced pair that can't be: not eligible, with the first rule that it breaks, or without a time of its own beside the others.
  static func faults(_ finder: CandidateFinder) -> [Finding] {
    notEligible(finder) + withoutDisjointTimes(finder)
  }

  /// The same of a roster that has faults of its own, where these leave all that it says as it is written; pairs that are in both lists are among its own.
  static func faults(beside others: FileFaults) -> [Finding] {
    guard let read = others.roster, read.isAsWritten else { return [] }
    let apart = read.roster.together.indices.filter { read.roster.apart.contains(read.roster.together[$0]) }
    let told = Set(apart.map { "together[\($0)]" })
    return faults(CandidateFinder(read.roster)).filter { !told.contains($0.path) }
  }

  /// Sets of forced pairs that can't all have meeting and group times of their own.
  private static func withoutDisjointTimes(_ finder: CandidateFinder) -> [Finding] {
    let roster = finder.roster
    guard !roster.together.isEmpty else { return [] }
    let candidates = finder.forced()
    return ForcedTimes(candidates).impossibleSets().map { set in
      let pairs = set.map { number in
        let pair = candidates.pairs[number]
        return PairID(
          leader: roster.leaders[Int(pair.leader)].id, peer: roster.peers[Int(pair.peer)].id)
      }
      let places = roster.together.indices.filter { pairs.contains(roster.together[$0]) }
      return Finding(
        path: places.map { "together[\($0)]" }.joined(separator: ", "),
        text: Messages.forcedTogether(pairs))
    }
  }

  private static func notEligible(_ finder: CandidateFinder) -> [Finding] {
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
