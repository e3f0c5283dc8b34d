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
        limited.best(state.problem, cycle, price, limit: limit, beside: state)?.cost
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

/// The cheapest cycles whose own sessions keep the limits of who takes part.
@Suite struct CheapestCycleTests {
  @Test func cheapestOfThoseThatKeepTheLimits() throws {
    var (found, none, dearer) = (0, 0, 0)
    var (path, cheapest) = (CyclePath(), CheapestCycle())
    for (seed, problem) in try RandomTerms.problems(24) {
      let state = TermState(problem)
      for item in problem.possibleItems {
        let cycle = problem.items[item]
        let track = problem.tracks[cycle.track]
        let choices = Choices(state, track, cycle.days)
        let best = cheapest.best(problem, cycle, choices.price)
        #expect(best?.cost == choices.cheapest(keepingLimits: true), "seed \(seed), item \(item)")
        if let best { #expect(problem.keepsLimits(track, best.visits)) }
        if best == nil { none += 1 } else { found += 1 }
        let free = path.best(problem, track, days: cycle.days, price: choices.price)?.cost
        if let best, let free, free < best.cost { dearer += 1 }
      }
    }
    #expect(found >= 20 && none >= 1 && dearer >= 1, "\(found) found, \(none) not, \(dearer) dearer")
  }

  /// What an item costs at least counts its own limits, and no schedule has it for less.
  @Test func leastCostsKnowTheLimits() throws {
    var met = 0
    for (seed, problem) in try RandomTerms.problems(24) {
      for item in problem.possibleItems {
        let state = TermState(problem, inserting: [item])
        let bound = problem.items[item].bound
        #expect(state.cost(of: item) >= bound, "seed \(seed), item \(item)")
        met += state.cost(of: item) == bound ? 1 : 0
      }
    }
    #expect(met >= 20)
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

  func cheapest(keepingLimits: Bool = false) -> Double? {
    var best: Double?
    var chosen: [Visit] = []
    extend(&chosen, after: nil, cost: 0, keepingLimits, &best)
    return best
  }

  private func extend(
    _ chosen: inout [Visit], after last: (day: Int, end: Int32)?, cost: Double, _ keepingLimits: Bool,
    _ best: inout Double?
  ) {
    let number = chosen.count
    guard number < track.steps.count else {
      if !keepingLimits || state.problem.keepsLimits(track, chosen) { best = min(best ?? .infinity, cost) }
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
        guard own < .infinity else { continue }
        chosen.append(Visit(day: Int32(day), option: Int32(index)))
        extend(&chosen, after: (day, span.end), cost: cost + own, keepingLimits, &best)
        chosen.removeLast()
      }
    }
  }
}
