import Coaching

/// How the steps of a cycle fall on the ISO weeks, and what they take of the leader's minutes (Docs/Formulation.md, T17).
struct WeekPattern: Hashable, Sendable {
  /// The week of each step; rising.
  let weeks: [Int]
  /// Minutes of the leader in each week from the first step's on.
  let minutes: [Int32]
  /// The same of the steps that others attend: a pair's peer, or the peers of a group.
  let others: [Int32]

  init(weeks: [Int], minutes: [Int32], others: [Int32]? = nil) {
    self.weeks = weeks
    self.minutes = minutes
    self.others = others ?? minutes
  }

  /// The week of the first step.
  var first: Int { weeks[0] }

  /// Of a group's cycle the week of its session, and how long it is; nil where there is none.
  var session: (week: Int, minutes: Int32)? {
    others.firstIndex { $0 > 0 }.map { (first + $0, others[$0]) }
  }

  /// The same weeks, with the lesser minutes of the two.
  func least(_ other: WeekPattern) -> WeekPattern {
    WeekPattern(
      weeks: weeks, minutes: zip(minutes, other.minutes).map(min), others: zip(others, other.others).map(min))
  }
}

/// What a step asks of a day, for finding patterns.
struct WeekStep: Sendable {
  let lag: Lag
  /// Whether others than the leader take part: the peer of a pair, whose own limits hold then, or those of a group.
  let takesOthers: Bool
  /// The least minutes of a session on each program day; −1 where it can't be.
  let minutesOfDay: [Int32]
}

/// Finds the patterns of a cycle: every way in which its steps can fall on the weeks, times of day and other sessions aside.
///
/// A superset of what can really be placed, so that what is proven over patterns holds for every schedule.
struct WeekPatterns {
  let steps: [WeekStep]
  let weekOfDay: [Int]
  let leader: Limits
  /// nil for a group.
  let peer: Limits?

  /// More ways than this are not listed.
  private static let limit = 400

  /// The patterns within those program days, by weeks; nil where there are too many to list.
  func find(days: Range<Int>) -> [WeekPattern]? {
    guard !steps.isEmpty else { return nil }
    guard let first = days.first, let last = days.last else { return [] }
    let span = weekOfDay[last] - weekOfDay[first] + 1
    // The weeks of the steps so far, each list of them once, and for each day the ways there.
    var lists: [[Int]] = [[]]
    var layer: [Ways] = []
    for (number, step) in steps.enumerated() {
      var next = Array(repeating: Ways(), count: days.count)
      var longer = LongerLists(lists, span: span)
      for day in days where step.minutesOfDay[day] >= 0 {
        let (place, week) = (day - days.lowerBound, weekOfDay[day])
        let own = step.minutesOfDay[day]
        guard number > 0 else {
          next[place].add([], own, longer.number(0, week, weekOfDay[first]), day, &longer)
          continue
        }
        for other in days.clamped(to: (day - step.lag.max)..<(day - step.lag.min + 1)) {
          guard other < day || mayShareDate(number) else { continue }
          let known = layer[other - days.lowerBound]
          for (index, list) in known.lists.enumerated() {
            let minutes = known.minutes[index * number..<(index + 1) * number]
            next[place].add(minutes, own, longer.number(Int(list), week, weekOfDay[first]), day, &longer)
          }
        }
      }
      (layer, lists) = (next, longer.lists)
      guard layer.reduce(0, { $0 + $1.lists.count }) <= Self.limit * days.count else { return nil }
    }
    let best = least(layer, of: lists.count)
    let order = lists.indices.sorted { lists[$0].lexicographicallyPrecedes(lists[$1]) }
    let patterns = order.compactMap {
      pattern(lists[$0], Array(best[$0 * steps.count..<($0 + 1) * steps.count]))
    }
    return patterns.count <= Self.limit ? patterns : nil
  }

  /// The least minutes of each step, over all days, of each list of weeks.
  private func least(_ layer: [Ways], of lists: Int) -> [Int32] {
    var best = Array(repeating: Int32.max, count: lists * steps.count)
    for ways in layer {
      for (index, list) in ways.lists.enumerated() {
        for step in steps.indices {
          let place = Int(list) * steps.count + step
          best[place] = min(best[place], ways.minutes[index * steps.count + step])
        }
      }
    }
    return best
  }

  /// The ways to a day: lists of weeks, and the least minutes of each of their steps one after the other.
  private struct Ways {
    var lists: [Int32] = []
    var minutes: [Int32] = []

    /// Adds a way that asks those minutes and then its own on the day.
    mutating func add(
      _ before: ArraySlice<Int32>, _ own: Int32, _ list: Int, _ day: Int, _ longer: inout LongerLists
    ) {
      let width = before.count + 1
      guard let known = longer.place(of: list, on: day, orSet: lists.count) else {
        lists.append(Int32(list))
        minutes += before
        minutes.append(own)
        return
      }
      for (offset, other) in before.enumerated() where other < minutes[known * width + offset] {
        minutes[known * width + offset] = other
      }
    }
  }

  /// Lists of weeks with one more week each, numbered as they are met.
  private struct LongerLists {
    private(set) var lists: [[Int]] = []
    private let shorter: [[Int]]
    private let span: Int
    /// By the shorter list and the week.
    private var known: [Int32]
    /// For each list the day for which its place was asked last, and the place.
    private var places: [(day: Int, place: Int)] = []

    init(_ shorter: [[Int]], span: Int) {
      self.shorter = shorter
      self.span = span
      known = Array(repeating: -1, count: shorter.count * span)
    }

    mutating func number(_ list: Int, _ week: Int, _ first: Int) -> Int {
      let slot = list * span + week - first
      if known[slot] < 0 {
        known[slot] = Int32(lists.count)
        lists.append(shorter[list] + [week])
        places.append((-1, 0))
      }
      return Int(known[slot])
    }

    /// The place of a list among the ways of a day; nil where it has none, which then is the one given.
    mutating func place(of list: Int, on day: Int, orSet fresh: Int) -> Int? {
      if places[list].day == day { return places[list].place }
      places[list] = (day, fresh)
      return nil
    }
  }

  /// Whether a step may lie on the date of the one before it.
  private func mayShareDate(_ number: Int) -> Bool {
    let both = steps[number].takesOthers && steps[number - 1].takesOthers
    return leader.sessionsPerDay >= 2 && (!both || (peer?.sessionsPerDay ?? 2) >= 2)
  }

  /// The pattern of those weeks; nil where a limit of a week forbids it.
  private func pattern(_ weeks: [Int], _ minutes: [Int32]) -> WeekPattern? {
    var own = [Int32](repeating: 0, count: weeks.last! - weeks[0] + 1)
    var others = own
    for (number, week) in weeks.enumerated() {
      own[week - weeks[0]] += minutes[number]
      if steps[number].takesOthers { others[week - weeks[0]] += minutes[number] }
    }
    let most = leader.minutesPerWeek.map(Int32.init(clamping:)) ?? .max
    let peerMost = peer?.minutesPerWeek.map(Int32.init(clamping:)) ?? .max
    guard own.allSatisfy({ $0 <= most }), others.allSatisfy({ $0 <= peerMost }) else { return nil }
    return WeekPattern(weeks: weeks, minutes: own, others: others)
  }
}

extension TermProblem {
  /// The patterns of a cycle; nil where there are too many to list.
  func weekPatterns(ofItem item: Int) -> [WeekPattern]? {
    let track = tracks[items[item].track]
    let days = items[item].days
    let steps = track.steps.map { step in
      WeekStep(
        lag: step.lag, takesOthers: step.second >= 0 || step.kind == .group,
        minutesOfDay: (0..<tables.dayCount).map { day in
          days.contains(day) ? tables.leastMinutes(step, day: day) : -1
        })
    }
    return WeekPatterns(
      steps: steps, weekOfDay: Array(tables.weekOfDay), leader: tables.limits[track.leader],
      peer: track.isGroup ? nil : tables.limits[track.peer]
    ).find(days: days)
  }
}
