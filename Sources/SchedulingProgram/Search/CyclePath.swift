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
  /// By days since the window's first · steps + step: the nodes, and the best of them.
  private var ranges: [Range<Int>] = []
  private var bests: [Int] = []
  /// Those that the same date adds, by the instant at which they end.
  private var same: [(end: Int32, node: Int)] = []
  /// What the cheapest path costs so far, and its last node.
  private var lowest = (value: Double.infinity, node: -1)

  private var bounds = StepBounds()
  private var steps = 0

  /// The cheapest way to place the steps in the days; nil where there is none, or none that costs at most `limit`. Prices must not be negative.
  ///
  /// Day by day, so that what the earlier days allow bounds what is sought on the later ones.
  mutating func best(
    _ problem: TermProblem, _ track: Track, days: Range<Int>, price: some OptionPrice,
    limit: Double = .infinity
  ) -> (cost: Double, visits: [Visit])? {
    guard !track.steps.isEmpty else { return (0, []) }
    nodes.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    bests.removeAll(keepingCapacity: true)
    steps = track.steps.count
    bounds.set(problem.tables, track, days, limit: limit)
    lowest = (.infinity, -1)
    for day in days {
      for (number, step) in track.steps.enumerated() {
        let first = nodes.count
        extend(problem, track, number, step, day: day, days: days, price: price)
        ranges.append(first..<nodes.count)
        bests.append(cheapest(first..<nodes.count))
      }
    }
    return result()
  }

  private mutating func extend(
    _ problem: TermProblem, _ track: Track, _ number: Int, _ step: TrackStep, day: Int,
    days: Range<Int>, price: some OptionPrice
  ) {
    let range = problem.tables.optionRange(step, day: day)
    guard !range.isEmpty else { return }
    let (value, from) = number == 0 ? (0, -1) : earlier(number, step, day: day, days: days)
    same.removeAll(keepingCapacity: true)
    if number > 0, step.lag.min == 0 { noteSame(problem, track, number - 1, day: day, days: days) }
    guard value < .infinity || !same.isEmpty else { return }
    let least = same.reduce(value) { min($0, nodes[$1.node].value) }
    guard bounds.allow(number, least, before: lowest.value, plus: problem.tables.leastCost(step, day: day)),
      let open = price.open(step, step: number, day: day)
    else { return }
    let isLast = number == steps - 1
    let midnight = problem.tables.midnight(step.clock, day: day)
    var place = 0
    var best = (value: value, from: from)
    // The cheapest node of the day so far; the last step's must be cheaper than any path before.
    var cheapest = (value: Double.infinity, end: Int32.max)
    if isLast { cheapest = (lowest.value, .min) }
    for index in range {
      let option = problem.tables.options[index]
      while place < same.count, same[place].end + step.gap <= midnight + option.start {
        let node = nodes[same[place].node]
        if node.value < best.value { best = (node.value, same[place].node) }
        place += 1
      }
      let hope = best.value + price.least(option)
      // Who ends no earlier and costs no less than another is of no use to any step that follows.
      guard bounds.allow(number, hope, before: lowest.value),
        hope < cheapest.value || option.end < cheapest.end
      else { continue }
      let value = best.value + price.price(option, index, on: open)
      guard bounds.allow(number, value, before: lowest.value),
        value < cheapest.value || option.end < cheapest.end
      else { continue }
      if value <= cheapest.value { cheapest = (value, isLast ? .min : option.end) }
      if isLast { lowest = (value, nodes.count) }
      nodes.append(Node(day: Int32(day), option: Int32(index), from: Int32(best.from), value: value))
    }
  }

  /// The best node of the step before on an earlier date within the lags.
  private func earlier(_ number: Int, _ step: TrackStep, day: Int, days: Range<Int>) -> (Double, Int) {
    var best = (Double.infinity, -1)
    let first = max(days.lowerBound, day - step.lag.max)
    let last = day - max(1, step.lag.min)
    guard first <= last else { return best }
    for other in first...last {
      let node = bests[(other - days.lowerBound) * steps + number - 1]
      if node >= 0, nodes[node].value < best.0 { best = (nodes[node].value, node) }
    }
    return best
  }

  /// Notes the nodes of a step on the date, by the instant at which they end.
  private mutating func noteSame(
    _ problem: TermProblem, _ track: Track, _ number: Int, day: Int, days: Range<Int>
  ) {
    let base = problem.tables.midnight(track.steps[number].clock, day: day)
    var last = Int32.min
    var isSorted = true
    for node in ranges[(day - days.lowerBound) * steps + number] {
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

  private func result() -> (cost: Double, visits: [Visit])? {
    guard lowest.node >= 0 else { return nil }
    var visits: [Visit] = []
    var node = lowest.node
    while node >= 0 {
      visits.append(Visit(day: nodes[node].day, option: nodes[node].option))
      node = Int(nodes[node].from)
    }
    return (lowest.value, visits.reversed())
  }
}
