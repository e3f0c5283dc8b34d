/// Leaders and peers that no usable pair joins are independent, and are solved apart (DESIGN: "split first").
struct Components {
  /// Leaders and peers of each component by roster index, ascending; components by their first leader.
  private(set) var parts: [(leaders: [Int], peers: [Int])] = []

  /// The components that the pairs `joins` (leader, peer) make; people without a pair are in none.
  init(leaders: Int, peers: Int, joins: some Sequence<(leader: Int, peer: Int)>) {
    var parent = Array(0..<(leaders + peers))
    func root(_ item: Int) -> Int {
      var item = item
      while parent[item] != item {
        parent[item] = parent[parent[item]]
        item = parent[item]
      }
      return item
    }
    var touched = Array(repeating: false, count: leaders + peers)
    for (leader, peer) in joins {
      touched[leader] = true
      touched[leaders + peer] = true
      let first = root(leader)
      let second = root(leaders + peer)
      if first != second { parent[max(first, second)] = min(first, second) }
    }
    var numberOfRoot: [Int: Int] = [:]
    for item in 0..<(leaders + peers) where touched[item] {
      let root = root(item)
      let number = numberOfRoot[root] ?? parts.count
      if number == parts.count {
        numberOfRoot[root] = number
        parts.append(([], []))
      }
      if item < leaders {
        parts[number].leaders.append(item)
      } else {
        parts[number].peers.append(item - leaders)
      }
    }
  }
}
