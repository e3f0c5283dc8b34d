/// What an option costs with what stands in its way taken out.
final class EjectionPrice: OptionPrice {
  private let state: TermState
  private let track: Track
  private var obstacles: Obstacles
  /// Who attends a group session, and what that costs.
  let vacancy: VacancyPrice

  init(_ state: TermState, _ track: Track, _ obstacles: Obstacles) {
    self.state = state
    self.track = track
    self.obstacles = obstacles
    vacancy = VacancyPrice(state, track)
  }

  func least(_ option: StepOption) -> Double { Double(option.cost) }

  func price(_ option: StepOption, _ index: Int, on open: StepDay) -> Double {
    let (place, day) = (open.place, open.day)
    guard state.canObserve(option.observed, day: day) else { return .infinity }
    let session = Obstacles.Session(
      place: place, day: day, span: state.tables.span(option, place, day: day))
    let cost = obstacles.clear(session, track)
    guard cost < .infinity else { return .infinity }
    if option.entries >= 0 {
      return vacancy.choice(step: open.step, day: day, option: index).map {
        cost + Double(option.cost) + $0.cost
      }
        ?? .infinity
    }
    guard let cover = state.coverCost(option.covers, day: day) else { return .infinity }
    return cost + Double(option.cost) + Double(cover)
  }
}
