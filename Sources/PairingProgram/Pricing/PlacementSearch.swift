/// A pair that a leader might take at one group time, with its starts that the group time leaves.
struct PlacementItem {
  var pair: Int
  /// Profit less what the group time costs.
  var value: Double
  var required: Bool
  /// Starts of the leader, ascending.
  var starts: [Int]
  /// What each start costs.
  var costs: [Double]
}

/// The best choice of pairs and starts of one leader at one group time: exact branch and bound (rules P3, P4).
///
/// Bound: `ClusterMatching`. Where its items cannot be placed at their best starts, it branches on one item's start.
struct PlacementSearch {
  let leader: LeaderPart
  let meetingMinutes: Int
  /// What each peer up to the least caseload saves.
  let bonus: Double
  /// Worth that a choice must exceed.
  private(set) var best: Double
  private(set) var picks: [(pair: Int, start: Int)]?
  /// Highest bound of a node that was given up; −∞ where none was.
  private(set) var openBound = -Double.infinity
  private var nodes = 0

  /// Nodes after which the rest is given up, with its bound kept.
  static let nodeLimit = 400
  static let trialLimit = 4000

  /// A search for choices worth more than `floor`.
  init(leader: LeaderPart, meetingMinutes: Int, bonus: Double, floor: Double) {
    self.leader = leader
    self.meetingMinutes = meetingMinutes
    self.bonus = bonus
    best = floor
  }

  /// Searches all choices of the items.
  mutating func search(_ items: [PlacementItem]) {
    nodes += 1
    guard
      let relaxed = ClusterMatching(
        items: items, leader: leader, meetingMinutes: meetingMinutes, bonus: bonus),
      relaxed.value > best + 1e-9
    else { return }
    if nodes > Self.nodeLimit {
      openBound = max(openBound, relaxed.value)
      return
    }
    var found: [(pair: Int, start: Int)] = []
    for cluster in Set(relaxed.clusterOfItem).subtracting([-1]).sorted() {
      let members = items.indices.filter { relaxed.clusterOfItem[$0] == cluster }
      guard let starts = place(members, of: items, cluster: cluster, relaxed: relaxed) else {
        branch(items, members: members, cluster: cluster, clusterOfStart: relaxed.clusterOfStart)
        return
      }
      for (item, start) in zip(members, starts) { found.append((items[item].pair, start)) }
    }
    best = relaxed.value
    picks = found
  }

  /// Starts of least cost for the items of one cluster.
  private func place(
    _ members: [Int], of items: [PlacementItem], cluster: Int, relaxed: ClusterMatching
  ) -> [Int]? {
    let sets = members.map { item -> [UInt64] in
      var set = Array(repeating: UInt64(0), count: leader.words)
      let inside = items[item].starts.indices.filter {
        relaxed.clusterOfStart[items[item].starts[$0]] == cluster
      }
      let least = inside.map { items[item].costs[$0] }.min()!
      for index in inside where items[item].costs[index] <= least + 1e-9 {
        let start = items[item].starts[index]
        set[start / 64] |= 1 << UInt64(start % 64)
      }
      return set
    }
    var placement = ItemPlacement(
      overlaps: leader.overlaps, words: leader.words, trials: Self.trialLimit)
    return placement.place(sets)
  }

  /// One item of the cluster at each of its starts there, or not there at all.
  private mutating func branch(
    _ items: [PlacementItem], members: [Int], cluster: Int, clusterOfStart: [Int]
  ) {
    func options(_ item: Int) -> [Int] {
      items[item].starts.indices.filter { clusterOfStart[items[item].starts[$0]] == cluster }
    }
    // A required item with one start left is settled: only the others divide the node.
    let open = members.filter { items[$0].starts.count > 1 || !items[$0].required }
    guard let item = open.min(by: { (options($0).count, $0) < (options($1).count, $1) }) else {
      return
    }
    let sorted = options(item).sorted {
      (items[item].costs[$0], $0) < (items[item].costs[$1], $1)
    }
    for option in sorted { search(fixing(items, item: item, option: option)) }
    var without = items
    without[item].keep { clusterOfStart[$0] != cluster }
    search(without.filter { !$0.starts.isEmpty || $0.required })
  }

  /// The items once one of them is placed at a start.
  private func fixing(_ items: [PlacementItem], item: Int, option: Int) -> [PlacementItem] {
    let start = items[item].starts[option]
    var fixed: [PlacementItem] = []
    for (number, other) in items.enumerated() {
      var other = other
      if number == item {
        other.required = true
        other.keep { $0 == start }
      } else {
        other.keep { !leader.overlaps[start].contains($0) }
        if other.starts.isEmpty, !other.required { continue }
      }
      fixed.append(other)
    }
    return fixed
  }
}

extension PlacementItem {
  /// Drops the starts that fail the test.
  mutating func keep(where test: (Int) -> Bool) {
    let kept = starts.indices.filter { test(starts[$0]) }
    costs = kept.map { costs[$0] }
    starts = kept.map { starts[$0] }
  }
}
