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
    // For each day the weeks of the steps so far, with the least minutes of each step.
    var layer: [[[Int]: [Int32]]] = Array(repeating: [:], count: days.count)
    for (number, step) in steps.enumerated() {
      var next: [[[Int]: [Int32]]] = Array(repeating: [:], count: days.count)
      for day in days where step.minutesOfDay[day] >= 0 {
        let own = (week: weekOfDay[day], minutes: step.minutesOfDay[day])
        guard number > 0 else {
          next[day - days.lowerBound][[own.week]] = [own.minutes]
          continue
        }
        for other in days.clamped(to: (day - step.lag.max)..<(day - step.lag.min + 1)) {
          guard other < day || mayShareDate(number) else { continue }
          for (weeks, minutes) in layer[other - days.lowerBound] {
            let known = next[day - days.lowerBound][weeks + [own.week]]
            let sum = minutes + [own.minutes]
            next[day - days.lowerBound][weeks + [own.week]] = known.map { zip($0, sum).map(min) } ?? sum
          }
        }
      }
      layer = next
      guard layer.reduce(0, { $0 + $1.count }) <= Self.limit * days.count else { return nil }
    }
    var best: [[Int]: [Int32]] = [:]
    for ways in layer { best.merge(ways) { zip($0, $1).map(min) } }
    let patterns = best.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { pattern($0, best[$0]!) }
    return patterns.count <= Self.limit ? patterns : nil
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
