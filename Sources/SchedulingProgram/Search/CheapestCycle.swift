import Coaching

/// The cheapest cycle at given prices whose own sessions keep the limits of its leader and its peer.
///
/// A peer with one session a day can't be observed and met on one date, whatever others do. What is found costs no more than any cycle of a schedule, and where
/// a lesson is shorter than an observation is asked to be, the shortest counts.
struct CheapestCycle {
  private var path = CyclePath()
  private var limited = LimitedPath()

  /// Prices must not be negative; nil where there is no cycle.
  mutating func best(
    _ problem: TermProblem, _ item: CycleItem, _ price: some OptionPrice
  ) -> (cost: Double, visits: [Visit])? {
    path.best(problem, problem.tracks[item.track], days: item.days, price: price)
      .flatMap { keep($0, problem, item, price) }
  }

  /// The same where the cheapest cycle without a look at the limits is known: it, if it keeps them.
  mutating func keep(
    _ found: (cost: Double, visits: [Visit]), _ problem: TermProblem, _ item: CycleItem,
    _ price: some OptionPrice
  ) -> (cost: Double, visits: [Visit])? {
    let track = problem.tracks[item.track]
    if problem.keepsLimits(track, found.visits) { return found }
    let tables = problem.tables
    let least = track.steps.map { step in
      item.days.lazy.map { tables.leastMinutes(step, day: $0) }.filter { $0 >= 0 }.min() ?? step.minutes
    }
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
}
