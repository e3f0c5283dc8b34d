import Coaching

/// Places one missing cycle as cheaply as the rest of the schedule lets it.
struct Insertion {
  private var path = CyclePath()
  private var limited = LimitedPath()

  /// The most sessions that the exhaustive search tries.
  private static let trialLimit = 300

  /// Places the item where that costs no more than leaving it out, and no more than `limit`; tells whether it did.
  mutating func insert(_ item: Int, into state: TermState, limit: Int = .max) -> Bool {
    let problem = state.problem
    let cycle = problem.items[item]
    guard cycle.isPossible else { return false }
    let track = problem.tracks[cycle.track]
    let price = VacancyPrice(state, track)
    let most = Double(min(limit, cycle.missingCost))
    guard let found = path.best(problem, track, days: cycle.days, price: price, limit: most)
    else { return false }
    let visits = price.complete(found.visits)
    if state.place(item, visits) { return true }
    guard let other = limited.best(problem, cycle, price, limit: most, beside: state) else { return false }
    if state.place(item, price.complete(other.visits)) { return true }
    return search(item, track, state)
  }

  /// Places the item with each step in a given week, where that is possible; tells whether it did.
  mutating func insert(_ item: Int, into state: TermState, weeks: [Int]) -> Bool {
    let problem = state.problem
    let cycle = problem.items[item]
    let track = problem.tracks[cycle.track]
    let price = VacancyPrice(state, track)
    let planned = WeekPrice(price: price, weeks: weeks, weekOfDay: problem.tables.weekOfDay)
    guard let found = path.best(problem, track, days: cycle.days, price: planned) else { return false }
    if state.place(item, price.complete(found.visits)) { return true }
    guard let other = limited.best(problem, cycle, planned, limit: .infinity, beside: state) else {
      return false
    }
    return state.place(item, price.complete(other.visits))
  }

  /// Where the steps of the cycle hinder each other (limits, cover): tries them one after the other, cheapest first.
  private func search(_ item: Int, _ track: Track, _ state: TermState) -> Bool {
    var best: (penalty: Int, visits: [Visit])?
    var trials = Self.trialLimit
    var chosen: [Visit] = []
    explore(item, track, state, &chosen, &best, &trials)
    guard let best, best.penalty <= state.penalty else { return false }
    return state.place(item, best.visits)
  }

  private func explore(
    _ item: Int, _ track: Track, _ state: TermState, _ chosen: inout [Visit],
    _ best: inout (penalty: Int, visits: [Visit])?, _ trials: inout Int
  ) {
    let problem = state.problem
    let step = chosen.count
    guard step < track.steps.count else {
      let penalty = state.penalty - problem.items[item].missingCost
      if penalty < (best?.penalty ?? .max) { best = (penalty, chosen) }
      return
    }
    let price = VacancyPrice(state, track)
    for candidate in candidates(item, track, step, after: chosen.last, price, problem) {
      trials -= 1
      guard trials > 0 else { return }
      var visit = candidate
      if track.steps[step].kind == .group {
        guard
          let choice = price.choice(step: step, day: Int(visit.day), option: Int(visit.option))
        else { continue }
        visit.attending = choice.attending
      }
      guard state.fits(track, step, visit) else { continue }
      state.enter(item, track, step, visit)
      chosen.append(visit)
      explore(item, track, state, &chosen, &best, &trials)
      chosen.removeLast()
      state.withdraw(item, track, step, visit)
    }
  }

  /// Options of the next step, cheapest first.
  private func candidates(
    _ item: Int, _ track: Track, _ step: Int, after last: Visit?, _ price: VacancyPrice,
    _ problem: TermProblem
  ) -> [Visit] {
    let days = problem.items[item].days
    let place = track.steps[step]
    let from = last.map { Int($0.day) + place.lag.min } ?? days.lowerBound
    let to = min(days.upperBound - 1, last.map { Int($0.day) + place.lag.max } ?? Int.max)
    guard from <= to else { return [] }
    var found: [(cost: Double, visit: Visit)] = []
    for day in from...to {
      guard let open = price.open(place, step: step, day: day) else { continue }
      for index in problem.tables.optionRange(place, day: day) {
        let option = problem.tables.options[index]
        let span = problem.tables.span(option, place, day: day)
        if let last, Int(last.day) == day {
          let before = problem.tables.span(
            problem.tables.options[Int(last.option)], track.steps[step - 1], day: day)
          guard before.end + place.gap <= span.start else { continue }
        }
        let cost = price.price(option, index, on: open)
        guard cost < .infinity else { continue }
        found.append((cost, Visit(day: Int32(day), option: Int32(index))))
      }
    }
    return found.sorted {
      ($0.cost, $0.visit.day, $0.visit.option) < ($1.cost, $1.visit.day, $1.visit.option)
    }.map(\.visit)
  }
}
