extension TermState {
  /// Whether possible cycles that are missing are more than a quarter of the penalty: then it is they that count, and a linear program halves them at will.
  var missesMuch: Bool {
    let missing = problem.possibleItems.reduce(0) {
      $0 + (visits[$1] == nil ? problem.items[$1].missingCost : 0)
    }
    return 4 * missing > penalty - problem.impossibleCost
  }

  /// What an item costs: its sessions with all their cover, or that it is missing.
  func cost(of item: Int) -> Int { problem.cost(ofItem: item, visits[item]) }
}

extension TermProblem {
  /// What an item's visits cost with all their cover, or that it is missing.
  func cost(ofItem item: Int, _ visits: [Visit]?) -> Int {
    guard let visits else { return items[item].missingCost }
    let track = tracks[items[item].track]
    var cost = 0
    for (step, visit) in visits.enumerated() {
      cost += tables.cost(track, step, visit)
      tables.forEachCover(track, step, visit) { cost += tables.coverCost($0.slot) }
    }
    return cost
  }
}
