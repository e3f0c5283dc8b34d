import Coaching
import PairingProgram

/// What a schedule's missing cycles cost, charged to candidate pairs; a group's is shared by its pairs.
struct MissingCharges {
  let roster: Roster
  let request: PairingRequest
  let outcome: PairingOutcome

  /// Points by candidate pair.
  func points(_ schedule: Schedule) -> [Int: Int] {
    var pairsOfLeader: [String: [Int]] = [:]
    var pairOf: [PairID: Int] = [:]
    for choice in outcome.choices {
      let pair = request.candidates.pairs[choice.pair]
      let id = PairID(leader: roster.leaders[Int(pair.leader)].id, peer: roster.peers[Int(pair.peer)].id)
      pairOf[id] = choice.pair
      pairsOfLeader[id.leader, default: []].append(choice.pair)
    }
    var points: [Int: Int] = [:]
    for missing in schedule.missing {
      if let peer = missing.peer {
        guard let pair = pairOf[PairID(leader: missing.leader, peer: peer)] else { continue }
        let priority = request.priorities[Int(request.candidates.pairs[pair].peer)]
        points[pair, default: 0] += request.weights.missingCycle * priority
      } else if let group = pairsOfLeader[missing.leader] {
        for pair in group { points[pair, default: 0] += request.weights.missingGroup / group.count }
      }
    }
    return points
  }
}
