import Coaching

/// The cheapest cycle: a shortest path through the steps' options, with their order and lags (SPEC §5), exact for any prices.
///
/// Within a date a step follows those that end in time, found by a prefix minimum; from other dates the best of each date counts.
struct CyclePath {
  /// A step on a day, in the order in which they are reached.
  private struct Node {
    let day: Int32
    let option: Int32
    let from: Int32
    let value: Double
  }

  private var nodes: [Node] = []
  /// For each day of the window the nodes of the step before and of this one, and the best of each.
  private var before: [Range<Int>] = []
  private var bestBefore: [Int] = []
  private var current: [Range<Int>] = []
  private var bestCurrent: [Int] = []
  /// Those that the same date adds, by the instant at which they end.
  private var same: [(end: Int32, node: Int)] = []
  /// What the cheapest path costs so far.
  private var lowestOfLast = Double.infinity

  /// What a path may cost up to and with each step; beyond that none is sought.
  private var limits: [Double] = []

  /// The cheapest way to place the steps in the days; nil where there is none, or none that costs at most `limit`. With a limit prices must not
  /// be negative.
  mutating func best(
    _ problem: TermProblem, _ track: Track, days: Range<Int>, price: some OptionPrice,
    limit: Double = .infinity
  ) -> (cost: Double, visits: [Visit])? {
    nodes.removeAll(keepingCapacity: true)
    setLimits(problem, track, days, limit)
    lowestOfLast = .infinity
    for (number, step) in track.steps.enumerated() {
      current.removeAll(keepingCapacity: true)
      bestCurrent.removeAll(keepingCapacity: true)
      for day in days {
        let first = nodes.count
        extend(problem, track, number, step, day: day, days: days, price: price)
        current.append(first..<nodes.count)
        bestCurrent.append(cheapest(first..<nodes.count))
      }
      guard let first = current.first, nodes.count > first.lowerBound else { return nil }
      swap(&before, &current)
      swap(&bestBefore, &bestCurrent)
    }
    return result(steps: track.steps.count)
  }

  /// The limit, less what the later steps cost at least.
  private mutating func setLimits(_ problem: TermProblem, _ track: Track, _ days: Range<Int>, _ limit: Double)
  {
    limits.removeAll(keepingCapacity: true)
    guard limit < .infinity else {
      for _ in track.steps { limits.append(.infinity) }
      return
    }
    var least = 0.0
    for step in track.steps.reversed() {
      limits.append(limit - least)
      least += Double(days.reduce(Int32.max) { min($0, problem.tables.leastCost(step, day: $1)) })
    }
    limits.reverse()
  }

  private mutating func extend(
    _ problem: TermProblem, _ track: Track, _ number: Int, _ step: TrackStep, day: Int,
    days: Range<Int>, price: some OptionPrice
  ) {
    let range = problem.tables.optionRange(step, day: day)
    guard !range.isEmpty else { return }
    let (value, from) = number == 0 ? (0, -1) : earlier(step, day: day, days: days)
    same.removeAll(keepingCapacity: true)
    if number > 0, step.lag.min == 0 { noteSame(problem, track.steps[number - 1], day: day, days: days) }
    guard value < .infinity || !same.isEmpty else { return }
    let least = same.reduce(value) { min($0, nodes[$1.node].value) }
    let limit = limits[number]
    guard least + Double(problem.tables.leastCost(step, day: day)) <= limit,
      let open = price.open(step, step: number, day: day)
    else { return }
    let isLast = number == track.steps.count - 1
    let midnight = problem.tables.midnight(step.clock, day: day)
    var place = 0
    var best = (value: value, from: from)
    // The cheapest node of the day so far; of the last step that of all days.
    var lowest = (value: Double.infinity, end: Int32.max)
    if isLast { lowest = (lowestOfLast, .min) }
    for index in range {
      let option = problem.tables.options[index]
      while place < same.count, same[place].end + step.gap <= midnight + option.start {
        let node = nodes[same[place].node]
        if node.value < best.value { best = (node.value, same[place].node) }
        place += 1
      }
      let hope = best.value + price.least(option)
      // Who ends no earlier and costs no less than another is of no use to any step that follows.
      guard hope <= limit, hope < .infinity, hope < lowest.value || option.end < lowest.end else { continue }
      let value = best.value + price.price(option, index, on: open)
      guard value < .infinity, value <= limit, value < lowest.value || option.end < lowest.end else {
        continue
      }
      if value <= lowest.value { lowest = (value, isLast ? .min : option.end) }
      nodes.append(Node(day: Int32(day), option: Int32(index), from: Int32(best.from), value: value))
    }
    if isLast { lowestOfLast = lowest.value }
  }

  /// The best node of the step before on an earlier date within the lags.
  private func earlier(_ step: TrackStep, day: Int, days: Range<Int>) -> (Double, Int) {
    var best = (Double.infinity, -1)
    let first = max(days.lowerBound, day - step.lag.max)
    let last = day - max(1, step.lag.min)
    guard first <= last else { return best }
    for other in first...last {
      let node = bestBefore[other - days.lowerBound]
      if node >= 0, nodes[node].value < best.0 { best = (nodes[node].value, node) }
    }
    return best
  }

  /// Notes the nodes of the step before on the same date, by the instant at which they end.
  private mutating func noteSame(_ problem: TermProblem, _ step: TrackStep, day: Int, days: Range<Int>) {
    let base = problem.tables.midnight(step.clock, day: day)
    var last = Int32.min
    var isSorted = true
    for node in before[day - days.lowerBound] {
      let end = base + problem.tables.options[Int(nodes[node].option)].end
      same.append((end, node))
      if end < last { isSorted = false }
      last = end
    }
    if !isSorted { same.sort { ($0.end, $0.node) < ($1.end, $1.node) } }
  }

  private func cheapest(_ range: Range<Int>) -> Int {
    var best = -1
    for node in range where best < 0 || nodes[node].value < nodes[best].value { best = node }
    return best
  }

  private func result(steps: Int) -> (cost: Double, visits: [Visit])? {
    guard steps > 0 else { return (0, []) }
    var best = -1
    for node in bestBefore where node >= 0 {
      if best < 0 || nodes[node].value < nodes[best].value { best = node }
    }
    guard best >= 0 else { return nil }
    let cost = nodes[best].value
    var visits: [Visit] = []
    while best >= 0 {
      visits.append(Visit(day: nodes[best].day, option: nodes[best].option))
      best = Int(nodes[best].from)
    }
    return (cost, visits.reversed())
  }
}
