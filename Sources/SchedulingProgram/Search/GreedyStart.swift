/// The first schedule: the least flexible cycles first, each as cheaply as those before it allow.
struct GreedyStart {
  /// Places what can be placed.
  static func fill(_ state: TermState) {
    let problem = state.problem
    var insertion = Insertion()
    let order = problem.items.indices.sorted {
      (rank(problem.items[$0], problem), $0) < (rank(problem.items[$1], problem), $1)
    }
    for item in order where state.visits[item] == nil { _ = insertion.insert(item, into: state) }
  }

  /// Groups first, since many must come together; then by the options of the scarcest step.
  private static func rank(_ item: CycleItem, _ problem: TermProblem) -> Int {
    let track = problem.tracks[item.track]
    let scarcest = track.steps.map { step in
      item.days.reduce(0) { $0 + problem.tables.optionRange(step, day: $1).count }
    }.min()
    return track.isGroup ? -1 : scarcest ?? 0
  }
}
