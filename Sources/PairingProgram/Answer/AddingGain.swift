import Coaching

/// What one more pair would gain while all others stay, the leader's times chosen anew.
struct AddingGain {
  private let request: PairingRequest
  private let choicesOfLeader: [[PairingChoice]]
  /// For peers who want several leaders their choices.
  private let choicesOfPeer: [Int: [PairingChoice]]

  /// Gains beside the choices of an outcome, which are given by leader.
  init(request: PairingRequest, choicesOfLeader: [[PairingChoice]]) {
    self.request = request
    self.choicesOfLeader = choicesOfLeader
    var ofPeer: [Int: [PairingChoice]] = [:]
    for choice in choicesOfLeader.joined() {
      let peer = Int(request.candidates.pairs[choice.pair].peer)
      if request.wants[peer] > 1 { ofPeer[peer, default: []].append(choice) }
    }
    choicesOfPeer = ofPeer
  }

  /// Points gained, the peer's need included; nil where the pair has no time beside the leader's others.
  func gain(ofAdding pair: Int) -> Int? {
    let leader = Int(request.candidates.pairs[pair].leader)
    let own = choicesOfLeader[leader].map(\.pair)
    guard let with = worth(leader: leader, pairs: (own + [pair]).sorted()),
      let without = worth(leader: leader, pairs: own.sorted())
    else { return nil }
    return with - without
  }

  /// Worth of the leader's best column with exactly those pairs; nil where they have no disjoint times.
  private func worth(leader: Int, pairs: [Int]) -> Int? {
    var narrow = request
    let peers = pairs.map { Int(request.candidates.pairs[$0].peer) }
    for peer in peers {
      for choice in choicesOfPeer[peer] ?? [] {
        let other = Int(request.candidates.pairs[choice.pair].leader)
        guard other != leader, let time = choice.time else { continue }
        narrow.takenTimes[peer, default: []].append(TakenTime(start: time, leader: other))
      }
    }
    var builder = ProblemBuilder(narrow, startCosts: narrow.startCosts)
    let problem = builder.build(leaders: [leader], peers: peers.sorted()) { pairs.contains($0) }
    let prices = Prices(
      profits: problem.pairs.map { Double($0.value) },
      marks: problem.pairs.map { _ in .required })
    return LeaderPricer.price(problem, leader: 0, prices: prices).columns.first?.column.points
  }
}
