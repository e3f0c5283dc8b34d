/// Finds the columns of one leader that are worth most at given prices, exactly (Docs/Formulation.md, M5).
///
/// For each group time the worth of the best items, times aside, bounds its columns; group times are searched from
/// the highest bound on, until the next bound does not exceed what was found.
struct LeaderPricer {
  private let problem: PairingProblem
  private let leader: Int
  private let part: LeaderPart
  private let prices: Prices
  /// Pairs worth a look: required first, then by profit, highest first.
  private var items: [Item] = []
  private var requiredCount = 0
  private let bonus: Double

  private struct Item {
    var pair: Int
    var profit: Double
    var required: Bool
    /// Starts and their costs where single starts are charged; nil elsewhere.
    var charged: [(start: Int, cost: Double)]?
  }

  /// The columns to return at most.
  private static let columnLimit = 4

  /// Prices one leader of the problem.
  static func price(_ problem: PairingProblem, leader: Int, prices: Prices) -> LeaderPricing {
    var pricer = LeaderPricer(problem, leader: leader, prices: prices)
    return pricer.run()
  }

  private init(_ problem: PairingProblem, leader: Int, prices: Prices) {
    self.problem = problem
    self.leader = leader
    self.prices = prices
    part = problem.leaders[leader]
    bonus = Double(problem.underCaseload)
    let reach = part.caseload.min > 0 ? bonus : 0
    for pair in part.pairs {
      let mark = prices.marks[pair]
      guard mark != .forbidden, mark == .required || prices.profits[pair] + reach > 1e-9 else { continue }
      var item = Item(pair: pair, profit: prices.profits[pair], required: mark == .required)
      if let charges = prices.charges[pair] {
        item.charged = problem.starts(ofPair: pair).map {
          ($0.start, Double($0.avoiding * problem.avoidTime) + charges[$0.start])
        }
      }
      if item.required { requiredCount += 1 }
      items.append(item)
    }
    items.sort {
      if $0.required != $1.required { return $0.required }
      return $0.profit != $1.profit ? $0.profit > $1.profit : $0.pair < $1.pair
    }
  }

  private mutating func run() -> LeaderPricing {
    var found: [(worth: Double, column: Column)] = []
    var bound = -Double.infinity
    if requiredCount == 0 {
      let empty = problem.emptyColumn(leader: leader)
      found.append((Double(empty.points), empty))
      bound = Double(empty.points)
    }
    guard requiredCount <= part.caseload.max, !items.isEmpty else {
      return LeaderPricing(bound: bound, columns: found)
    }
    var best = bound
    for choice in rankedGroups() where choice.worth > best + 1e-9 {
      let answer = search(choice, floor: best)
      bound = max(bound, answer.open)
      guard let (worth, picks) = answer.found else { continue }
      best = max(best, worth)
      found.append((worth, problem.column(leader: leader, picks: picks, group: choice.group)))
    }
    found.sort { $0.worth != $1.worth ? $0.worth > $1.worth : $0.column.group < $1.column.group }
    return LeaderPricing(
      bound: max(bound, best), columns: Array(found.prefix(Self.columnLimit)))
  }

  /// A group time and the items that are worth most at it, times aside.
  private struct Choice {
    var group: Int
    var worth: Double
    var items: [Int]
  }

  private func rankedGroups() -> [Choice] {
    var choices: [Choice] = []
    for group in 0..<part.groupCount {
      if let choice = choice(at: group) { choices.append(choice) }
    }
    return choices.sorted { $0.worth != $1.worth ? $0.worth > $1.worth : $0.group < $1.group }
  }

  /// Worth of an item at a group time and its best start; nil where none is left.
  @inline(__always)
  private func worth(_ item: Item, at group: Int) -> Double? {
    let code = problem.codes[codeBase(item.pair) + group]
    guard code != PairingProblem.noTime else { return nil }
    guard let charged = item.charged else { return item.profit - Double(problem.codeCosts[Int(code)]) }
    let blocked = part.groupBlocks[group]
    var least = Double.infinity
    for option in charged where !blocked.contains(option.start) { least = min(least, option.cost) }
    return item.profit - least - (code >= 3 ? Double(problem.codeCosts[3]) : 0)
  }

  @inline(__always)
  private func codeBase(_ pair: Int) -> Int {
    part.firstCode + (pair - part.pairs.lowerBound) * part.groupCount
  }

  private func choice(at group: Int) -> Choice? {
    let room = part.caseload.max - requiredCount
    var kept: [(worth: Double, item: Int)] = []
    var total = -bonus * Double(part.caseload.min)
    let reach = part.caseload.min > 0 ? bonus : 0
    for (number, item) in items.enumerated() {
      if item.required {
        guard let worth = worth(item, at: group) else { return nil }
        total += worth + (number < part.caseload.min ? bonus : 0)
        continue
      }
      guard room > 0 else { break }
      if kept.count == room, item.profit <= kept[room - 1].worth { break }
      guard let worth = worth(item, at: group), worth + reach > 0 else { continue }
      if kept.count == room {
        if worth <= kept[room - 1].worth { continue }
        kept.removeLast()
      }
      var place = kept.count
      while place > 0, kept[place - 1].worth < worth { place -= 1 }
      kept.insert((worth, number), at: place)
    }
    var chosen = Array(0..<requiredCount)
    for entry in kept {
      let gain = entry.worth + (chosen.count < part.caseload.min ? bonus : 0)
      guard gain > 0 else { break }
      total += gain
      chosen.append(entry.item)
    }
    return Choice(group: group, worth: total, items: chosen)
  }

  private func search(
    _ choice: Choice, floor: Double
  ) -> (found: (Double, [(pair: Int, start: Int)])?, open: Double) {
    if !problem.timed {
      return ((choice.worth, choice.items.map { (items[$0].pair, -1) }), -.infinity)
    }
    if let starts = placeBest(choice) {
      return ((choice.worth, zip(choice.items, starts).map { (items[$0].pair, $1) }), -.infinity)
    }
    let fixed = -bonus * Double(part.caseload.min)
    var search = PlacementSearch(
      leader: part, meetingMinutes: problem.meetingMinutes ?? 0, bonus: bonus,
      floor: floor - fixed)
    search.search(placementItems(at: choice.group))
    let found = search.picks.map { (search.best + fixed, $0) }
    return (found, search.openBound + fixed)
  }

  /// The items of most worth, each at one of its best starts; nil where that fails.
  private func placeBest(_ choice: Choice) -> [Int]? {
    let blocked = part.groupBlocks[choice.group]
    let sets = choice.items.map { number -> [UInt64] in
      let item = items[number]
      if let charged = item.charged { return cheapest(charged, blocked: blocked) }
      let code = Int(problem.codes[codeBase(item.pair) + choice.group])
      let base = problem.bits(ofPair: item.pair, level: code % 3)
      return (0..<part.words).map {
        problem.startBits[base + $0] & ~StartSet.mask(of: blocked, word: $0)
      }
    }
    var placement = ItemPlacement(overlaps: part.overlaps, words: part.words, trials: 200)
    return placement.place(sets)
  }

  private func cheapest(_ options: [(start: Int, cost: Double)], blocked: Range<Int>) -> [UInt64] {
    var set = Array(repeating: UInt64(0), count: part.words)
    let open = options.filter { !blocked.contains($0.start) }
    guard let least = open.map(\.cost).min() else { return set }
    for option in open where option.cost <= least + 1e-9 {
      set[option.start / 64] |= 1 << UInt64(option.start % 64)
    }
    return set
  }

  private func placementItems(at group: Int) -> [PlacementItem] {
    let blocked = part.groupBlocks[group]
    let reach = part.caseload.min > 0 ? bonus : 0
    return items.compactMap { item in
      guard let worth = worth(item, at: group), item.required || worth + reach > 1e-9 else { return nil }
      let missed = problem.codes[codeBase(item.pair) + group] >= 3 ? problem.codeCosts[3] : 0
      let options =
        item.charged
        ?? problem.starts(ofPair: item.pair).map { ($0.start, Double($0.avoiding * problem.avoidTime)) }
      let open = options.filter { !blocked.contains($0.start) && $0.1 < .infinity }
      return PlacementItem(
        pair: item.pair, value: item.profit - Double(missed), required: item.required,
        starts: open.map(\.start), costs: open.map(\.cost))
    }
  }
}
