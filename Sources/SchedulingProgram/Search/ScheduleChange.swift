/// What a search has changed of a schedule, to be made in another that has been changed meanwhile.
struct ScheduleChange: Sendable {
  /// Items that lie elsewhere now, or are out.
  let items: [(item: Int, visits: [Visit]?)]
  /// Points that were gained.
  let gain: Int

  /// What a state has become since it was `before`.
  init(from before: Incumbent, to state: TermState) {
    items = state.visits.indices.filter { state.visits[$0] != before.visits[$0] }.map {
      ($0, state.visits[$0])
    }
    gain = before.penalty - state.penalty
  }

  private init(_ items: [(item: Int, visits: [Visit]?)]) {
    self.items = items
    gain = 0
  }

  /// The changes of each leader's items for themselves; what each gains alone is not known.
  func byLeader(_ problem: TermProblem) -> [ScheduleChange] {
    let groups = Dictionary(grouping: items) { problem.leader(ofItem: $0.item) }
    return groups.keys.sorted().map { ScheduleChange(groups[$0]!) }
  }

  /// Makes the change where it fits and still gains; tells whether it did.
  func make(in state: TermState) -> Bool {
    let before = state.penalty
    let old = items.map { (item: $0.item, visits: state.remove($0.item)) }
    let fits = items.allSatisfy { entry in entry.visits.map { state.place(entry.item, $0) } ?? true }
    if fits, state.penalty < before { return true }
    for (item, _) in old { state.remove(item) }
    for (item, visits) in old { state.restore(item, visits) }
    return false
  }
}
