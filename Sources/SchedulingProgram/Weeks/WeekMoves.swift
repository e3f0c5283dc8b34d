/// How the cycles of one track can go on from week to week: a graph of what is promised of the weeks to come.
///
/// With a price on the leader's minutes of every week costs are reduced by the cheapest way to the end, so that none is below 0 and a way of
/// reduced costs 0 is the track's cheapest.
struct WeekMoves {
  /// What the track does in a week.
  struct Move {
    /// The node after the week.
    let next: UInt8
    /// Minutes of the leader, and of the others, in the week.
    let leader: Int32
    let others: Int32
    /// What patterns that begin cost.
    let cost: Double
    /// What cycles cost that are missing from now on.
    let missing: Double
    var reduced = 0.0
    /// Patterns that begin.
    let begun: [LeaderPacking.Choice]
    /// Sessions of the group in the week.
    let sessions: [LeaderPacking.Choice]
  }

  /// For each week and node of it.
  private(set) var moves: [[[Move]]] = []
  /// What the track costs at least, with its minutes at the prices.
  private(set) var least = 0.0
  /// What a group's cycles cost is known in part, as what is missing is.
  private let isGroup: Bool
  /// For each week and node the cheapest way to the end; the nodes after the last week too.
  private var ahead: [[Double]] = []

  /// More nodes of a week are too many to tell apart.
  private static let nodeLimit = 250

  /// What is settled when a week begins.
  private struct Node: Hashable {
    /// Cycles that are placed, of those that still could be.
    var placed: UInt64 = 0
    /// Minutes promised, from this week on.
    var leader: [Int32]
    var others: [Int32]
    /// Sessions of the group to come, and in how many weeks.
    var pending: [Pending] = []
  }

  private struct Pending: Hashable {
    let choice: LeaderPacking.Choice
    var weeks: Int
  }

  /// nil where there are too many nodes.
  init?(_ track: LeaderPacking.Track, number: Int, capacities: [Int32]) {
    guard track.cycles.count <= 64 else { return nil }
    let reach = track.cycles.flatMap(\.patterns).reduce(1) { max($0, $1.minutes.count) }
    let none = Array(repeating: Int32(0), count: reach)
    var layer = [Node(leader: none, others: none)]
    for week in capacities.indices {
      var numbers: [Node: Int] = [:]
      var after: [Node] = []
      var own: [[Move]] = []
      let expansion = Expansion(track: track, number: number, week: week, capacities: capacities)
      for node in layer {
        var list: [Move] = []
        expansion.run(node) { next, costs, begun, sessions in
          let known = numbers[next.node] ?? after.count
          if known == after.count {
            numbers[next.node] = known
            after.append(next.node)
          }
          list.append(
            Move(
              next: UInt8(truncatingIfNeeded: known), leader: next.leader, others: next.others,
              cost: costs.own, missing: costs.missing, begun: begun, sessions: sessions))
        }
        own.append(list)
      }
      guard after.count <= Self.nodeLimit else { return nil }
      moves.append(own)
      layer = after
    }
    isGroup = track.isGroup
    ahead = moves.map { Array(repeating: 0, count: $0.count) } + [Array(repeating: 0, count: layer.count)]
    look(WeekPrices(weeks: capacities.count, least: 0))
  }

  /// Finds the cheapest way to the end from every node at the prices.
  mutating func look(_ prices: WeekPrices) {
    for week in moves.indices.reversed() {
      for node in moves[week].indices {
        var best = Double.infinity
        for move in moves[week][node] { best = min(best, value(move, week, prices)) }
        ahead[week][node] = best
      }
    }
    least = ahead[0][0]
  }

  /// Adds the minutes of the cheapest way at the prices last looked at.
  func addUse(_ prices: WeekPrices, to used: inout [Double]) {
    var node = 0
    for week in moves.indices {
      let best = moves[week][node].min { value($0, week, prices) < value($1, week, prices) }!
      used[week] += Double(best.leader)
      node = Int(best.next)
    }
  }

  @inline(__always)
  private func value(_ move: Move, _ week: Int, _ prices: WeekPrices) -> Double {
    let own = 1 - prices.share
    return (isGroup ? own : 1) * move.cost + own * move.missing + prices.minutes[week] * Double(move.leader)
      + ahead[week + 1][Int(move.next)]
  }

  /// Takes the cheapest way to the end off every move, at the prices last looked at, and puts the cheapest move first.
  mutating func reduce(_ prices: WeekPrices) {
    for week in moves.indices {
      for node in moves[week].indices {
        for number in moves[week][node].indices {
          let move = moves[week][node][number]
          moves[week][node][number].reduced = max(0, value(move, week, prices) - ahead[week][node])
        }
        moves[week][node].sort { $0.reduced < $1.reduced }
      }
    }
  }

  /// All moves of a week from a node.
  private struct Expansion {
    let track: LeaderPacking.Track
    let number: Int
    let week: Int
    let capacities: [Int32]
    /// Cycles with patterns that begin in the week, and those that are missing if they are not placed after it.
    private let beginning: [Int]
    private let closing: [Int]

    init(track: LeaderPacking.Track, number: Int, week: Int, capacities: [Int32]) {
      self.track = track
      self.number = number
      self.week = week
      self.capacities = capacities
      beginning = track.cycles.indices.filter { cycle in
        track.cycles[cycle].patterns.contains { $0.first == week }
      }
      closing = track.cycles.indices.filter { cycle in
        max(track.cycles[cycle].patterns.map(\.first).max() ?? 0, track.cycles[cycle].closing) == week
      }
    }

    typealias Found = (node: Node, leader: Int32, others: Int32)
    typealias Costs = (own: Double, missing: Double)
    typealias Body = (Found, Costs, [LeaderPacking.Choice], [LeaderPacking.Choice]) -> Void

    func run(_ node: Node, _ body: Body) { extend(node, from: 0, cost: 0, begun: [], body) }

    private func extend(
      _ node: Node, from first: Int, cost: Double, begun: [LeaderPacking.Choice], _ body: Body
    ) {
      guard first < beginning.count else {
        finish(node, cost: cost, begun: begun, body)
        return
      }
      extend(node, from: first + 1, cost: cost, begun: begun, body)
      let cycle = beginning[first]
      guard node.placed >> UInt64(cycle) & 1 == 0 else { return }
      for (pattern, weeks) in track.cycles[cycle].patterns.enumerated() where weeks.first == week {
        let choice = LeaderPacking.Choice(track: number, cycle: cycle, pattern: pattern)
        guard let next = add(weeks, choice, to: node) else { continue }
        extend(
          next, from: first + 1, cost: cost + track.cycles[cycle].costs[pattern], begun: begun + [choice],
          body)
      }
    }

    /// The node with one more pattern; nil where the minutes of the leader or the peer do not allow it.
    private func add(_ pattern: WeekPattern, _ choice: LeaderPacking.Choice, to node: Node) -> Node? {
      var next = node
      next.placed |= 1 << UInt64(choice.cycle)
      for offset in pattern.minutes.indices {
        next.leader[offset] += pattern.minutes[offset]
        next.others[offset] += pattern.others[offset]
        guard week + offset < capacities.count, next.leader[offset] <= capacities[week + offset],
          track.isGroup || next.others[offset] <= track.peerMinutes?[week + offset] ?? .max
        else { return nil }
      }
      if track.isGroup, let session = pattern.session {
        next.pending.append(Pending(choice: choice, weeks: session.week - week))
      }
      return next
    }

    /// Ends the week: cycles that can't be placed any more are missing or done with.
    private func finish(_ node: Node, cost: Double, begun: [LeaderPacking.Choice], _ body: Body) {
      var next = node
      var costs = (own: cost, missing: 0.0)
      for cycle in closing {
        if node.placed >> UInt64(cycle) & 1 == 0 { costs.missing += track.cycles[cycle].missingCost }
        next.placed &= ~(1 << UInt64(cycle))
      }
      let now = (leader: next.leader.removeFirst(), others: next.others.removeFirst())
      next.leader.append(0)
      next.others.append(0)
      let sessions = next.pending.filter { $0.weeks == 0 }.map(\.choice)
      next.pending.removeAll { $0.weeks == 0 }
      for index in next.pending.indices { next.pending[index].weeks -= 1 }
      body((next, now.leader, now.others), costs, begun, sessions)
    }
  }
}
