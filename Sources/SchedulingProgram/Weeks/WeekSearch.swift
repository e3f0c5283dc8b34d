/// The search for the best packing of a leader's weeks: week by week, every choice of patterns that begin in it (`WeekPacking`).
///
/// A state is a row of numbers, its *lanes*: minutes promised of the next weeks; where absence is counted sessions of groups in them, and of each kind the
/// cycles that keep their peers away then; and cycles placed of the kinds that are open. Of two states with the same cycles placed, one whose other
/// lanes are no greater and that costs no more makes the other needless.
struct WeekSearch {
  private let packing: WeekPacking
  private let kinds: Int
  /// Weeks that the longest pattern lasts.
  private let reach: Int
  /// Where sessions and what keeps peers away begin among the lanes, and the cycles placed.
  private let sessions: Int
  private let keeping: Int
  private let counts: Int
  /// Patterns by the week of their first step.
  private var starts: [[Start]]
  /// Minutes of the patterns, one after the other: all, and of those that others attend.
  private var minutes: [Int32] = []
  private var others: [Int32] = []
  /// Cycles of each kind, and what it costs to leave out the cheapest one, two, … of them.
  private let cycles: [Int32]
  private let losses: [[Double]]
  private var lanes: [Int32]
  private var cost = 0.0
  private var chosen: [WeekPacking.Choice] = []
  private var after: [Int32]
  /// Ways to go on that are left.
  private var ways = Self.wayLimit

  /// States of one week, and ways to go on from all states; more are given up.
  private static let stateLimit = 20_000
  private static let wayLimit = 400_000

  /// A pattern of a kind.
  private struct Start {
    let choice: WeekPacking.Choice
    let cost: Double
    let isGroup: Bool
    /// Ranges of its minutes, and of those that others attend.
    let minutes: Range<Int>
    let others: Range<Int>
  }

  init(_ packing: WeekPacking) {
    self.packing = packing
    kinds = packing.kinds.count
    reach = packing.kinds.reduce(1) { $1.patterns.reduce($0) { max($0, $1.minutes.count) } }
    let counted = packing.absence == nil ? 0 : reach
    sessions = reach
    keeping = reach + counted
    counts = keeping + counted * kinds
    lanes = Array(repeating: 0, count: counts + kinds)
    after = lanes
    cycles = packing.kinds.map { Int32($0.missingCosts.count) }
    losses = packing.kinds.map { kind in
      (0...kind.missingCosts.count).map { kind.missingCosts.prefix($0).reduce(0, +) }
    }
    starts = Array(repeating: [], count: packing.capacities.count)
    for (kind, alike) in packing.kinds.enumerated() {
      for (number, pattern) in alike.patterns.enumerated() {
        let (first, firstOther) = (minutes.count, others.count)
        minutes += pattern.minutes
        others += pattern.others
        guard starts.indices.contains(pattern.first) else { continue }
        starts[pattern.first].append(
          Start(
            choice: WeekPacking.Choice(kind: kind, pattern: number),
            cost: alike.costs.isEmpty ? 0 : alike.costs[number], isGroup: alike.isGroup,
            minutes: first..<minutes.count, others: firstOther..<others.count))
      }
    }
  }

  /// The least that is lost, and patterns that reach it; nil where that takes too many states.
  mutating func best() -> (cost: Double, choices: [WeekPacking.Choice])? {
    // Kinds without a pattern are missing whole.
    let hopeless = packing.kinds.indices.filter { packing.kinds[$0].patterns.isEmpty }
    var first = WeekFrontier(lanes: lanes.count, bounded: counts)
    first.add(lanes, cost: hopeless.reduce(0) { $0 + losses[$1].last! }, parent: -1, chosen: [])
    var layers = [first]
    for week in packing.capacities.indices {
      guard let next = step(layers[week], week: week) else { return nil }
      layers.append(next)
    }
    guard let (last, cost) = layers.last!.cheapest() else { return nil }
    var choices: [WeekPacking.Choice] = []
    var state = last
    for layer in layers.reversed() {
      choices += layer.chosen(state)
      state = layer.parent(of: state)
    }
    return (cost, choices)
  }

  private mutating func step(_ states: WeekFrontier, week: Int) -> WeekFrontier? {
    let closing = packing.kinds.indices.filter { packing.kinds[$0].patterns.map(\.first).max() == week }
    var frontier = WeekFrontier(lanes: lanes.count, bounded: counts)
    for state in states.order() {
      states.load(state, into: &lanes)
      cost = states.cost(of: state)
      chosen.removeAll(keepingCapacity: true)
      extend(from: 0, week: week, closing, parent: state, &frontier)
      if frontier.count > Self.stateLimit || ways <= 0 { return nil }
    }
    return frontier
  }

  /// Every choice of patterns that begin in a week and find room, until no ways are left. The state is as before in the end.
  private mutating func extend(
    from first: Int, week: Int, _ closing: [Int], parent: Int, _ frontier: inout WeekFrontier
  ) {
    ways -= 1
    guard ways > 0 else { return }
    close(closing, parent: parent, &frontier)
    for number in first..<starts[week].count {
      let start = starts[week][number]
      guard lanes[counts + start.choice.kind] < cycles[start.choice.kind], fits(start, week) else { continue }
      let before = cost
      put(start, 1)
      cost += start.cost
      chosen.append(start.choice)
      extend(from: number, week: week, closing, parent: parent, &frontier)
      chosen.removeLast()
      cost = before
      put(start, -1)
    }
  }

  private func fits(_ start: Start, _ week: Int) -> Bool {
    guard week + start.minutes.count <= packing.capacities.count else { return false }
    for offset in 0..<start.minutes.count
    where lanes[offset] + minutes[start.minutes.lowerBound + offset] > packing.capacities[week + offset] {
      return false
    }
    return true
  }

  /// Notes a pattern's minutes, and a group's session or the weeks in which a cycle keeps its peer from one; `count` is 1, or −1 to take it back.
  private mutating func put(_ start: Start, _ count: Int32) {
    lanes[counts + start.choice.kind] += count
    for offset in 0..<start.minutes.count {
      lanes[offset] += count * minutes[start.minutes.lowerBound + offset]
    }
    guard let absence = packing.absence else { return }
    for offset in 0..<start.others.count {
      let minutes = others[start.others.lowerBound + offset]
      if start.isGroup, minutes > 0 {
        lanes[sessions + offset] += count
      } else if !start.isGroup, minutes > absence.most {
        lanes[keeping + offset * kinds + start.choice.kind] += count
      }
    }
  }

  /// The state with the week behind it: what is left out of the kinds that end with it costs, and so does who is kept away.
  private mutating func close(_ closing: [Int], parent: Int, _ frontier: inout WeekFrontier) {
    var sum = cost
    for lane in 0..<reach - 1 { after[lane] = lanes[lane + 1] }
    after[reach - 1] = 0
    for lane in counts..<lanes.count { after[lane] = lanes[lane] }
    for kind in closing {
      sum += losses[kind][Int(cycles[kind] - lanes[counts + kind])]
      after[counts + kind] = 0
    }
    if let absence = packing.absence {
      // A peer may be kept away by cycles of two windows: of one kind each is another's.
      var away: Int32 = 0
      for lane in keeping..<keeping + kinds { away = max(away, lanes[lane]) }
      sum += absence.cost * Double(lanes[sessions]) * Double(away)
      for lane in sessions..<keeping - 1 { after[lane] = lanes[lane + 1] }
      after[keeping - 1] = 0
      for lane in keeping..<counts - kinds { after[lane] = lanes[lane + kinds] }
      for lane in counts - kinds..<counts { after[lane] = 0 }
    }
    frontier.add(after, cost: sum, parent: parent, chosen: chosen)
  }
}
