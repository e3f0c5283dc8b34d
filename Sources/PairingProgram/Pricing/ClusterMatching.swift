/// A relaxation of one leader's choice at one group time: items into clusters of overlapping starts.
///
/// Starts fall into clusters that do not overlap each other; a cluster holds at most as many meetings as fit
/// into it. Choosing items and clusters is a transportation problem, solved by augmenting paths. Its value
/// bounds the choice from above; it is reached where the items of each cluster can be placed at their best starts.
struct ClusterMatching {
  /// Worth of the chosen items, with what filling the caseload saves.
  private(set) var value = 0.0
  /// For each item its cluster; −1 where it is not chosen.
  private(set) var clusterOfItem: [Int]
  /// Cluster of each start of the leader that occurs; −1 elsewhere.
  private(set) var clusterOfStart: [Int]
  private var capacity: [Int] = []
  private var load: [Int] = []
  /// Worth of item × cluster.
  private var worth: [Double] = []
  private let count: Int

  /// The best choice of at most `most` items; nil where the required ones do not all fit.
  init?(items: [PlacementItem], leader: LeaderPart, meetingMinutes: Int, bonus: Double) {
    count = items.count
    clusterOfItem = Array(repeating: -1, count: items.count)
    clusterOfStart = Array(repeating: -1, count: leader.starts.count)
    cluster(items, leader: leader, meetingMinutes: meetingMinutes)
    load = Array(repeating: 0, count: capacity.count)
    weigh(items)
    var chosen = 0
    var unmet = items.reduce(0) { $0 + ($1.required ? 1 : 0) }
    while chosen < leader.caseload.max {
      let saved = chosen < leader.caseload.min ? bonus : 0
      guard let path = bestPath(items, requiredOnly: unmet > 0) else { break }
      guard unmet > 0 || path.gain + saved > 0 else { break }
      unmet = max(0, unmet - 1)
      apply(path)
      value += path.gain + saved
      chosen += 1
    }
    if unmet > 0 { return nil }
  }

  private mutating func cluster(_ items: [PlacementItem], leader: LeaderPart, meetingMinutes: Int) {
    for item in items { for start in item.starts { clusterOfStart[start] = 0 } }
    var last = Int.min / 2
    var lastPlaced = Int.min / 2
    for start in clusterOfStart.indices where clusterOfStart[start] == 0 {
      let minute = Int(leader.starts[start])
      if minute - last >= meetingMinutes { capacity.append(0) }
      if minute - lastPlaced >= meetingMinutes {
        capacity[capacity.count - 1] += 1
        lastPlaced = minute
      }
      clusterOfStart[start] = capacity.count - 1
      last = minute
    }
  }

  private mutating func weigh(_ items: [PlacementItem]) {
    worth = Array(repeating: -.infinity, count: count * capacity.count)
    for (number, item) in items.enumerated() {
      for (start, cost) in zip(item.starts, item.costs) {
        let place = number * capacity.count + clusterOfStart[start]
        worth[place] = max(worth[place], item.value - cost)
      }
    }
  }

  /// A way to choose one item more: it enters `clusters.last`, the item moved out of it the one before, and so on.
  private struct Path {
    var gain: Double
    /// From the cluster with room back to the one that the new item enters, each with the item that comes in.
    var steps: [(cluster: Int, item: Int)]
  }

  /// The path of most gain; required items enter before others, and stay (a chosen item is moved, never dropped).
  private func bestPath(_ items: [PlacementItem], requiredOnly: Bool) -> Path? {
    let clusters = capacity.count
    var gain = Array(repeating: -Double.infinity, count: clusters)
    var entering = Array(repeating: -1, count: clusters)
    var previous = Array(repeating: -1, count: clusters)
    for item in 0..<count
    where clusterOfItem[item] < 0 && (items[item].required || !requiredOnly) {
      for cluster in 0..<clusters where worth[item * clusters + cluster] > gain[cluster] {
        gain[cluster] = worth[item * clusters + cluster]
        entering[cluster] = item
      }
    }
    // Moving chosen items on: Bellman–Ford, at most as many passes as there are clusters.
    for _ in 0..<clusters {
      var changed = false
      for item in 0..<count where clusterOfItem[item] >= 0 {
        let from = clusterOfItem[item]
        guard gain[from] > -.infinity else { continue }
        let left = gain[from] - worth[item * clusters + from]
        for cluster in 0..<clusters where cluster != from {
          let moved = left + worth[item * clusters + cluster]
          if moved > gain[cluster] + 1e-9 {
            gain[cluster] = moved
            entering[cluster] = item
            previous[cluster] = from
            changed = true
          }
        }
      }
      if !changed { break }
    }
    var best = -1
    for cluster in 0..<clusters where load[cluster] < capacity[cluster] && gain[cluster] > -.infinity {
      if best < 0 || gain[cluster] > gain[best] { best = cluster }
    }
    guard best >= 0 else { return nil }
    var steps: [(cluster: Int, item: Int)] = []
    var cluster = best
    while cluster >= 0, steps.count <= clusters {
      steps.append((cluster, entering[cluster]))
      cluster = previous[cluster]
    }
    return Path(gain: gain[best], steps: steps)
  }

  private mutating func apply(_ path: Path) {
    for step in path.steps { clusterOfItem[step.item] = step.cluster }
    load[path.steps[0].cluster] += 1
  }
}
