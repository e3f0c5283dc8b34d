import Coaching

/// A leader's cycles at prices of the rows, each pattern at its cheapest path, packed into the weeks (Docs/Formulation.md, T18, T20).
struct PackedLeader {
  private let problem: TermProblem
  private let prices: RowPrices
  /// Where the sessions of others stand; nil where only prices count.
  private let state: TermState?
  /// The items of each track, by window, and the patterns of each that cost less than leaving it out.
  private let tracks: [(track: Track, items: [Int])]
  private var ways: [[[WeekPattern]]] = []
  private var packing: LeaderPacking
  private let isShort: Bool

  init(
    _ problem: TermProblem, _ weeks: PackedWeeks, prices: RowPrices, beside state: TermState? = nil
  ) {
    self.problem = problem
    self.state = state
    self.prices = prices
    isShort = weeks.isShort
    let groups = Dictionary(grouping: weeks.items) { problem.items[$0].track }
    tracks = groups.keys.sorted().map { number in
      (problem.tracks[number], groups[number]!.sorted { problem.items[$0].window < problem.items[$1].window })
    }
    let members = tracks.first { $0.track.isGroup }?.track.group ?? []
    var path = CheapestCycle()
    var packed: [LeaderPacking.Track] = []
    for (track, items) in tracks {
      let options = PricedOptions(problem, track, prices, countsSessions: true, beside: state)
      let cycles = items.map { item in
        Self.cycle(problem, item, track, weeks, options, &path)
      }
      ways.append(cycles.map(\.patterns))
      let sessions = track.steps.count { $0.kind == .group }
      packed.append(
        LeaderPacking.Track(
          cycles: cycles,
          peerMinutes: track.isGroup
            ? nil
            : problem.tables.limits[track.peer].minutesPerWeek.map {
              Array(repeating: Int32(clamping: $0), count: problem.tables.weekCount)
            },
          member: track.isGroup ? nil : members.prefix(64).firstIndex(of: track.peer),
          isGroup: track.isGroup && sessions == 1))
    }
    let most = Int32(clamping: problem.tables.limits[weeks.leader].minutesPerWeek!)
    packing = LeaderPacking(
      capacities: Array(repeating: most, count: problem.tables.weekCount), tracks: packed,
      ahead: weeks.ahead)
  }

  /// A cycle with the patterns that are worth having.
  private static func cycle(
    _ problem: TermProblem, _ item: Int, _ track: Track, _ weeks: PackedWeeks, _ options: PricedOptions,
    _ path: inout CheapestCycle
  ) -> LeaderPacking.Cycle {
    let missing = Double(problem.items[item].missingCost)
    var own: [WeekPattern] = []
    var costs: [Double] = []
    for pattern in weeks.patterns[item]! {
      let price = WeekPrice(price: options, weeks: pattern.weeks, weekOfDay: problem.tables.weekOfDay)
      let found = path.best(problem, problem.items[item], price)
      guard let found, found.cost < missing else { continue }
      own.append(pattern)
      costs.append(found.cost)
    }
    return LeaderPacking.Cycle(
      missingCost: missing, patterns: own, costs: costs, closing: weeks.closing[item]!)
  }

  /// What the search came to.
  struct Found: Sendable {
    /// No cycles of the leader cost less; the columns cost it if the search was not given up.
    var answer: PackedBound.Answer
    let isExact: Bool
    let slack: Double
  }

  /// The cheapest packing and its columns or, where the search is given up, what it has proven and each cycle's cheapest; nil where
  /// there is too much to begin with. `last` is what the search of a like packing came to.
  func best(last: (slack: Double, isExact: Bool)?) -> Found? {
    guard isShort else { return Found(answer: apart, isExact: true, slack: 0) }
    var packing = packing
    if let last {
      packing.firstSlack = last.isExact ? 1.1 * last.slack + 5 : last.slack
      packing.widens = last.isExact
    }
    guard let answer = packing.best(keptAway: { path($0)?.cost ?? .infinity }) else { return nil }
    var found = PackedBound.Answer(value: answer.least)
    for choice in answer.choices ?? cheapest { add(choice, to: &found) }
    return Found(answer: found, isExact: answer.choices != nil, slack: answer.slack)
  }

  /// The cycles of a leader with minutes enough, each for itself.
  private var apart: PackedBound.Answer {
    var found = PackedBound.Answer()
    for cycle in packing.tracks.flatMap(\.cycles) { found.value += cycle.costs.min() ?? cycle.missingCost }
    for choice in cheapest { add(choice, to: &found) }
    return found
  }

  /// Each cycle's cheapest pattern, whatever else the weeks hold.
  private var cheapest: [LeaderPacking.Choice] {
    packing.tracks.enumerated().flatMap { number, track in
      track.cycles.enumerated().compactMap { place, cycle in
        cycle.costs.indices.min { cycle.costs[$0] < cycle.costs[$1] }
          .map { LeaderPacking.Choice(track: number, cycle: place, pattern: $0) }
      }
    }
  }

  private func add(_ choice: LeaderPacking.Choice, to answer: inout PackedBound.Answer) {
    guard let found = path(choice) else { return }
    let item = tracks[choice.track].items[choice.cycle]
    answer.columns.append(ClusterColumn(item: item, visits: found.visits, problem))
  }

  /// The cheapest path of a pattern, without the members who are kept away.
  private func path(_ choice: LeaderPacking.Choice) -> (cost: Double, visits: [Visit])? {
    let (track, items) = tracks[choice.track]
    let options = PricedOptions(
      problem, track, prices, countsSessions: true, keptAway: choice.keptAway, beside: state)
    let weeks = ways[choice.track][choice.cycle][choice.pattern].weeks
    var path = CheapestCycle()
    let found = path.best(
      problem, problem.items[items[choice.cycle]],
      WeekPrice(price: options, weeks: weeks, weekOfDay: problem.tables.weekOfDay))
    return found.map { ($0.cost, options.attended($0.visits)) }
  }
}
