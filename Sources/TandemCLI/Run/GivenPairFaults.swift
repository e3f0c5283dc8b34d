import Coaching
import RosterFiles

/// Rows of given pairs that can't be kept: they stand twice, or name people whom the roster lacks.
struct GivenPairFaults {
  /// A fault and its place: "pairing.pairs[2]".
  struct Finding: Hashable {
    var path: String
    var text: String
  }

  private let finder: CandidateFinder
  private let leaders: [String: Int]
  private let peers: [String: Int]

  init(finder: CandidateFinder) {
    self.finder = finder
    let roster = finder.roster
    leaders = Dictionary(uniqueKeysWithValues: zip(roster.leaders.map(\.id), roster.leaders.indices))
    peers = Dictionary(uniqueKeysWithValues: zip(roster.peers.map(\.id), roster.peers.indices))
  }

  func find(_ pairing: Pairing) -> [Finding] {
    var findings: [Finding] = []
    var rows: [PairID: Int] = [:]
    for (row, pair) in pairing.pairs.enumerated() {
      let path = "pairing.pairs[\(row)]"
      findings += people(pair.id, path)
      if let first = rows.updateValue(row, forKey: pair.id) {
        findings.append(
          Finding(path: path, text: Messages.pairTwice(pair.id, first: "pairing.pairs[\(first)]")))
      }
    }
    return findings + groupsTwice(pairing)
  }

  /// Whether the people are there, and can meet at all: without that no session has a place.
  private func people(_ id: PairID, _ path: String) -> [Finding] {
    var findings: [Finding] = []
    if leaders[id.leader] == nil {
      findings.append(unknown("\(path).leader", id.leader, "leader", of: leaders.keys))
    }
    if peers[id.peer] == nil { findings.append(unknown("\(path).peer", id.peer, "peer", of: peers.keys)) }
    guard let leader = leaders[id.leader], let peer = peers[id.peer],
      finder.mode(leader: leader, peer: peer) == nil
    else { return findings }
    let travel = finder.travel(leader: leader, peer: peer)
    return [Finding(path: path, text: Messages.forced(id, cannotBe: .noMode(travel: travel)))]
  }

  private func groupsTwice(_ pairing: Pairing) -> [Finding] {
    var findings: [Finding] = []
    var groups: [String: Int] = [:]
    for (row, group) in pairing.groups.enumerated() {
      if let first = groups.updateValue(row, forKey: group.leader) {
        findings.append(
          Finding(
            path: "pairing.groups[\(row)]",
            text: Messages.groupTwice(group.leader, first: "pairing.groups[\(first)]")))
      }
    }
    return findings
  }

  private func unknown(_ path: String, _ id: String, _ what: String, of known: some Sequence<String>)
    -> Finding
  {
    Finding(path: path, text: Messages.pairOfOther(id, what, nearest: NearestName.of(id, in: known.sorted())))
  }
}
