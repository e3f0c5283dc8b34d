import Coaching
import PairingProgram

/// What a schedule's missing cycles cost, charged to candidate pairs; a group's is shared by its pairs.
struct MissingCharges {
  private let request: PairingRequest
  private var pairsOfLeader: [String: [Int]] = [:]
  private var pairOf: [PairID: Int] = [:]

  init(roster: Roster, request: PairingRequest, choices: some Sequence<PairingChoice>) {
    self.request = request
    for choice in choices {
      let pair = request.candidates.pairs[choice.pair]
      let id = PairID(leader: roster.leaders[Int(pair.leader)].id, peer: roster.peers[Int(pair.peer)].id)
      pairOf[id] = choice.pair
      pairsOfLeader[id.leader, default: []].append(choice.pair)
    }
  }

  /// Points by candidate pair.
  func points(_ schedule: Schedule) -> [Int: Int] {
    var points: [Int: Int] = [:]
    for missing in schedule.missing {
      if let peer = missing.peer {
        guard let pair = pairOf[PairID(leader: missing.leader, peer: peer)] else { continue }
        points[pair, default: 0] += cost(of: missing)
      } else if let group = pairsOfLeader[missing.leader] {
        for pair in group { points[pair, default: 0] += cost(of: missing) / group.count }
      }
    }
    return points
  }

  /// Points of one missing cycle.
  func cost(of missing: MissingCycle) -> Int {
    guard let peer = missing.peer else { return request.weights.missingGroup }
    let pair = pairOf[PairID(leader: missing.leader, peer: peer)]
    let priority = pair.map { request.priorities[Int(request.candidates.pairs[$0].peer)] } ?? 1
    return request.weights.missingCycle * priority
  }
}
