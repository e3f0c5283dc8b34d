import Coaching
import IntegerProgram

/// The Lagrangian program in which each leader's cycles keep the minutes of their weeks together, and not one by one (Docs/Formulation.md, T18).
///
/// At prices of all rows but those of the weeks, a leader's cheapest cycles that fit the weeks are found by packing: every cycle with its own
/// patterns, each at the cheapest path that falls so. The sum over the leaders, less what the resources cost, bounds every schedule.
struct PackedBound {
  let problem: TermProblem
  /// Where the sessions of others stand; nil where only prices count.
  private let state: TermState?
  private let threads: Int
  private var parts: [Part] = []
  /// Those whose minutes the packing keeps.
  private var kept: Set<Int> = []
  private var path = CheapestCycle()
  /// What the cuts pay for an item that is missing, of leaders who are not packed, and what they bring.
  private var relief: [Int: Double] = [:]
  private var bonus = 0.0

  /// One leader's cycles.
  private struct Part: Sendable {
    let leader: Int
    let items: [Int]
    /// nil where they are not packed.
    var weeks: PackedWeeks?
    /// How far the last search had to look, and whether it found its packing.
    var last: (slack: Double, isExact: Bool)?
  }

  /// What the program came to at some prices.
  struct Answer: Sendable {
    /// No schedule costs less, but for what the resources cost.
    var value = 0.0
    var columns: [ClusterColumn] = []
  }

  /// nil where no leader among the items is short of minutes, or there are too many patterns.
  init?(_ problem: TermProblem, items: [Int], threads: Int = 1) {
    self.problem = problem
    self.threads = threads
    state = nil
    let groups = Dictionary(grouping: items) { problem.leader(ofItem: $0) }
    parts = groups.keys.sorted().map { leader in
      let own = groups[leader]!.sorted()
      return Part(leader: leader, items: own, weeks: PackedWeeks(problem, leader: leader, items: own))
    }
    guard parts.contains(where: { $0.weeks != nil }) else { return nil }
    keep()
  }

  /// One leader's cycles beside the sessions of others, which stand: no option that these hinder is taken.
  init(_ leader: LeaderRepacking.Leader, beside state: TermState) {
    problem = state.problem
    threads = 1
    self.state = state
    parts = [Part(leader: leader.number, items: leader.items, weeks: leader.weeks)]
    keep()
  }

  /// Whether the packing keeps a row, so that it needs no price: the weeks of its leaders, and of peers who have no other leader here.
  func keeps(_ row: ResourceRow) -> Bool { row.kind == .week && kept.contains(row.owner) }

  /// Whether every leader is packed.
  var packsAll: Bool { parts.allSatisfy { $0.weeks != nil } }

  private mutating func keep() {
    let packed = Set(parts.filter { $0.weeks != nil }.map(\.leader))
    var leaders: [Int: Set<Int>] = [:]
    for track in problem.tracks {
      for peer in track.isGroup ? track.group : [track.peer] {
        leaders[peer, default: []].insert(track.leader)
      }
    }
    let peers = leaders.keys.filter { leaders[$0]!.count == 1 && packed.isSuperset(of: leaders[$0]!) }
    kept = packed.union(peers)
  }

  /// Packs only leaders for whom that proves more at those prices than the linear program; for the others the cuts have their prices.
  mutating func settle(_ index: RowIndex, _ prices: [Double], cuts: [(cut: MissingCut, price: Double)]) {
    let free = RowPrices(problem, index, zip(index.rows, prices).map { keeps($0) ? 0 : $1 })
    let all = RowPrices(problem, index, prices)
    for number in parts.indices {
      guard let weeks = parts[number].weeks else { continue }
      let found = PackedLeader(problem, weeks, prices: free).best(last: nil)
      parts[number].last = found.map { ($0.slack, $0.isExact) }
      if let found, found.isExact { continue }
      let own = cuts.filter { Set(parts[number].items).isSuperset(of: $0.cut.weights.keys) }
      let linear = linear(parts[number], index, all, own)
      if (found?.answer.value ?? -.infinity) < linear { parts[number].weeks = nil }
    }
    keep()
    let others = Set(parts.filter { $0.weeks == nil }.flatMap(\.items))
    for (cut, price) in cuts where price > 0 && others.isSuperset(of: cut.weights.keys) {
      pay(cut, price)
      bonus += price * cut.least
    }
  }

  private mutating func pay(_ cut: MissingCut, _ price: Double) {
    for (item, weight) in cut.weights { relief[item, default: 0] += weight * price }
  }

  /// What a leader's cycles cost at the linear program's prices of all rows and cuts, less what their own weeks and cuts bring.
  private func linear(
    _ part: Part, _ index: RowIndex, _ prices: RowPrices, _ cuts: [(cut: MissingCut, price: Double)]
  ) -> Double {
    var other = self
    other.relief = [:]
    var answer = Answer()
    for (cut, price) in cuts {
      other.pay(cut, price)
      answer.value += price * cut.least
    }
    for item in part.items { other.place(item, prices, &answer) }
    let peers = Set(part.items.map { problem.tracks[problem.items[$0].track].peer })
    for (number, row) in index.rows.enumerated() where keeps(row) {
      guard row.owner == part.leader || peers.contains(row.owner) else { continue }
      answer.value -= prices.values[number] * row.capacity(problem)
    }
    return answer.value
  }

  /// The cheapest cycles at prices of the index's rows; of rows that the packing keeps they must be 0.
  mutating func solve(_ index: RowIndex, _ prices: [Double]) throws -> Answer {
    let rows = RowPrices(problem, index, prices)
    var answer = Answer(value: bonus)
    for (number, packed) in try pack(rows).enumerated() {
      if let packed {
        if packed.isExact { parts[number].last = (packed.slack, true) }
        answer.value += packed.answer.value
        answer.columns += packed.answer.columns
      } else {
        for item in parts[number].items { place(item, rows, &answer) }
      }
    }
    return answer
  }

  /// The packing of each leader, side by side; nil of those who are not packed.
  private func pack(_ rows: RowPrices) throws -> [PackedLeader.Found?] {
    guard state == nil, threads > 1 else {
      return parts.map { part in
        part.weeks.flatMap { PackedLeader(problem, $0, prices: rows, beside: state).best(last: part.last) }
      }
    }
    return try SolverThreads.map(parts, threads: threads) { [problem] _, part in
      part.weeks.flatMap { PackedLeader(problem, $0, prices: rows).best(last: part.last) }
    }
  }

  /// A cycle for itself.
  private mutating func place(_ item: Int, _ prices: RowPrices, _ answer: inout Answer) {
    let cycle = problem.items[item]
    let track = problem.tracks[cycle.track]
    let options = PricedOptions(problem, track, prices, countsSessions: true, beside: state)
    let found = path.best(problem, cycle, options)
    let missing = Double(cycle.missingCost) - (relief[item] ?? 0)
    guard let found, found.cost < missing else {
      answer.value += missing
      return
    }
    answer.value += found.cost
    answer.columns.append(ClusterColumn(item: item, visits: options.attended(found.visits), problem))
  }
}
