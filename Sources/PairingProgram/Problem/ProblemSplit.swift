/// A request split into components, and the points of those who are in none.
struct ProblemSplit {
  private(set) var problems: [PairingProblem] = []
  /// Points of leaders and peers without a usable pair: what they lack.
  private(set) var rest = 0
  /// Σ priority · wanted of the peers among them.
  private(set) var restUnserved = 0

  /// The components of a request.
  init(_ request: PairingRequest) throws(PairingFault) {
    let usable = try UsablePairs(of: request)
    let pairs = request.candidates.pairs
    let components = Components(
      leaders: request.caseloads.count, peers: request.wants.count,
      joins: usable.indices.lazy.map { (Int(pairs[$0].leader), Int(pairs[$0].peer)) })
    var isUsable = Array(repeating: false, count: pairs.count)
    for index in usable.indices { isUsable[index] = true }
    var leaderSeen = Array(repeating: false, count: request.caseloads.count)
    var peerSeen = Array(repeating: false, count: request.wants.count)
    let startCosts = request.startCosts
    for part in components.parts {
      var builder = ProblemBuilder(request, startCosts: startCosts)
      problems.append(
        builder.build(leaders: part.leaders, peers: part.peers) { isUsable[$0] })
      for leader in part.leaders { leaderSeen[leader] = true }
      for peer in part.peers { peerSeen[peer] = true }
    }
    for leader in leaderSeen.indices
    where !leaderSeen[leader] && !request.closedLeaders.contains(leader) {
      rest -= request.weights.underCaseload * request.caseloads[leader].min
    }
    for peer in peerSeen.indices where !peerSeen[peer] {
      let lacking = request.priorities[peer] * request.wants[peer]
      rest -= request.weights.unserved * lacking
      restUnserved += lacking
    }
  }
}
