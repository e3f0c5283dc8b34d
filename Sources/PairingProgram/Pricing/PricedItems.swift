/// The pairs of one leader that are worth a look at given prices: required ones first, then by profit, highest first.
///
/// Few of some hundred pairs are ever looked at, so that the order is only made as far as it is needed.
struct PricedItems {
  private struct Item {
    var profit: Double
    var pair: Int32
    /// Place in `charges`; −1 where no single start is charged.
    var charge: Int32
    var required: Bool
  }

  private var items: [Item] = []
  /// How many stand in their order.
  private var sorted = 0
  /// No item after the sorted ones has more profit.
  private var limit = -Double.infinity
  private var charges: [[(start: Int, cost: Double)]] = []
  private let firstPair: Int
  private let firstCode: Int
  private let groupCount: Int
  private(set) var requiredCount = 0

  /// How far below the highest profit the items lie that are sorted first, in points.
  private static let firstReach = 300.0

  /// The items of a leader; those that cost more than `reach` are left out.
  init(_ problem: PairingProblem, part: LeaderPart, prices: Prices, reach: Double) {
    firstPair = part.pairs.lowerBound
    firstCode = part.firstCode
    groupCount = part.groupCount
    let charging = !prices.charges.isEmpty
    var top = -Double.infinity
    for pair in part.pairs {
      let mark = prices.marks[pair]
      let profit = prices.profits[pair]
      guard mark != .forbidden, mark == .required || profit + reach > 1e-9 else { continue }
      var item = Item(profit: profit, pair: Int32(pair), charge: -1, required: mark == .required)
      if charging, let own = prices.charges[pair] {
        item.charge = Int32(charges.count)
        charges.append(
          problem.starts(ofPair: pair).map {
            ($0.start, Double($0.cost) + own[$0.start])
          })
      }
      if item.required { requiredCount += 1 } else { top = max(top, profit) }
      items.append(item)
    }
    limit = top - Self.firstReach
    let end = items.partition { [limit] in !$0.required && $0.profit < limit }
    sortItems(0..<end)
    sorted = end
  }

  private mutating func sortItems(_ range: Range<Int>) {
    items[range].sort {
      if $0.required != $1.required { return $0.required }
      return $0.profit != $1.profit ? $0.profit > $1.profit : $0.pair < $1.pair
    }
  }

  var count: Int { items.count }

  /// No item from `number` on has more profit.
  @inline(__always)
  func ceiling(from number: Int) -> Double { number < sorted ? items[number].profit : limit }

  /// Makes sure that item `number` stands in its place.
  @inline(__always)
  mutating func sort(upTo number: Int) {
    guard number >= sorted else { return }
    sortItems(sorted..<items.count)
    sorted = items.count
  }

  /// Pair of the component.
  func pair(_ number: Int) -> Int { Int(items[number].pair) }

  /// The pair's value less the duals that it pays wherever it meets.
  func profit(_ number: Int) -> Double { items[number].profit }

  /// Starts and their costs where single starts are charged; nil elsewhere.
  func charged(_ number: Int) -> [(start: Int, cost: Double)]? {
    items[number].charge < 0 ? nil : charges[Int(items[number].charge)]
  }

  /// First of the pair's codes in `PairingProblem.codes`.
  @inline(__always)
  func code(_ number: Int) -> Int { firstCode + (Int(items[number].pair) - firstPair) * groupCount }

  /// Worth of an item at a group time and its best start; nil where none is left.
  @inline(__always)
  func worth(_ number: Int, at group: Int, problem: PairingProblem, part: LeaderPart) -> Double? {
    let code = problem.codes[code(number) + group]
    guard code != PairingProblem.noTime else { return nil }
    let item = items[number]
    guard item.charge >= 0 else { return item.profit - Double(problem.cost(ofCode: code)) }
    let blocked = part.groupBlocks[group]
    var least = Double.infinity
    for option in charges[Int(item.charge)] where !blocked.contains(option.start) {
      least = min(least, option.cost)
    }
    return item.profit - least - Double(problem.groupCost(code))
  }
}
