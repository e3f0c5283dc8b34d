import Coaching

/// The cheapest cycle whose own sessions together keep the limits of a day and a week.
///
/// `CyclePath` looks at each session alone. Here every node also knows since which step the cycle is in the same week and on the same
/// date, and so how much of both its own sessions take. Slower, and asked only where the other's cycle breaks a limit.
struct LimitedPath {
  private struct Node {
    let day: Int
    let option: Int
    /// The first step of the cycle in the same week, and on the same date.
    let week: Int
    let date: Int
    let from: Int
    let value: Double
  }

  private let state: TermState
  private let problem: TermProblem
  private let track: Track
  private let days: Range<Int>
  private var nodes: [Node] = []
  /// By day of the window, then the nodes of one step.
  private var layer: [[Int]] = []
  private var prices: [Double] = []

  init(_ state: TermState, _ item: CycleItem) {
    self.state = state
    problem = state.problem
    track = state.problem.tracks[item.track]
    days = item.days
  }

  /// The cheapest way to place the steps; nil where there is none.
  mutating func best(_ price: some OptionPrice) -> (cost: Double, visits: [Visit])? {
    for number in track.steps.indices {
      let before = layer
      layer = []
      for day in days { layer.append(extend(number, day: day, before: before, price)) }
      guard layer.contains(where: { !$0.isEmpty }) else { return nil }
    }
    let last = layer.joined().min { (nodes[$0].value, $0) < (nodes[$1].value, $1) }
    guard var node = last else { return nil }
    let cost = nodes[node].value
    var visits: [Visit] = []
    while node >= 0 {
      visits.append(Visit(day: Int32(nodes[node].day), option: Int32(nodes[node].option)))
      node = nodes[node].from
    }
    return (cost, visits.reversed())
  }

  /// Nodes of a step on a day: for each option and each pair of first steps the cheapest.
  private mutating func extend(
    _ number: Int, day: Int, before: [[Int]], _ price: some OptionPrice
  ) -> [Int] {
    let step = track.steps[number]
    let range = problem.optionRange(step, day: day)
    guard !range.isEmpty else { return [] }
    var starts = number == 0 ? [Label(week: 0, date: 0, from: -1, value: 0)] : earlier(number, day, before)
    starts = starts.filter { allows(number, day: day, $0) }
    let same = number > 0 && step.lag.min == 0 ? before[day - days.lowerBound] : []
    guard !starts.isEmpty || !same.isEmpty else { return [] }
    prices.removeAll(keepingCapacity: true)
    price.fill(step: number, day: day, options: range, into: &prices)
    var result: [Int] = []
    for (place, cost) in prices.enumerated() where cost < .infinity {
      let option = range.lowerBound + place
      var labels = starts
      add(same, number, day: day, option: option, to: &labels)
      for label in labels {
        result.append(nodes.count)
        nodes.append(
          Node(
            day: day, option: option, week: label.week, date: label.date, from: label.from,
            value: label.value + cost))
      }
    }
    return result
  }

  /// How a step may be reached: the first steps of its week and date, and the cheapest node before.
  private struct Label {
    let week: Int
    let date: Int
    var from: Int
    var value: Double
  }

  private func put(_ label: Label, in labels: inout [Label]) {
    guard let known = labels.firstIndex(where: { $0.week == label.week && $0.date == label.date }) else {
      labels.append(label)
      return
    }
    if label.value < labels[known].value { labels[known] = label }
  }

  private func earlier(_ number: Int, _ day: Int, _ before: [[Int]]) -> [Label] {
    let lag = track.steps[number].lag
    var labels: [Label] = []
    let first = max(days.lowerBound, day - lag.max)
    let last = day - max(1, lag.min)
    guard first <= last else { return [] }
    for other in first...last {
      let sameWeek = problem.weekOfDay[other] == problem.weekOfDay[day]
      for node in before[other - days.lowerBound] {
        put(
          Label(
            week: sameWeek ? nodes[node].week : number, date: number, from: node, value: nodes[node].value),
          in: &labels)
      }
    }
    return labels
  }

  /// Adds the nodes of the step before on the same date that end in time.
  private func add(_ same: [Int], _ number: Int, day: Int, option: Int, to labels: inout [Label]) {
    let step = track.steps[number]
    let start = problem.midnight[step.clock][day] + problem.options[option].start
    let base = problem.midnight[track.steps[number - (same.isEmpty ? 0 : 1)].clock][day]
    for node in same where base + problem.options[nodes[node].option].end + step.gap <= start {
      let label = Label(
        week: nodes[node].week, date: nodes[node].date, from: node, value: nodes[node].value)
      if allows(number, day: day, label) { put(label, in: &labels) }
    }
  }

  /// Whether the sessions of the cycle in that week and on that date keep everybody's limits.
  private func allows(_ number: Int, day: Int, _ label: Label) -> Bool {
    let people = [track.leader] + (track.peer >= 0 ? [track.peer] : [])
    return people.allSatisfy { person in
      func takesPart(_ step: Int) -> Bool { person == track.leader || track.steps[step].second >= 0 }
      guard takesPart(number) else { return true }
      let minutes = (label.week...number).reduce(Int32(0)) {
        $0 + (takesPart($1) ? track.steps[$1].minutes : 0)
      }
      let count = (label.date...number).count(where: takesPart)
      return minutes <= state.minutesLeft(person, day: day)
        && state.sessionsLeft(person, day: day) >= count
    }
  }
}
