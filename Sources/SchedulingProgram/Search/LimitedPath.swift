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
  /// For each day of the window the nodes of the step before and of this one.
  private var before: [Range<Int>] = []
  private var current: [Range<Int>] = []
  /// For each day of the window the cheapest nodes of the step before, one for each first step of the week.
  private var bestBefore: [[Label]] = []
  /// Labels with which the options of a day begin, and those that the same date adds.
  private var starts: [Label] = []
  private var labels: [Label] = []
  /// For each of them the cheapest node of the day so far.
  private var lowest: [(value: Double, end: Int32)] = []
  /// Of the last step what the cheapest path costs so far.
  private var ceiling = Double.infinity
  private var isLast = false
  private var same: [(end: Int32, node: Int)] = []
  private var minutes = StepMinutes()

  /// The cheapest way to place an item's steps; nil where there is none, or none that costs at most `limit`. With `besideOthers` the limits are
  /// what other cycles leave of them.
  mutating func best(
    _ state: TermState, _ item: CycleItem, _ price: some OptionPrice, limit: Double, besideOthers: Bool = true
  ) -> (cost: Double, visits: [Visit])? {
    let track = state.problem.tracks[item.track]
    minutes.set(track)
    minutes.besideOthers = besideOthers
    nodes.removeAll(keepingCapacity: true)
    ceiling = .infinity
    for number in track.steps.indices {
      isLast = number == track.steps.count - 1
      current.removeAll(keepingCapacity: true)
      if number > 0 { note(item.days) }
      for day in item.days {
        let first = nodes.count
        extend(state, track, number, day: day, days: item.days, limit: limit, price)
        current.append(first..<nodes.count)
      }
      guard let first = current.first, nodes.count > first.lowerBound else { return nil }
      swap(&before, &current)
    }
    return result()
  }

  /// The cheapest of the nodes of the step before, for each day and each first step of its week.
  private mutating func note(_ days: Range<Int>) {
    for place in before.indices {
      if place == bestBefore.count { bestBefore.append([]) }
      bestBefore[place].removeAll(keepingCapacity: true)
      for number in before[place] {
        let node = nodes[number]
        Self.put(
          Label(week: node.label.week, date: 0, from: Int32(number), value: node.value),
          in: &bestBefore[place])
      }
    }
  }

  /// Nodes of a step on a day: for each option and each pair of first steps the cheapest.
  private mutating func extend(
    _ state: TermState, _ track: Track, _ number: Int, day: Int, days: Range<Int>, limit: Double,
    _ price: some OptionPrice
  ) {
    let step = track.steps[number]
    let range = state.tables.optionRange(step, day: day)
    guard !range.isEmpty else { return }
    let room = minutes.room(state, track, number, day: day)
    starts.removeAll(keepingCapacity: true)
    if number == 0 {
      starts.append(Label(week: 0, date: 0, from: -1, value: 0))
    } else {
      addEarlier(state, step, number, day, days)
    }
    starts.removeAll { !minutes.allow(number, week: $0.week, date: $0.date, room) }
    same.removeAll(keepingCapacity: true)
    if number > 0, step.lag.min == 0 {
      let base = state.tables.midnight(track.steps[number - 1].clock, day: day)
      for node in before[day - days.lowerBound] {
        let label = nodes[node].label
        guard minutes.allow(number, week: label.week, date: label.date, room) else { continue }
        same.append((base + state.tables.options[Int(nodes[node].option)].end, node))
      }
      same.sort { ($0.end, $0.node) < ($1.end, $1.node) }
    }
    guard !starts.isEmpty || !same.isEmpty else { return }
    let least = same.reduce(starts.reduce(Double.infinity) { min($0, $1.value) }) {
      min($0, nodes[$1.node].value)
    }
    guard least + Double(state.tables.leastCost(step, day: day)) <= limit,
      let open = price.open(step, step: number, day: day)
    else { return }
    add(state, step, range, day: day, limit: limit, price, open)
  }

  /// The options of a day from the labels at hand; those of the same date join as they end in time.
  private mutating func add<Price: OptionPrice>(
    _ state: TermState, _ step: TrackStep, _ range: Range<Int>, day: Int, limit: Double,
    _ price: Price, _ open: Price.Day
  ) {
    labels.removeAll(keepingCapacity: true)
    labels += starts
    lowest.removeAll(keepingCapacity: true)
    let midnight = state.tables.midnight(step.clock, day: day)
    var place = 0
    for index in range {
      let option = state.tables.options[index]
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
      guard labels.indices.contains(where: { helps($0, labels[$0].value + least, option, limit) }) else {
        continue
      }
      let cost = price.price(option, index, on: open)
      guard cost < .infinity else { continue }
      for (number, label) in labels.enumerated() {
        let value = label.value + cost
        guard helps(number, value, option, limit) else { continue }
        if value <= lowest[number].value { lowest[number] = (value, option.end) }
        if isLast { ceiling = value }
        nodes.append(Node(day: Int32(day), option: Int32(index), label: label, value: value))
      }
    }
  }

  /// Whether an option at that value could lead on from a label: who ends no earlier and costs no less than another is of no use to any step that
  /// follows.
  @inline(__always)
  private func helps(_ label: Int, _ value: Double, _ option: StepOption, _ limit: Double) -> Bool {
    value <= limit && value < ceiling && (value < lowest[label].value || option.end < lowest[label].end)
  }

  private static func put(_ label: Label, in labels: inout [Label]) {
    for index in labels.indices where labels[index].week == label.week && labels[index].date == label.date {
      if label.value < labels[index].value { labels[index] = label }
      return
    }
    labels.append(label)
  }

  /// The labels of earlier dates within the lags.
  private mutating func addEarlier(
    _ state: TermState, _ step: TrackStep, _ number: Int, _ day: Int, _ days: Range<Int>
  ) {
    let first = max(days.lowerBound, day - step.lag.max)
    let last = day - max(1, step.lag.min)
    guard first <= last else { return }
    for other in first...last {
      let sameWeek = state.tables.weekOfDay[other] == state.tables.weekOfDay[day]
      for best in bestBefore[other - days.lowerBound] {
        let week = sameWeek ? best.week : Int32(number)
        Self.put(Label(week: week, date: Int32(number), from: best.from, value: best.value), in: &starts)
      }
    }
  }

  private func result() -> (cost: Double, visits: [Visit])? {
    var node = -1
    for range in before {
      for other in range where node < 0 || nodes[other].value < nodes[node].value { node = other }
    }
    guard node >= 0 else { return nil }
    let cost = nodes[node].value
    var visits: [Visit] = []
    while node >= 0 {
      visits.append(Visit(day: nodes[node].day, option: nodes[node].option))
      node = Int(nodes[node].label.from)
    }
    return (cost, visits.reversed())
  }
}
