import Coaching

/// What one pair's cycles of an activity cost at least, for each time at which the pair may usually meet (Docs/Formulation.md, W1).
///
/// Days, lags and usual times count; other sessions, limits and the times of day of two steps on one date do not.
struct CycleFloor {
  private let places: PairPlaces
  private let weights: Weights
  private let activity: Activity
  /// For each step and program day what it costs there at least, usual times aside; infinite where it can't be.
  private let costs: [[Double]]
  /// For each step and program day the runs of minutes at which a meeting may start; nil where any minute may.
  private let runs: [[[MinuteSpan]?]]

  init(
    _ places: PairPlaces, _ weights: Weights, _ activity: Activity, observing: ObservationFloor,
    on pairDays: inout PairDaysByClock
  ) {
    self.places = places
    self.weights = weights
    self.activity = activity
    let availability = places.places.availability
    let days = availability.calendar.programDays
    var costs: [[Double]] = []
    var runs: [[[MinuteSpan]?]] = []
    for step in activity.steps {
      let clock = places.clock(of: step)
      switch step.kind {
      case .observation:
        costs.append(observing.floors(step).map { $0?.points ?? .infinity })
        runs.append([])
      case .meeting:
        let people = [
          Attendee(person: places.leader, travel: places.travel), Attendee(person: places.peer, travel: 0),
        ]
        // Where lessons may be covered for it, any minute may do.
        let starts =
          step.cover
          ? days.map { _ in nil }
          : pairDays.days(clock: clock).spread([MinuteSpan]?.some([])) {
            places.places.possibleStarts(of: people, minutes: step.minutes, date: days[$0], clock: clock)
          }
        costs.append(starts.map { $0?.isEmpty ?? false ? .infinity : 0 })
        runs.append(starts)
      case .preparation, .group:
        costs.append(days.map { _ in 0 })
        runs.append([])
      }
    }
    self.costs = costs
    self.runs = runs
  }

  /// What the cycle of each window costs at least where the pair usually meets at `usual` (nil: where usual times count nothing); nil for a
  /// window in which it is not possible. Journeys are not in it.
  func windows(usual: WeekStart?, known: inout [[Double]: Double]) -> [Double?] {
    let priced = activity.steps.indices.map { dayCosts($0, usual: usual) }
    let calendar = places.places.availability.calendar
    return (0..<activity.times).map { window in
      let days = calendar.window(window, of: activity.times)
      let key = priced.flatMap { $0[days] }
      let least = known[key] ?? path(priced, days: days)
      known[key] = least
      return least < .infinity ? least : nil
    }
  }

  /// What a step costs on each program day with that usual time.
  private func dayCosts(_ number: Int, usual: WeekStart?) -> [Double] {
    let step = activity.steps[number]
    guard step.kind == .meeting, let usual, weights.offTime > 0 else { return costs[number] }
    let availability = places.places.availability
    let clock = places.clock(of: step)
    return availability.calendar.programDays.enumerated().map { day, date in
      let cost = costs[number][day]
      guard cost < .infinity else { return cost }
      let away = cost + Double(weights.offTime)
      guard
        let minute = places.places.minute(of: usual, leader: places.leader, date: date, clock: clock),
        runs[number][day]?.contains(where: { $0.start <= minute && minute < $0.end }) ?? true
      else { return away }
      let span = MinuteSpan(start: Int32(minute), end: Int32(minute + step.minutes))
      let avoided = [places.leader, places.peer].count {
        availability.pattern(person: $0, date: date, clock: clock)?.avoids(span) ?? false
      }
      return min(away, cost + Double(weights.avoidTime * avoided))
    }
  }

  /// The cheapest days for the steps in a window, with their lags.
  private func path(_ priced: [[Double]], days: Range<Int>) -> Double {
    var before = [Double](repeating: 0, count: days.count)
    for (number, step) in activity.steps.enumerated() {
      var current = before
      for day in 0..<days.count {
        var least = number == 0 ? 0.0 : .infinity
        let (from, to) = (max(0, day - step.after.max), day - step.after.min)
        if number > 0, from <= to { for earlier in from...to { least = min(least, before[earlier]) } }
        current[day] = least + priced[number][days.lowerBound + day]
      }
      before = current
    }
    return before.min() ?? .infinity
  }
}
