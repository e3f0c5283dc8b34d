/// All columns of one leader that are worth at least so much at given prices (Docs/Formulation.md, M8).
///
/// Of columns with the same peers, and the same starts of the peers in `split`, only the best is kept: no row of another
/// peer's starts stands yet that could tell them apart.
struct ColumnEnumeration {
  private let problem: PairingProblem
  private let leader: Int
  private let part: LeaderPart
  private let prices: Prices
  private let threshold: Double
  private let bonus: Double
  private let limit: Int
  private let split: Set<Int>
  private var found: [Key: Column] = [:]
  /// Whether there were more than `limit`, or a placement was given up.
  private(set) var isComplete = true
  private var steps = 0

  private struct Key: Hashable {
    var pairs: [Int32]
    var starts: [Int32]
  }

  /// An item at the group time at hand: a pair, or a pair at one start where its peer is in `split`.
  private struct Item {
    var pair: Int
    var start: Int?
    var worth: Double
    var required: Bool
  }

  /// The columns of a leader worth `threshold` or more, at most `limit`.
  init(
    _ problem: PairingProblem, leader: Int, prices: Prices, threshold: Double, split: Set<Int>,
    limit: Int
  ) {
    self.problem = problem
    self.leader = leader
    self.prices = prices
    self.threshold = threshold
    self.limit = limit
    self.split = split
    part = problem.leaders[leader]
    bonus = Double(problem.underCaseload)
    for group in 0..<part.groupCount where isComplete { enumerate(group) }
    if part.pairs.allSatisfy({ prices.marks[$0] != .required }) {
      let empty = problem.emptyColumn(leader: leader)
      if Double(empty.points) >= threshold { found[Key(pairs: [], starts: [])] = empty }
    }
  }

  /// The columns found, by pairs, then starts.
  var columns: [Column] {
    found.values.sorted {
      $0.pairs != $1.pairs
        ? $0.pairs.lexicographicallyPrecedes($1.pairs)
        : $0.starts.lexicographicallyPrecedes($1.starts)
    }
  }

  private mutating func enumerate(_ group: Int) {
    guard let items = items(at: group) else { return }
    let required = items.prefix { $0.required }
    guard required.count <= part.caseload.max else { return }
    descend(
      0, items: items, chosen: [], worth: fixed(group), group: group,
      requiredLeft: Set(required.map(\.pair)).count)
  }

  /// Items that some column may hold; nil where a required pair has no time.
  private func items(at group: Int) -> [Item]? {
    var items: [Item] = []
    for pair in part.pairs where prices.marks[pair] != .forbidden {
      let required = prices.marks[pair] == .required
      let code = problem.codes[problem.codeIndex(pair: pair, group: group)]
      guard code != PairingProblem.noTime else {
        if required { return nil }
        continue
      }
      let missed = Double(problem.groupCost(code))
      let profit = prices.profits[pair] - missed
      if problem.timed, split.contains(Int(problem.pairs[pair].peer)) || prices.charges[pair] != nil {
        for option in problem.starts(ofPair: pair) where !part.groupBlocks[group].contains(option.start) {
          let charge = prices.charges[pair]?[option.start] ?? 0
          let worth = profit - Double(option.cost) - charge
          if worth > -.infinity {
            items.append(Item(pair: pair, start: option.start, worth: worth, required: required))
          }
        }
      } else {
        let cost = problem.levelCosts[PairingProblem.level(of: code)]
        items.append(Item(pair: pair, start: nil, worth: profit - Double(cost), required: required))
      }
    }
    return items.sorted {
      if $0.required != $1.required { return $0.required }
      if $0.worth != $1.worth { return $0.worth > $1.worth }
      return ($0.pair, $0.start ?? -1) < ($1.pair, $1.start ?? -1)
    }
  }

  /// The most that items from `next` on can add to `count` chosen ones.
  private func completion(_ next: Int, items: [Item], count: Int) -> Double {
    var count = count
    var sum = 0.0
    var index = next
    while index < items.count, count < part.caseload.max {
      let gain = singleGain(items[index], count)
      if gain > 0 {
        sum += gain
        count += 1
      } else if !items[index].required {
        break
      }
      index += 1
    }
    return sum
  }

  private mutating func descend(
    _ next: Int, items: [Item], chosen: [Int], worth: Double, group: Int, requiredLeft: Int
  ) {
    steps += 1
    if steps > 40 * limit || found.count > limit {
      isComplete = false
      return
    }
    if chosen.count > 1, problem.timed, !canPlace(chosen.map { items[$0] }, group: group) { return }
    if requiredLeft == 0, !chosen.isEmpty, worth >= threshold {
      keep(chosen.map { items[$0] }, group: group)
    }
    guard chosen.count < part.caseload.max else { return }
    for index in next..<items.count {
      let item = items[index]
      if requiredLeft > 0, !item.required { break }
      let gain = singleGain(item, chosen.count)
      let after = worth + gain + completion(index + 1, items: items, count: chosen.count + 1)
      // Later items are worth less: none of them reaches the threshold either.
      if after < threshold { break }
      if chosen.contains(where: { items[$0].pair == item.pair }) { continue }
      descend(
        index + 1, items: items, chosen: chosen + [index], worth: worth + gain, group: group,
        requiredLeft: requiredLeft - (item.required ? 1 : 0))
      if !isComplete { return }
    }
  }

  private func singleGain(_ item: Item, _ count: Int) -> Double {
    item.worth + (count < part.caseload.min ? bonus : 0)
  }

  /// Places the items, and keeps the column where it is worth enough and the best of its kind.
  private mutating func keep(_ items: [Item], group: Int) {
    var picks: [(pair: Int, start: Int)]
    if problem.timed {
      var search = PlacementSearch(
        leader: part, meetingMinutes: problem.meetingMinutes ?? 0, bonus: bonus, floor: -1e15)
      search.search(items.map { placementItem($0, group: group) })
      if search.openBound > -.infinity { isComplete = false }
      guard let placed = search.picks,
        search.best + fixed(group) >= threshold
      else { return }
      picks = placed
    } else {
      picks = items.map { ($0.pair, -1) }
    }
    let column = problem.column(leader: leader, picks: picks, group: group)
    var key = Key(pairs: column.pairs, starts: column.starts)
    for (place, pair) in column.pairs.enumerated() {
      let fixed = items.first { $0.pair == Int(pair) }?.start != nil
      if !fixed { key.starts[place] = -1 }
    }
    if let old = found[key], old.points >= column.points { return }
    found[key] = column
  }

  /// What a column at a group time is worth but for its pairs.
  private func fixed(_ group: Int) -> Double {
    -bonus * Double(part.caseload.min) - Double(part.groupFees[group])
  }

  /// Whether the items can be placed at all; said to be so where that is hard to know.
  private func canPlace(_ items: [Item], group: Int) -> Bool {
    let sets = items.map { item -> [UInt64] in
      let base = problem.bits(ofPair: item.pair, level: 0)
      return (0..<part.words).map { word in
        if let start = item.start { return start / 64 == word ? 1 << UInt64(start % 64) : 0 }
        let all = problem.levelCosts.indices.reduce(UInt64(0)) {
          $0 | problem.startBits[base + $1 * part.words + word]
        }
        return all & ~StartSet.mask(of: part.groupBlocks[group], word: word)
      }
    }
    var placement = ItemPlacement(overlaps: part.overlaps, words: part.words, trials: 200)
    return placement.place(sets) != nil || placement.exhausted
  }

  private func placementItem(_ item: Item, group: Int) -> PlacementItem {
    let blocked = part.groupBlocks[group]
    let code = problem.codes[problem.codeIndex(pair: item.pair, group: group)]
    let missed = Double(problem.groupCost(code))
    let options = problem.starts(ofPair: item.pair).filter {
      !blocked.contains($0.start) && (item.start == nil || item.start == $0.start)
    }
    return PlacementItem(
      pair: item.pair, value: prices.profits[item.pair] - missed, required: true,
      starts: options.map(\.start),
      costs: options.map {
        Double($0.cost) + (prices.charges[item.pair]?[$0.start] ?? 0)
      })
  }
}
