/// A pairing that follows duals: leaders in turn take what is worth most to them at the peers' prices, then what is free.
///
/// Near the best duals a peer's price is what the leader who should have them can just pay, so few choices collide.
struct GuidedStart {
  private let problem: PairingProblem
  private let marks: [PairMark]

  /// A start under those marks.
  init(_ problem: PairingProblem, marks: [PairMark]) {
    self.problem = problem
    self.marks = marks
  }

  /// What a pair that the dual ascent always chose is worth above its price, in points: of the leaders for whom a peer is
  /// worth the price, the one to whom the linear master would give them is to have them.
  private static let shareWeight = 150.0

  /// The pairing that the prices of the peers (by peer) and the shares of the pairs (`DualAscent`) lead to, improved by at most so many passes; nil where it breaks a row.
  func pairing(peerPrices: [Double], shares: [Double], passes: Int) -> ComponentPairing? {
    var standing = StandingColumns(problem, marks: marks)
    let values = problem.pairs
    for leader in problem.leaders.indices {
      let lacking = standing.lacking
      let required = marks
      let found = standing.best(leader: leader) { pair in
        let peer = Int(values[pair].peer)
        guard lacking[peer] > 0 || required[pair] == .required else { return nil }
        // A little more than the price allows: ties between leaders are settled by whoever comes first.
        return Double(values[pair].value) - peerPrices[peer] + 1 + Self.shareWeight * shares[pair]
      }
      guard let found else { return nil }
      standing.replace(found.column)
    }
    var improvement = LocalImprovement(standing)
    improvement.run(passes: passes)
    let pairing = improvement.standing.pairing
    return pairing.isFeasible(in: problem) ? pairing : nil
  }
}
