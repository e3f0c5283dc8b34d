import Coaching

/// How many pairs a leader's minutes in a week can carry, whoever the peers are (Docs/Formulation.md, W5).
///
/// A packing over the weeks (T17) in which every day on which the leader's school is open will do: no schedule leaves less out.
public struct LeaderCapacity: Sendable {
  private let roster: Roster
  private let calendar: TermCalendar
  private let schoolOfLeader: [Int]
  /// Minutes of the shortest lesson: an observation may be so short.
  private let shortestLesson: Int

  /// The capacities of a roster's leaders.
  public init(_ finder: CandidateFinder) {
    roster = finder.roster
    calendar = finder.availability.calendar
    schoolOfLeader = roster.leaders.indices.map { finder.availability.school[$0] }
    shortestLesson = Self.shortestLesson(roster)
  }

  /// What the answer depends on; leaders alike in it have the same capacity.
  public struct Shape: Hashable, Sendable {
    fileprivate let limits: Limits
    fileprivate let peer: Limits
    fileprivate let days: [Bool]
  }

  /// What a leader's capacity depends on; nil where they have no limit of minutes.
  public func shape(leader: Int, peers: [Int]) -> Shape? {
    let limits = roster.leaders[leader].person.limits
    guard limits.minutesPerWeek != nil, !peers.isEmpty else { return nil }
    let others = peers.map { roster.peers[$0].person.limits }
    let minutes =
      others.contains { $0.minutesPerWeek == nil } ? nil : others.compactMap(\.minutesPerWeek).max()
    // With several clocks a session's date is not always the leader's own.
    let days = calendar.programDays.map {
      calendar.clocks.count > 1 || calendar.schools[schoolOfLeader[leader]].isOpen($0)
    }
    return Shape(
      limits: limits,
      peer: Limits(sessionsPerDay: others.map(\.sessionsPerDay).max()!, minutesPerWeek: minutes),
      days: days)
  }

  /// Points for what leaders of a shape leave out at least, by the number of pairs from 0 to `most`; nil where that is too hard to tell.
  public func costs(_ shape: Shape, most: Int, cycle: Double, group: Double) -> [Double]? {
    var costs = [0.0]
    for count in stride(from: 1, through: most, by: 1) {
      var kinds: [WeekPacking.Kind] = []
      for activity in roster.activities {
        let steps = steps(activity, shape)
        let patterns = WeekPatterns(
          steps: steps, weekOfDay: calendar.programDays.map { calendar.weekNumber[$0] },
          leader: shape.limits, peer: activity.per == .pair ? shape.peer : nil)
        for window in 0..<activity.times {
          guard let found = patterns.find(days: calendar.window(window, of: activity.times)) else {
            return nil
          }
          // Without a pattern the cycle is not possible, which the pairing is charged for, or every group's.
          guard !found.isEmpty else { continue }
          let missing =
            activity.per == .pair ? Array(repeating: cycle, count: count) : [group]
          kinds.append(WeekPacking.Kind(missingCosts: missing, patterns: found))
        }
      }
      let weeks = (calendar.weekNumber.last ?? 0) + 1
      let capacity = Int32(clamping: shape.limits.minutesPerWeek!)
      let packing = WeekPacking(capacities: Array(repeating: capacity, count: weeks), kinds: kinds)
      guard packing.isTight else {
        costs.append(0)
        continue
      }
      guard let best = packing.best() else { return nil }
      costs.append(best.cost)
    }
    return costs
  }

  private func steps(_ activity: Activity, _ shape: Shape) -> [WeekStep] {
    activity.steps.map { step in
      let minutes = step.kind == .observation ? min(step.minutes, shortestLesson) : step.minutes
      return WeekStep(
        lag: step.after, takesOthers: step.kind != .preparation,
        minutesOfDay: shape.days.map { $0 ? Int32(minutes) : -1 })
    }
  }

  private static func shortestLesson(_ roster: Roster) -> Int {
    var shortest = Int.max
    for school in roster.schools {
      for period in school.periods + school.days.flatMap(\.periods) {
        shortest = min(shortest, period.time.minutes)
      }
    }
    for person in roster.leaders.map(\.person) + roster.peers.map(\.person) {
      for lesson in person.lessons {
        if case .clock(let range) = lesson.time { shortest = min(shortest, range.minutes) }
      }
    }
    return shortest
  }
}
