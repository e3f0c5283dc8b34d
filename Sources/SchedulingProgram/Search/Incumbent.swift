/// The best schedule so far.
struct Incumbent: Sendable {
  private(set) var penalty: Int
  private(set) var visits: [[Visit]?]

  init(_ state: TermState) {
    penalty = state.penalty
    visits = state.visits
  }

  /// Takes a state that is better; tells whether it was.
  mutating func take(_ state: TermState) -> Bool {
    guard state.penalty < penalty else { return false }
    self = Incumbent(state)
    return true
  }

  /// Takes another that is better.
  mutating func take(_ other: Incumbent) {
    if other.penalty < penalty { self = other }
  }

  /// Takes single leaders' cycles over from a schedule that is worse as a whole, or from cycles that hinder each other; tells whether that helps.
  mutating func takeLeaders(
    from visits: [[Visit]?], _ problem: TermProblem, seed: UInt64, stop: () -> Bool
  ) -> Bool {
    var exchange = LeaderExchange(problem)
    let own = TermState(problem)
    restore(own)
    exchange.improve(own, from: visits, seed: seed, stop: stop)
    return take(own)
  }

  /// Brings a state to this schedule.
  func restore(_ state: TermState) {
    let changed = visits.indices.filter { state.visits[$0] != visits[$0] }
    for item in changed { state.remove(item) }
    for item in changed { state.restore(item, visits[item]) }
  }

  /// The cycles that it leaves out.
  var missing: Set<Int> { Set(visits.indices.filter { visits[$0] == nil }) }

  /// Its cycles as columns.
  func columns(_ problem: TermProblem) -> [ClusterColumn] {
    visits.indices.compactMap { item in
      visits[item].map { ClusterColumn(item: item, visits: $0, problem) }
    }
  }
}
