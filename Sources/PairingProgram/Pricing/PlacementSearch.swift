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
/// Bound: `SlotMatching`. Where its items can't be placed at that worth, it branches on the start of one of them.
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
      let relaxed = SlotMatching(
        items: items, leader: leader, meetingMinutes: meetingMinutes, bonus: bonus),
      relaxed.value > best + 1e-9
    else { return }
    if nodes > Self.nodeLimit {
      openBound = max(openBound, relaxed.value)
      return
    }
    let chosen = items.indices.filter { relaxed.slotOfItem[$0] >= 0 }
    if record(chosen, items: items) >= relaxed.value - 1e-9 { return }
    branch(items, chosen: chosen, relaxed: relaxed)
  }

  /// Places the chosen items, keeps them where they are the best so far, and says what they are worth.
  private mutating func record(_ chosen: [Int], items: [PlacementItem]) -> Double {
    let options = chosen.map { item in
      zip(items[item].starts, items[item].costs).map { (start: $0.0, cost: $0.1) }
    }
    guard
      case .placed(let starts, let extra) = CheapestPlacement.place(
        options, leader: leader, trials: Self.trialLimit)
    else { return -.infinity }
    var worth = bonus * Double(min(chosen.count, leader.caseload.min)) - extra
    for item in chosen { worth += items[item].value - items[item].costs.min()! }
    if worth > best + 1e-9 {
      best = worth
      picks = zip(chosen, starts).map { (items[$0].pair, $1) }
    }
    return worth
  }

  /// One item at each of its starts in the slot that the relaxation gives it, or not in that slot at all.
  private mutating func branch(_ items: [PlacementItem], chosen: [Int], relaxed: SlotMatching) {
    func options(_ item: Int) -> [Int] {
      items[item].starts.indices.filter {
        relaxed.slotOfStart[items[item].starts[$0]] == relaxed.slotOfItem[item]
      }
    }
    // A required item with one start left is settled: only the others divide the node.
    let open = chosen.filter { items[$0].starts.count > 1 || !items[$0].required }
    let inTime = chosen.sorted { relaxed.slotOfItem[$0] < relaxed.slotOfItem[$1] }
    var clashing: Set<Int> = []
    for (first, second) in zip(inTime, inTime.dropFirst()) {
      let fits = options(first).contains { one in
        let overlaps = leader.overlaps[items[first].starts[one]]
        return options(second).contains { !overlaps.contains(items[second].starts[$0]) }
      }
      if !fits { clashing.formUnion([first, second]) }
    }
    let preferred = open.filter { clashing.contains($0) }
    let pool = preferred.isEmpty ? open : preferred
    guard let item = pool.min(by: { (options($0).count, $0) < (options($1).count, $1) }) else { return }
    let sorted = options(item).sorted { (items[item].costs[$0], $0) < (items[item].costs[$1], $1) }
    for option in sorted { search(fixing(items, item: item, option: option)) }
    let slot = relaxed.slotOfItem[item]
    var without = items
    without[item].keep { relaxed.slotOfStart[$0] != slot }
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
        let blocked = leader.overlaps[start]
        if other.starts.contains(where: blocked.contains) { other.keep { !blocked.contains($0) } }
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
