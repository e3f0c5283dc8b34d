/// The best schedule so far.
struct Incumbent {
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
