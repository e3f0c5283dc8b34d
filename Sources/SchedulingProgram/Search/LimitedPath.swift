import Coaching

/// The cheapest cycle whose own sessions together keep the limits of a day and a week.
///
/// `CyclePath` looks at each session alone. Here every node also knows since which step the cycle is in the same week and on the same
/// date, and so how much of both its own sessions take. Slower, and asked only where the other's cycle breaks a limit.
struct LimitedPath {
  private struct Node {
    let day: Int32
    let option: Int32
    let label: Label
    let value: Double
  }

  /// How a step is reached: the first steps of its week and of its date, and the cheapest node before.
  private struct Label {
    var week: Int32
    var date: Int32
    var from: Int32
    var value: Double
  }

  private var nodes: [Node] = []
  /// By days since the window's first · steps + step: the nodes, and of them the cheapest for each first step of the week, in `bests`.
  private var ranges: [Range<Int>] = []
  private var bests: [Label] = []
  private var bestRanges: [Range<Int>] = []
  /// Labels with which the options of a day begin, and those that the same date adds.
  private var starts: [Label] = []
  private var labels: [Label] = []
  /// For each of them the cheapest node of the day so far.
  private var lowest: [(value: Double, end: Int32)] = []
  /// What the cheapest path costs so far, and its last node.
  private var cheapest = (value: Double.infinity, node: -1)
  private var same: [(end: Int32, node: Int)] = []
  private var minutes = StepMinutes()
  private var bounds = StepBounds()
  private var steps = 0

  /// The cheapest way to place an item's steps; nil where there is none, or none that costs at most `limit`. The limits are what the others'
  /// sessions of a state leave of them, if one is given. `least`: how long each step is at least, if not as long as it is asked for.
  mutating func best(
    _ problem: TermProblem, _ item: CycleItem, _ price: some OptionPrice, limit: Double,
    beside state: TermState?, least: [Int32]? = nil
  ) -> (cost: Double, visits: [Visit])? {
    let track = problem.tracks[item.track]
    let tables = problem.tables
    steps = track.steps.count
    guard steps > 0 else { return nil }
    minutes.set(track, minutes: least ?? track.steps.map(\.minutes))
    bounds.set(tables, track, item.days, limit: limit)
    nodes.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    bests.removeAll(keepingCapacity: true)
    bestRanges.removeAll(keepingCapacity: true)
    cheapest = (.infinity, -1)
    for day in item.days {
      for number in 0..<steps {
        let first = nodes.count
        extend(tables, beside: state, track, number, day: day, days: item.days, price)
        ranges.append(first..<nodes.count)
        note(first..<nodes.count)
      }
    }
    return result()
  }

  /// Notes the cheapest of some nodes for each first step of its week.
  private mutating func note(_ range: Range<Int>) {
    let first = bests.count
    for number in range {
      let node = nodes[number]
      Self.put(
        Label(week: node.label.week, date: 0, from: Int32(number), value: node.value), in: &bests, from: first
      )
    }
    bestRanges.append(first..<bests.count)
  }

  /// Nodes of a step on a day: for each option and each pair of first steps the cheapest.
  private mutating func extend(
    _ tables: TermTables, beside state: TermState?, _ track: Track, _ number: Int, day: Int,
    days: Range<Int>, _ price: some OptionPrice
  ) {
    let step = track.steps[number]
    let range = tables.optionRange(step, day: day)
    guard !range.isEmpty else { return }
    let room = minutes.room(tables, beside: state, track, number, day: day)
    starts.removeAll(keepingCapacity: true)
    same.removeAll(keepingCapacity: true)
    if number == 0 {
      if minutes.allow(0, week: 0, date: 0, room) {
        starts.append(Label(week: 0, date: 0, from: -1, value: 0))
      }
    } else {
      addEarlier(tables, step, number, day, days, room)
      if step.lag.min == 0 { addSame(tables, track, number, day, days, room) }
    }
    guard !starts.isEmpty || !same.isEmpty else { return }
    let least = same.reduce(starts.reduce(Double.infinity) { min($0, $1.value) }) {
      min($0, nodes[$1.node].value)
    }
    guard bounds.allow(number, least, before: cheapest.value, plus: tables.leastCost(step, day: day)),
      let open = price.open(step, step: number, day: day)
    else { return }
    add(tables, step, number, range, day: day, price, open)
  }

  /// The options of a day from the labels at hand; those of the same date join as they end in time.
  private mutating func add<Price: OptionPrice>(
    _ tables: TermTables, _ step: TrackStep, _ number: Int, _ range: Range<Int>, day: Int,
    _ price: Price, _ open: Price.Day
  ) {
    labels.removeAll(keepingCapacity: true)
    for label in starts { labels.append(label) }
    lowest.removeAll(keepingCapacity: true)
    let isLast = number == steps - 1
    let midnight = tables.midnight(step.clock, day: day)
    var place = 0
    for index in range {
      let option = tables.options[index]
      while place < same.count, same[place].end + step.gap <= midnight + option.start {
        let node = nodes[same[place].node]
        Self.put(
          Label(
            week: node.label.week, date: node.label.date, from: Int32(same[place].node), value: node.value),
          in: &labels)
        place += 1
      }
      while lowest.count < labels.count { lowest.append((.infinity, .max)) }
      let least = price.least(option)
      guard labels.indices.contains(where: { helps($0, number, labels[$0].value + least, option) }) else {
        continue
      }
      let cost = price.price(option, index, on: open)
      guard cost < .infinity else { continue }
      for (place, label) in labels.enumerated() {
        let value = label.value + cost
        guard helps(place, number, value, option) else { continue }
        if value <= lowest[place].value { lowest[place] = (value, option.end) }
        if isLast { cheapest = (value, nodes.count) }
        nodes.append(Node(day: Int32(day), option: Int32(index), label: label, value: value))
      }
    }
  }

  /// Whether an option at that value could lead on from a label: who ends no earlier and costs no less than another is of no use to any step that
  /// follows.
  @inline(__always)
  private func helps(_ label: Int, _ step: Int, _ value: Double, _ option: StepOption) -> Bool {
    bounds.allow(step, value, before: cheapest.value)
      && (value < lowest[label].value || option.end < lowest[label].end)
  }

  private static func put(_ label: Label, in labels: inout [Label], from first: Int = 0) {
    for index in first..<labels.count
    where labels[index].week == label.week && labels[index].date == label.date {
      if label.value < labels[index].value { labels[index] = label }
      return
    }
    labels.append(label)
  }

  /// The labels of earlier dates within the lags.
  private mutating func addEarlier(
    _ tables: TermTables, _ step: TrackStep, _ number: Int, _ day: Int, _ days: Range<Int>,
    _ room: StepMinutes.Room
  ) {
    let first = max(days.lowerBound, day - step.lag.max)
    let last = day - max(1, step.lag.min)
    guard first <= last else { return }
    for other in first...last {
      let sameWeek = tables.weekOfDay[other] == tables.weekOfDay[day]
      for best in bestRanges[(other - days.lowerBound) * steps + number - 1] {
        let week = sameWeek ? bests[best].week : Int32(number)
        guard minutes.allow(number, week: week, date: Int32(number), room) else { continue }
        Self.put(
          Label(week: week, date: Int32(number), from: bests[best].from, value: bests[best].value),
          in: &starts)
      }
    }
  }

  /// The nodes of the step before on the same date, by the instant at which they end.
  private mutating func addSame(
    _ tables: TermTables, _ track: Track, _ number: Int, _ day: Int, _ days: Range<Int>,
    _ room: StepMinutes.Room
  ) {
    let base = tables.midnight(track.steps[number - 1].clock, day: day)
    for node in ranges[(day - days.lowerBound) * steps + number - 1] {
      let label = nodes[node].label
      guard minutes.allow(number, week: label.week, date: label.date, room) else { continue }
      same.append((base + tables.options[Int(nodes[node].option)].end, node))
    }
    same.sort { ($0.end, $0.node) < ($1.end, $1.node) }
  }

  private func result() -> (cost: Double, visits: [Visit])? {
    guard cheapest.node >= 0 else { return nil }
    var visits: [Visit] = []
    var node = cheapest.node
    while node >= 0 {
      visits.append(Visit(day: nodes[node].day, option: nodes[node].option))
      node = Int(nodes[node].label.from)
    }
    return (cheapest.value, visits.reversed())
  }
}
