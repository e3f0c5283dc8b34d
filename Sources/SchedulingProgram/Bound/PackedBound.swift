import Coaching

/// The Lagrangian program in which each leader's cycles keep the minutes of their weeks together, and not one by one (Docs/Formulation.md, T18).
///
/// At prices of all rows but those of leaders' weeks, a leader's cheapest cycles that fit their weeks are found by packing: every cycle with its own
/// patterns, each at the cheapest path that falls so. The sum over the leaders, less what the resources cost, bounds every schedule.
struct PackedBound {
  let problem: TermProblem
  private let itemsOfLeader: [(leader: Int, items: [Int])]
  private let patterns: [Int: [WeekPattern]]
  /// Leaders whose cycles are packed.
  private let packed: Set<Int>
  private var path = CyclePath()

  /// What the program came to at some prices.
  struct Answer {
    /// No schedule costs less, but for what the resources cost.
    var value = 0.0
    var columns: [ClusterColumn] = []
  }

  /// nil where no leader among the items is short of minutes, or there are too many patterns.
  init?(_ problem: TermProblem, items: [Int]) {
    self.problem = problem
    let groups = Dictionary(grouping: items) { problem.tracks[problem.items[$0].track].leader }
    itemsOfLeader = groups.keys.sorted().map { ($0, groups[$0]!.sorted()) }
    var patterns: [Int: [WeekPattern]] = [:]
    var packed: Set<Int> = []
    for (leader, own) in itemsOfLeader where problem.limits[leader].minutesPerWeek != nil {
      let lists = own.map { problem.weekPatterns(ofItem: $0) }
      guard lists.allSatisfy({ $0 != nil }) else { continue }
      packed.insert(leader)
      for (item, list) in zip(own, lists) { patterns[item] = list! }
    }
    guard !packed.isEmpty else { return nil }
    self.patterns = patterns
    self.packed = packed
  }

  /// Whether the packing keeps a row, so that it needs no price.
  func keeps(_ row: ResourceRow) -> Bool { row.kind == .week && packed.contains(row.owner) }

  /// The cheapest cycles at prices of the index's rows; of rows that the packing keeps they must be 0.
  mutating func solve(_ index: RowIndex, _ prices: [Double]) -> Answer {
    let rows = RowPrices(problem, index, prices)
    var answer = Answer()
    for (leader, items) in itemsOfLeader {
      if packed.contains(leader) {
        pack(leader, items, rows, &answer)
      } else {
        for item in items { place(item, rows, &answer) }
      }
    }
    return answer
  }

  /// A cycle of a leader who is not short of minutes.
  private mutating func place(_ item: Int, _ prices: RowPrices, _ answer: inout Answer) {
    let cycle = problem.items[item]
    let track = problem.tracks[cycle.track]
    let options = PricedOptions(problem, track, prices, countsSessions: true)
    let found = path.best(problem, track, days: cycle.days, price: options)
    guard let found, found.cost < Double(cycle.missingCost) else {
      answer.value += Double(cycle.missingCost)
      return
    }
    answer.value += found.cost
    answer.columns.append(ClusterColumn(item: item, visits: options.attended(found.visits), problem))
  }

  /// All cycles of a leader, as their weeks allow.
  private mutating func pack(_ leader: Int, _ items: [Int], _ prices: RowPrices, _ answer: inout Answer) {
    var kinds: [WeekPacking.Kind] = []
    var ways: [[ClusterColumn]] = []
    for item in items {
      let cycle = problem.items[item]
      let track = problem.tracks[cycle.track]
      let options = PricedOptions(problem, track, prices, countsSessions: true)
      let missing = Double(cycle.missingCost)
      var kind = WeekPacking.Kind(missingCosts: [missing], patterns: [])
      var columns: [ClusterColumn] = []
      for pattern in patterns[item]! {
        let price = WeekPrice(price: options, weeks: pattern.weeks, weekOfDay: problem.weekOfDay)
        let found = path.best(problem, track, days: cycle.days, price: price)
        guard let found, found.cost < missing else { continue }
        kind.patterns.append(pattern)
        kind.costs.append(found.cost)
        columns.append(ClusterColumn(item: item, visits: options.attended(found.visits), problem))
      }
      kinds.append(kind)
      ways.append(columns)
    }
    let capacity = Int32(clamping: problem.limits[leader].minutesPerWeek!)
    let packing = WeekPacking(
      capacities: Array(repeating: capacity, count: problem.weekCount), kinds: kinds)
    guard packing.isTight, let best = packing.best() else {
      for (kind, own) in zip(kinds, ways) { cheapest(kind, own, &answer) }
      return
    }
    answer.value += best.cost
    answer.columns += best.choices.map { ways[$0.kind][$0.pattern] }
  }

  /// The cheapest of a cycle's patterns, whatever else the weeks hold: where they have room for all, or a packing has too many ways.
  private func cheapest(_ kind: WeekPacking.Kind, _ ways: [ClusterColumn], _ answer: inout Answer) {
    guard let least = kind.costs.indices.min(by: { kind.costs[$0] < kind.costs[$1] }) else {
      answer.value += kind.missingCosts[0]
      return
    }
    answer.value += kind.costs[least]
    answer.columns.append(ways[least])
  }
}
