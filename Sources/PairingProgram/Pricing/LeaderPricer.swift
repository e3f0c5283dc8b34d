/// Finds the columns of one leader that are worth most at given prices, exactly (Docs/Formulation.md, M5).
///
/// For each group time the worth of the best items, times aside, bounds its columns; group times are searched from
/// the highest bound on, until the next bound does not exceed what was found.
struct LeaderPricer {
  private let problem: PairingProblem
  private let leader: Int
  private let part: LeaderPart
  private let prices: Prices
  private var items: PricedItems
  private let bonus: Double
  private let reach: Double
  /// The best items besides the required ones at the group time at hand, best first.
  private var kept: [(worth: Double, item: Int)] = []

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
    reach = part.caseload.min > 0 ? bonus : 0
    items = PricedItems(problem, part: part, prices: prices, reach: reach)
    // A caseload may be without end.
    kept.reserveCapacity(min(part.caseload.max, part.pairs.count) + 1)
  }

  private mutating func run() -> LeaderPricing {
    var found: [(worth: Double, column: Column)] = []
    var bound = -Double.infinity
    if items.requiredCount == 0 {
      let empty = problem.emptyColumn(leader: leader)
      found.append((Double(empty.points), empty))
      bound = Double(empty.points)
    }
    guard items.requiredCount <= part.caseload.max, items.count > 0 else {
      return LeaderPricing(bound: bound, columns: found)
    }
    var best = bound
    for ranked in rankedGroups() where ranked.worth > best + 1e-9 {
      let choice = choice(at: ranked.group)
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
    /// What a further item may at most bring in above its own worth, in the place of another or with a bonus.
    var opening: Double
  }

  private mutating func rankedGroups() -> [(group: Int, worth: Double)] {
    var ranked: [(group: Int, worth: Double)] = []
    ranked.reserveCapacity(part.groupCount)
    for group in 0..<part.groupCount {
      guard let required = keepBest(at: group) else { continue }
      var total = required
      for (place, entry) in kept.enumerated() {
        let gain = entry.worth + saved(place)
        if gain <= 0 { break }
        total += gain
      }
      ranked.append((group, total))
    }
    ranked.sort { $0.worth != $1.worth ? $0.worth > $1.worth : $0.group < $1.group }
    return ranked
  }

  /// What a column at a group time is worth but for its pairs.
  @inline(__always)
  private func fixed(_ group: Int) -> Double {
    -bonus * Double(part.caseload.min) - Double(part.groupFees[group])
  }

  /// What one more peer saves when so many are chosen besides the required ones.
  @inline(__always)
  private func saved(_ place: Int) -> Double {
    items.requiredCount + place < part.caseload.min ? bonus : 0
  }

  /// Puts the best items at a group time into `kept`; what the required ones are worth, nil where one has no time.
  private mutating func keepBest(at group: Int) -> Double? {
    kept.removeAll(keepingCapacity: true)
    var total = fixed(group)
    for number in 0..<items.requiredCount {
      guard let worth = items.worth(number, at: group, problem: problem, part: part) else { return nil }
      total += worth + (number < part.caseload.min ? bonus : 0)
    }
    let room = part.caseload.max - items.requiredCount
    guard room > 0 else { return total }
    var number = items.requiredCount
    while number < items.count {
      if kept.count == room {
        let last = kept[room - 1].worth
        if items.ceiling(from: number) <= last { break }
      }
      items.sort(upTo: number)
      defer { number += 1 }
      guard let worth = items.worth(number, at: group, problem: problem, part: part),
        worth + reach > 0
      else { continue }
      if kept.count == room {
        if worth <= kept[room - 1].worth { continue }
        kept.removeLast()
      }
      var place = kept.count
      while place > 0, kept[place - 1].worth < worth { place -= 1 }
      kept.insert((worth, number), at: place)
    }
    return total
  }

  private mutating func choice(at group: Int) -> Choice {
    var total = keepBest(at: group)!
    var chosen = Array(0..<items.requiredCount)
    var last = Double.infinity
    for (place, entry) in kept.enumerated() {
      let gain = entry.worth + saved(place)
      guard gain > 0 else { break }
      total += gain
      last = entry.worth
      chosen.append(entry.item)
    }
    var opening = -last
    if chosen.count < part.caseload.max {
      opening = max(opening, saved(chosen.count - items.requiredCount))
    }
    return Choice(group: group, worth: total, items: chosen, opening: opening)
  }

  private func search(
    _ choice: Choice, floor: Double
  ) -> (found: (Double, [(pair: Int, start: Int)])?, open: Double) {
    if !problem.timed {
      return ((choice.worth, choice.items.map { (items.pair($0), -1) }), -.infinity)
    }
    if let starts = placeBest(choice) {
      return ((choice.worth, zip(choice.items, starts).map { (items.pair($0), $1) }), -.infinity)
    }
    let fixed = fixed(choice.group)
    var search = PlacementSearch(
      leader: part, meetingMinutes: problem.meetingMinutes ?? 0, bonus: bonus,
      floor: floor - fixed)
    search.search(placementItems(for: choice, floor: floor))
    let found = search.picks.map { (search.best + fixed, $0) }
    return (found, search.openBound + fixed)
  }

  /// The items of most worth, each at one of its best starts; nil where that fails.
  private func placeBest(_ choice: Choice) -> [Int]? {
    let blocked = part.groupBlocks[choice.group]
    let sets = choice.items.map { number -> [UInt64] in
      if let charged = items.charged(number) { return cheapest(charged, blocked: blocked) }
      let code = problem.codes[items.code(number) + choice.group]
      let base = problem.bits(
        ofPair: items.pair(number), level: PairingProblem.level(of: code))
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

  /// The items that a choice worth more than `floor` can hold: with any other the bound of the group time falls to it.
  private func placementItems(for choice: Choice, floor: Double) -> [PlacementItem] {
    let blocked = part.groupBlocks[choice.group]
    let least = floor - choice.worth - choice.opening
    var open: [PlacementItem] = []
    for number in 0..<items.count {
      let required = number < items.requiredCount
      guard required || items.profit(number) > least,
        let worth = items.worth(number, at: choice.group, problem: problem, part: part),
        required || (worth > least && worth + reach > 1e-9)
      else { continue }
      let pair = items.pair(number)
      let missed = problem.groupCost(problem.codes[items.code(number) + choice.group])
      let options =
        (items.charged(number)
        ?? problem.starts(ofPair: pair).map { ($0.start, Double($0.cost)) })
        .filter { !blocked.contains($0.start) && $0.1 < .infinity }
      open.append(
        PlacementItem(
          pair: pair, value: items.profit(number) - Double(missed), required: required,
          starts: options.map(\.start), costs: options.map(\.cost)))
    }
    return open
  }
}
