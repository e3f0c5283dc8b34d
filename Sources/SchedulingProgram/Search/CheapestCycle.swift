import Coaching

/// The cheapest cycle at given prices whose own sessions keep the limits of its leader and its peer.
///
/// A peer with one session a day can't be observed and met on one date, whatever others do. What is found costs no more than any cycle of a schedule, and where
/// a lesson is shorter than an observation is asked to be, the shortest counts.
struct CheapestCycle {
  private var path = CyclePath()
  private var limited = LimitedPath()
  /// By track: how long each step is at least.
  private var leastMinutes: [Int: [Int32]] = [:]

  /// Prices must not be negative; nil where there is no cycle.
  mutating func best(
    _ problem: TermProblem, _ item: CycleItem, _ price: some OptionPrice
  ) -> (cost: Double, visits: [Visit])? {
    let track = problem.tracks[item.track]
    guard let found = path.best(problem, track, days: item.days, price: price) else { return nil }
    if problem.keepsLimits(track, found.visits) { return found }
    let least = leastMinutes[item.track] ?? problem.leastMinutes(track)
    leastMinutes[item.track] = least
    return limited.best(problem, item, price, limit: .infinity, beside: nil, least: least)
  }
}

extension TermProblem {
  /// Whether sessions of one cycle leave the limits of its leader and its peer whole.
  func keepsLimits(_ track: Track, _ visits: [Visit]) -> Bool {
    keepsLimits(of: track.leader, track, visits) { _ in true }
      && (track.peer < 0 || keepsLimits(of: track.peer, track, visits) { track.steps[$0].second >= 0 })
  }

  private func keepsLimits(
    of person: Int, _ track: Track, _ visits: [Visit], takesPart: (Int) -> Bool
  ) -> Bool {
    let limits = tables.limits[person]
    let most = limits.minutesPerWeek.map { Int32(clamping: $0) } ?? .max
    for (step, visit) in visits.enumerated() where takesPart(step) {
      let week = tables.weekOfDay[Int(visit.day)]
      var (sessions, minutes) = (0, Int32(0))
      for (other, near) in visits.enumerated() where takesPart(other) {
        if near.day == visit.day { sessions += 1 }
        if tables.weekOfDay[Int(near.day)] == week {
          let option = tables.options[Int(near.option)]
          minutes += option.end - option.start
        }
      }
      if sessions > limits.sessionsPerDay || minutes > most { return false }
    }
    return true
  }

  /// How long each step of a track is at least.
  fileprivate func leastMinutes(_ track: Track) -> [Int32] {
    track.steps.map { step in
      (0..<tables.dayCount).reduce(step.minutes) { least, day in
        tables.optionRange(step, day: day).reduce(least) {
          min($0, tables.options[$1].end - tables.options[$1].start)
        }
      }
    }
  }
}
