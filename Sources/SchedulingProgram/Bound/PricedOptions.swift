import Coaching

/// What an option costs with prices on the rows: for the pricing of columns, exact over all cycles.
final class PricedOptions: OptionPrice {
  let problem: TermProblem
  let track: Track
  let prices: RowPrices
  /// 1 where the points of sessions count, 0 where only missing cycles do.
  private let scale: Double
  private let attendance: GroupAttendance
  /// Peers of a group who can't come, by their places in it.
  private let keptAway: UInt64
  /// What others leave free; nil where their sessions do not count.
  private let vacancy: VacancyPrice?

  init(
    _ problem: TermProblem, _ track: Track, _ prices: RowPrices, countsSessions: Bool, keptAway: UInt64 = 0,
    beside state: TermState? = nil
  ) {
    self.keptAway = keptAway
    vacancy = state.map { VacancyPrice($0, track) }
    self.problem = problem
    self.track = track
    self.prices = prices
    scale = countsSessions ? 1 : 0
    attendance = GroupAttendance(problem, track, absence: scale * Double(problem.weights.absence))
  }

  /// A step on a day, and whether rows of those who are in it at any rate or of its rooms have a price then; on most days none has.
  struct Day {
    let place: TrackStep
    let step: Int
    let day: Int
    let isPriced: Bool
    let vacancy: VacancyPrice.Day?
  }

  func open(_ place: TrackStep, step: Int, day: Int) -> Day? {
    var vacant: VacancyPrice.Day?
    if let vacancy {
      vacant = vacancy.open(place, step: step, day: day)
      if vacant == nil { return nil }
    }
    let isPriced =
      prices.touch(track.leader, day: day) || place.second >= 0 && prices.touch(place.second, day: day)
      || place.room >= 0 && prices.touchRoom(Int(place.room), day: day)
    return Day(place: place, step: step, day: day, isPriced: isPriced, vacancy: vacant)
  }

  func least(_ option: StepOption) -> Double { scale * Double(option.cost) }

  func price(_ option: StepOption, _ index: Int, on open: Day) -> Double {
    if let vacancy, let vacant = open.vacancy, vacancy.price(option, index, on: vacant) == .infinity {
      return .infinity
    }
    guard open.isPriced || option.entries >= 0 || !option.covers.isEmpty || option.observed.slot >= 0 else {
      return least(option)
    }
    let (place, step, day) = (open.place, open.step, open.day)
    let span = problem.tables.span(option, place, day: day)
    var sum =
      least(option) + prices.covers(option.covers, of: option, span, track, step, day: day)
      + prices.person(track.leader, span, track, step, day: day)
    if place.second >= 0 { sum += prices.person(place.second, span, track, step, day: day) }
    if place.room >= 0 { sum += prices.room(Int(place.room), span, track, step, day: day) }
    if option.observed.slot >= 0 {
      sum += prices.lesson(problem.tables.lessonKey(option.observed, day: day))
    }
    guard option.entries >= 0 else { return sum }
    return choice(option, step, day: day).map { sum + $0.cost } ?? .infinity
  }

  /// Who attends at these prices.
  func choice(
    _ option: StepOption, _ step: Int, day: Int
  ) -> (cost: Double, attending: UInt128)? {
    let place = track.steps[step]
    let span = problem.tables.span(option, place, day: day)
    return attendance.cheapest(option) { number, entry in
      if number < 64, keptAway >> UInt64(number) & 1 == 1 { return .infinity }
      if let state = vacancy?.state,
        !state.isFree(
          track.group[number], span, at: problem.tables.place(of: track.group[number], in: place), day: day)
      {
        return .infinity
      }
      return scale * Double(entry.cost)
        + prices.covers(entry.covers, of: option, span, track, step, day: day)
        + prices.person(track.group[number], span, track, step, day: day)
    }
  }

  /// Visits with who attends the group sessions among them.
  func attended(_ visits: [Visit]) -> [Visit] {
    guard track.isGroup else { return visits }
    var visits = visits
    for step in visits.indices where track.steps[step].kind == .group {
      let option = problem.tables.options[Int(visits[step].option)]
      visits[step].attending = choice(option, step, day: Int(visits[step].day))?.attending ?? 0
    }
    return visits
  }
}
