/// States of a packing after a week, of which none makes another needless (`WeekSearch`).
///
/// All in a few plain lists: states come and go by the ten thousand.
struct WeekFrontier {
  private let width: Int
  /// Lanes of which less is better; in the others states must be the same to be compared.
  private let bounded: Int
  private var lanes: [Int32] = []
  private var costs: [Double] = []
  private var parents: [Int32] = []
  private var choices: [WeekPacking.Choice] = []
  /// Where each state's choices end.
  private var choiceEnds: [Int] = []
  /// The state of the same group that comes next; −1: none.
  private var next: [Int32] = []
  /// The first and the last state of each group with the same lanes beyond the bounded ones, in the order in which groups were met.
  private var groups: [(first: Int32, last: Int32)] = []
  /// Places by hash: the number of a group, or −1. As many as a power of two.
  private var table: [Int32] = Array(repeating: -1, count: 64)
  /// States that are not needless.
  private(set) var count = 0

  init(lanes: Int, bounded: Int) {
    width = lanes
    self.bounded = bounded
  }

  func cost(of state: Int) -> Double { costs[state] }

  func parent(of state: Int) -> Int { Int(parents[state]) }

  /// The patterns that led to a state from the one before.
  func chosen(_ state: Int) -> ArraySlice<WeekPacking.Choice> {
    choices[(state == 0 ? 0 : choiceEnds[state - 1])..<choiceEnds[state]]
  }

  func load(_ state: Int, into lanes: inout [Int32]) {
    for lane in 0..<width { lanes[lane] = self.lanes[state * width + lane] }
  }

  /// All states, group by group.
  func order() -> [Int] {
    var order: [Int] = []
    order.reserveCapacity(count)
    for group in groups {
      var state = group.first
      while state >= 0 {
        order.append(Int(state))
        state = next[Int(state)]
      }
    }
    return order
  }

  /// The first of the states that cost least.
  func cheapest() -> (state: Int, cost: Double)? {
    order().min { costs[$0] < costs[$1] }.map { ($0, costs[$0]) }
  }

  /// Adds a state, unless another makes it needless; those that it makes needless go.
  mutating func add(_ state: [Int32], cost: Double, parent: Int, chosen: [WeekPacking.Choice]) {
    let group = group(of: state)
    var other = groups[group].first
    while other >= 0 {
      if costs[Int(other)] <= cost, bounds(Int(other), state) { return }
      other = next[Int(other)]
    }
    dropNeedless(of: group, beside: state, cost)
    let number = Int32(costs.count)
    lanes += state
    costs.append(cost)
    parents.append(Int32(parent))
    choices += chosen
    choiceEnds.append(choices.count)
    next.append(-1)
    if groups[group].first < 0 {
      groups[group].first = number
    } else {
      next[Int(groups[group].last)] = number
    }
    groups[group].last = number
    count += 1
  }

  private mutating func dropNeedless(of group: Int, beside state: [Int32], _ cost: Double) {
    var before: Int32 = -1
    var other = groups[group].first
    while other >= 0 {
      let following = next[Int(other)]
      if cost <= costs[Int(other)], isBounded(Int(other), by: state) {
        if before < 0 { groups[group].first = following } else { next[Int(before)] = following }
        if following < 0 { groups[group].last = before }
        count -= 1
      } else {
        before = other
      }
      other = following
    }
  }

  /// Whether no bounded lane of a state is greater.
  private func bounds(_ other: Int, _ state: [Int32]) -> Bool {
    let base = other * width
    for lane in 0..<bounded where lanes[base + lane] > state[lane] { return false }
    return true
  }

  private func isBounded(_ other: Int, by state: [Int32]) -> Bool {
    let base = other * width
    for lane in 0..<bounded where state[lane] > lanes[base + lane] { return false }
    return true
  }

  /// The group of a state; a new one where it is the first of its kind.
  private mutating func group(of state: [Int32]) -> Int {
    if groups.count * 2 >= table.count { grow() }
    var place = hash(state, 0) & (table.count - 1)
    while table[place] >= 0 {
      let group = Int(table[place])
      if isSame(Int(groups[group].first), state) { return group }
      place = (place + 1) & (table.count - 1)
    }
    table[place] = Int32(groups.count)
    groups.append((-1, -1))
    return groups.count - 1
  }

  private func isSame(_ other: Int, _ state: [Int32]) -> Bool {
    let base = other * width
    for lane in bounded..<width where lanes[base + lane] != state[lane] { return false }
    return true
  }

  private mutating func grow() {
    table = Array(repeating: -1, count: 2 * table.count)
    for group in groups.indices {
      var place = hash(lanes, Int(groups[group].first) * width) & (table.count - 1)
      while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
      table[place] = Int32(group)
    }
  }

  private func hash(_ lanes: [Int32], _ base: Int) -> Int {
    var word: UInt64 = 0x9E37_79B9_7F4A_7C15
    for lane in bounded..<width {
      word = (word ^ UInt64(UInt32(bitPattern: lanes[base + lane]))) &* 0xBF58_476D_1CE4_E5B9
      word ^= word >> 29
    }
    return Int(truncatingIfNeeded: word >> 1)
  }
}
