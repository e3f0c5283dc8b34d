/// Blocks of leaders who contend for the same peers: at the duals' prices, each is about as good a leader for them.
struct ContentionBlocks {
  /// Leaders of each block, ascending; every leader is in one at least.
  private(set) var blocks: [[Int]] = []

  /// How far below a peer's best leader another one still contends, in points.
  private static let reach = 80.0
  /// Contenders of a peer that count.
  private static let contenders = 8

  /// Blocks of `size` leaders, grown from each leader who is in none yet.
  init(_ problem: PairingProblem, peerPrices: [Double], size: Int, after turn: Int) {
    let links = Self.links(problem, peerPrices: peerPrices)
    var covered = Array(repeating: false, count: problem.leaders.count)
    let count = problem.leaders.count
    for offset in 0..<count {
      // Each turn begins with another leader, so that the blocks differ.
      let seed = (offset + turn * (count / 3 + 1)) % count
      if covered[seed] { continue }
      let block = Self.grow(from: seed, links: links, size: size, covered: covered)
      for leader in block { covered[leader] = true }
      blocks.append(block.sorted())
    }
  }

  /// For each leader the others with how many peers both contend for.
  private static func links(_ problem: PairingProblem, peerPrices: [Double]) -> [[Int: Int]] {
    var links: [[Int: Int]] = Array(repeating: [:], count: problem.leaders.count)
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

  /// The leader with most links to the block joins it next; one who is in no block yet counts double.
  private static func grow(from seed: Int, links: [[Int: Int]], size: Int, covered: [Bool]) -> [Int] {
    var block = [seed]
    var pull: [Int: Int] = links[seed]
    while block.count < size {
      func weight(_ entry: (key: Int, value: Int)) -> Int { entry.value * (covered[entry.key] ? 1 : 2) }
      let next = pull.max { (weight($0), $1.key) < (weight($1), $0.key) }
      guard let next else { break }
      block.append(next.key)
      pull[next.key] = nil
      for (other, value) in links[next.key] where !block.contains(other) { pull[other, default: 0] += value }
    }
    return block
  }
}
