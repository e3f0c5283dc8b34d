import Coaching
import Testing

@testable import SchedulingProgram

/// The cheapest cycles, against every choice of their options, and what a limit cuts off.
@Suite struct CyclePathTests {
  /// Cycles that are missing beside every other one.
  private static func missing(_ rosters: Int) throws -> [(seed: Int, state: TermState, item: Int)] {
    try RandomTerms.problems(rosters).flatMap { seed, problem in
      let items = problem.items.indices
      let state = TermState(problem, inserting: items.filter { $0 % 2 == 0 })
      return items.filter { state.visits[$0] == nil }.map { (seed, state, $0) }
    }
  }

  @Test func cheapestOfAllChoices() throws {
    var (found, none) = (0, 0)
    var path = CyclePath()
    for (seed, state, item) in try Self.missing(24) {
      let cycle = state.problem.items[item]
      let track = state.problem.tracks[cycle.track]
      let choices = Choices(state, track, cycle.days)
      let best = path.best(state.problem, track, days: cycle.days, price: choices.price)
      #expect(best?.cost == choices.cheapest(), "seed \(seed), item \(item)")
      if best == nil { none += 1 } else { found += 1 }
    }
    #expect(found >= 20 && none >= 5, "\(found) found, \(none) not")
  }

  /// A path's limit changes nothing but that dearer ones are not found.
  @Test func aLimitCutsOffOnlyWhatIsDearer() throws {
    var found = 0
    var (path, limited) = (CyclePath(), LimitedPath())
    for (_, state, item) in try Self.missing(20) {
      let cycle = state.problem.items[item]
      let track = state.problem.tracks[cycle.track]
      let price = VacancyPrice(state, track)
      func best(_ limit: Double) -> Double? {
        path.best(state.problem, track, days: cycle.days, price: price, limit: limit)?.cost
      }
      func bestWithin(_ limit: Double) -> Double? {
        limited.best(state, cycle, price, limit: limit)?.cost
      }
      if let cost = best(.infinity) {
        found += 1
        let (same, less) = (best(cost), best(cost - 1))
        #expect(same == cost && less == nil)
      }
      if let cost = bestWithin(.infinity) {
        let (free, same, less) = (best(.infinity), bestWithin(cost), bestWithin(cost - 1))
        #expect(free.map { $0 <= cost } ?? false)
        #expect(same == cost && less == nil)
      }
    }
    #expect(found >= 20, "\(found) found")
  }
}

/// Every choice of options for the steps of a cycle that keeps their order and lags, one by one.
private struct Choices {
  let price: VacancyPrice
  private let state: TermState
  private let track: Track
  private let days: Range<Int>

  init(_ state: TermState, _ track: Track, _ days: Range<Int>) {
    self.state = state
    self.track = track
    self.days = days
    price = VacancyPrice(state, track)
  }

  func cheapest() -> Double? {
    var best: Double?
    extend(0, after: nil, cost: 0, &best)
    return best
  }

  private func extend(_ number: Int, after last: (day: Int, end: Int32)?, cost: Double, _ best: inout Double?)
  {
    guard number < track.steps.count else {
      best = min(best ?? .infinity, cost)
      return
    }
    let step = track.steps[number]
    for day in days {
      if let last, !(step.lag.min...step.lag.max).contains(day - last.day) { continue }
      guard let open = price.open(step, step: number, day: day) else { continue }
      for index in state.tables.optionRange(step, day: day) {
        let option = state.tables.options[index]
        let span = state.tables.span(option, step, day: day)
        if let last, last.day == day, last.end + step.gap > span.start { continue }
        let own = price.price(option, index, on: open)
        if own < .infinity { extend(number + 1, after: (day, span.end), cost: cost + own, &best) }
      }
    }
  }
}
