/// Which leaders contend for the same peers: at the duals' prices, each is about as good a leader for them.
struct ContentionLinks {
  /// For each leader the others with how many peers both contend for.
  private let links: [[Int: Double]]

  /// How far below a peer's best leader another one still contends, in points.
  private static let reach = 80.0
  /// Contenders of a peer that count.
  private static let contenders = 8
  /// What a peer counts who is held by one leader and is among the best for another.
  private static let wishWeight = 10.0
  /// Slack from which on a leader's pull grows no further, and by how much it grows, in points.
  private static let slackLimit = 100.0
  private static let slackUnit = 20.0

  /// The links at these prices.
  init(_ problem: PairingProblem, peerPrices: [Double]) {
    links = Self.links(problem, peerPrices: peerPrices)
  }

  /// For each leader the others with how many peers both contend for.
  private static func links(_ problem: PairingProblem, peerPrices: [Double]) -> [[Int: Double]] {
    var links: [[Int: Double]] = Array(repeating: [:], count: problem.leaders.count)
    for (number, peer) in problem.peers.enumerated() {
      let profits = peer.pairs.map {
        (profit: Double(problem.pairs[$0].value) - peerPrices[number], pair: $0)
      }
      let sorted = profits.sorted { $0.profit != $1.profit ? $0.profit > $1.profit : $0.pair < $1.pair }
      guard let best = sorted.first?.profit else { continue }
      let rivals = sorted.prefix(contenders).filter { $0.profit >= best - reach }
        .map { Int(problem.pairs[$0.pair].leader) }
      for first in rivals {
        for second in rivals where first != second { links[first][second, default: 0] += 1 }
      }
    }
    return links
  }

  /// A block grown from a leader, ascending: the one with most links to the block joins next, those with slack before others.
  func block(
    from seed: Int, size: Int, slacks: [Double], wishes: [LeaderPricing], standing: StandingColumns
  ) -> [Int] {
    var block: [Int] = []
    var pull: [Int: Double] = [:]
    func weight(_ entry: (key: Int, value: Double)) -> Double {
      entry.value * (1 + min(slacks[entry.key], Self.slackLimit) / Self.slackUnit)
    }
    var next = seed
    while true {
      block.append(next)
      for (other, value) in links[next] { pull[other, default: 0] += value }
      for pair in wishes[next].columns.first?.column.pairs ?? [] {
        let peer = Int(standing.problem.pairs[Int(pair)].peer)
        for holder in standing.holders(ofPeer: peer) where holder != next {
          pull[holder, default: 0] += Self.wishWeight
        }
      }
      for member in block { pull[member] = nil }
      guard block.count < size,
        let best = pull.max(by: { (weight($0), $1.key) < (weight($1), $0.key) })
      else { return block.sorted() }
      next = best.key
    }
  }
}
