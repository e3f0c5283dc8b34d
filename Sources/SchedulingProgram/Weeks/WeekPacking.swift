/// Packs a leader's cycles into the minutes of their weeks, exactly, by dynamic programming over the weeks (Docs/Formulation.md, T17).
///
/// Cycles of one kind (an activity in a window) count as alike. A state after a week holds what is already promised of the weeks to come and
/// how many of each kind are placed; of two states with the same counts, one that promises no more and costs no more makes the other needless.
struct WeekPacking {
  /// Cycles that count as alike.
  struct Kind: Hashable, Sendable {
    /// What it costs to leave one out, two, …: of the cheapest first; as many as there are cycles.
    var missingCosts: [Double]
    var patterns: [WeekPattern]
    /// What each pattern costs beside; empty for nothing.
    var costs: [Double] = []
    /// Whether others than a peer attend: a group's, whose sessions keep those away who have no minutes left.
    var isGroup = false

    init(missingCosts: [Double], patterns: [WeekPattern], costs: [Double] = []) {
      self.missingCosts = missingCosts.sorted()
      self.patterns = patterns
      self.costs = costs
    }
  }

  /// A pattern that is used, once.
  struct Choice: Hashable, Sendable {
    let kind: Int
    let pattern: Int
  }

  /// Minutes that the leader has in each week.
  let capacities: [Int32]
  let kinds: [Kind]
  /// What it costs that a peer whose own cycle takes too much of a week is absent from a group's session in it; nil where that is not counted.
  var absence: Absence?

  /// Who is kept away from a group's session, and what for.
  struct Absence: Hashable, Sendable {
    /// Points for each peer.
    let cost: Double
    /// A cycle that takes more minutes of its peer's week leaves too few for the session.
    let most: Int32
  }

  init(capacities: [Int32], kinds: [Kind], absence: Absence? = nil) {
    self.capacities = capacities
    self.kinds = kinds
    self.absence = absence
  }

  /// States of one week, and ways to go on from all states; more are given up.
  private static let stateLimit = 20_000
  private static let wayLimit = 400_000
  /// A leader asked for less than this share of their minutes has room for all: there is nothing to prove, and far too many ways to pack.
  static let tightShare = 0.75

  /// Whether so much is asked of the weeks in which the cycles can lie that some may have to be left out.
  var isTight: Bool {
    var weeks: Set<Int> = []
    var asked = 0.0
    for kind in kinds where !kind.patterns.isEmpty {
      let least = kind.patterns.map { $0.minutes.reduce(0, +) }.min()!
      asked += Double(Int(least) * kind.missingCosts.count)
      for pattern in kind.patterns { weeks.formUnion(pattern.first..<pattern.first + pattern.minutes.count) }
    }
    let given = weeks.reduce(0.0) { $0 + Double(max(0, capacities[$1])) }
    return asked > Self.tightShare * given
  }

  private struct State {
    /// Minutes promised of the next weeks.
    var promised: [Int32]
    /// Cycles placed, of kinds that are open.
    var counts: [UInt8]
    /// Sessions of groups in the next weeks, and of each kind the cycles that keep their peers away then; empty where absence is not counted.
    var sessions: [UInt8] = []
    var keeping: [UInt8] = []
    var cost: Double
    var parent: Int32
    var chosen: [Choice]
  }

  /// The least that is lost, and patterns that reach it; nil where that takes too many states.
  func best() -> (cost: Double, choices: [Choice])? {
    // Counts of cycles are bytes.
    guard kinds.allSatisfy({ $0.missingCosts.count <= UInt8.max }) else { return nil }
    let reach = kinds.flatMap(\.patterns).reduce(1) { max($0, $1.minutes.count) }
    var layers = [
      [
        State(
          promised: Array(repeating: 0, count: reach), counts: Array(repeating: 0, count: kinds.count),
          cost: 0, parent: -1, chosen: [])
      ]
    ]
    if absence != nil {
      layers[0][0].sessions = Array(repeating: 0, count: reach)
      layers[0][0].keeping = Array(repeating: 0, count: reach * kinds.count)
    }
    // Kinds without a pattern are missing whole.
    layers[0][0].cost = kinds.reduce(0) { $0 + ($1.patterns.isEmpty ? $1.missingCosts.reduce(0, +) : 0) }
    var ways = Self.wayLimit
    for week in capacities.indices {
      guard let next = step(layers[week], week: week, &ways) else { return nil }
      layers.append(next)
    }
    guard let last = layers.last!.indices.min(by: { layers.last![$0].cost < layers.last![$1].cost }) else {
      return nil
    }
    var choices: [Choice] = []
    var state = last
    for layer in layers.indices.reversed() {
      choices += layers[layer][state].chosen
      state = Int(layers[layer][state].parent)
    }
    return (layers[layers.count - 1][last].cost, choices)
  }

  private func step(_ states: [State], week: Int, _ ways: inout Int) -> [State]? {
    let starts = kinds.indices.flatMap { kind in
      kinds[kind].patterns.indices.filter { kinds[kind].patterns[$0].first == week }
        .map { Choice(kind: kind, pattern: $0) }
    }
    let closing = kinds.indices.filter { kind in kinds[kind].patterns.map(\.first).max() == week }
    var frontier = Frontier()
    for (index, state) in states.enumerated() {
      var open = state
      open.parent = Int32(index)
      open.chosen = []
      extend(&open, starts, from: 0, week: week, &ways) { full in
        var after = full
        for kind in closing {
          let left = kinds[kind].missingCosts.count - Int(after.counts[kind])
          after.cost += kinds[kind].missingCosts.prefix(left).reduce(0, +)
          after.counts[kind] = 0
        }
        after.promised.removeFirst()
        after.promised.append(0)
        if let absence { endSessions(&after, absence) }
        frontier.add(after)
      }
      if frontier.count > Self.stateLimit || ways <= 0 { return nil }
    }
    return frontier.states
  }

  /// Charges the absences of the week. A peer may be kept away by cycles of two windows: of one kind each is another's.
  private func endSessions(_ state: inout State, _ absence: Absence) {
    let away = state.keeping.prefix(kinds.count).max() ?? 0
    state.cost += absence.cost * Double(state.sessions[0]) * Double(away)
    state.sessions.removeFirst()
    state.sessions.append(0)
    state.keeping.removeFirst(kinds.count)
    state.keeping += Array(repeating: 0, count: kinds.count)
  }

  /// Every choice of patterns that begin in a week and find room, until no ways are left. The state is as before in the end.
  private func extend(
    _ state: inout State, _ starts: [Choice], from first: Int, week: Int, _ ways: inout Int,
    _ body: (State) -> Void
  ) {
    ways -= 1
    guard ways > 0 else { return }
    body(state)
    for number in first..<starts.count {
      let choice = starts[number]
      guard Int(state.counts[choice.kind]) < kinds[choice.kind].missingCosts.count, fits(choice, week, state)
      else { continue }
      let cost = state.cost
      put(choice, 1, in: &state)
      if !kinds[choice.kind].costs.isEmpty { state.cost += kinds[choice.kind].costs[choice.pattern] }
      state.chosen.append(choice)
      extend(&state, starts, from: number, week: week, &ways, body)
      state.chosen.removeLast()
      state.cost = cost
      put(choice, -1, in: &state)
    }
  }

  private func fits(_ choice: Choice, _ week: Int, _ state: State) -> Bool {
    let minutes = kinds[choice.kind].patterns[choice.pattern].minutes
    return minutes.indices.allSatisfy {
      week + $0 < capacities.count && state.promised[$0] + minutes[$0] <= capacities[week + $0]
    }
  }

  /// Notes a pattern's minutes, and a group's session or the weeks in which a cycle keeps its peer from one; `count` is 1, or −1 to take it back.
  private func put(_ choice: Choice, _ count: Int, in state: inout State) {
    let isGroup = kinds[choice.kind].isGroup
    let pattern = kinds[choice.kind].patterns[choice.pattern]
    state.counts[choice.kind] = UInt8(Int(state.counts[choice.kind]) + count)
    for (offset, minutes) in pattern.minutes.enumerated() {
      state.promised[offset] += Int32(count) * minutes
    }
    guard let absence else { return }
    for (offset, minutes) in pattern.others.enumerated() {
      if isGroup, minutes > 0 {
        state.sessions[offset] = UInt8(Int(state.sessions[offset]) + count)
      } else if !isGroup, minutes > absence.most {
        let place = offset * kinds.count + choice.kind
        state.keeping[place] = UInt8(Int(state.keeping[place]) + count)
      }
    }
  }

  /// States of which none makes another needless.
  private struct Frontier {
    private var ofCounts: [[UInt8]: [State]] = [:]
    private var order: [[UInt8]] = []
    private(set) var count = 0

    var states: [State] { order.flatMap { ofCounts[$0]! } }

    mutating func add(_ state: State) {
      if ofCounts[state.counts] == nil { order.append(state.counts) }
      var list = ofCounts.removeValue(forKey: state.counts) ?? []
      defer { ofCounts[state.counts] = list }
      if list.contains(where: { Self.isNeedless(state, beside: $0) }) { return }
      let before = list.count
      list.removeAll { Self.isNeedless($0, beside: state) }
      list.append(state)
      count += list.count - before
    }

    private static func isNeedless(_ state: State, beside other: State) -> Bool {
      other.cost <= state.cost && zip(other.promised, state.promised).allSatisfy { $0 <= $1 }
        && zip(other.sessions, state.sessions).allSatisfy { $0 <= $1 }
        && zip(other.keeping, state.keeping).allSatisfy { $0 <= $1 }
    }
  }
}
