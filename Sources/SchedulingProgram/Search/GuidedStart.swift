/// A schedule that follows a fractional one: the columns of most weight first, the other cycles after them as in the greedy start.
struct GuidedStart {
  /// Places what can be placed.
  static func fill(
    _ state: TermState, with solution: [(column: ClusterColumn, weight: Double)]
  ) {
    let order = solution.indices.sorted {
      (-solution[$0].weight, $0) < (-solution[$1].weight, $1)
    }
    for number in order {
      let column = solution[number].column
      guard solution[number].weight > 0.3, state.visits[column.item] == nil else { continue }
      _ = state.place(column.item, column.visits)
    }
    GreedyStart.fill(state)
  }
}
