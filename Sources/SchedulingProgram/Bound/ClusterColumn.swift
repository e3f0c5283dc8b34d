/// A whole cycle as a column: its sessions and what they cost but for cover, which the lessons' own variables carry.
struct ClusterColumn: Hashable, Sendable {
  let item: Int
  let visits: [Visit]
  let cost: Int

  init(item: Int, visits: [Visit], _ problem: TermProblem, countsSessions: Bool = true) {
    self.item = item
    self.visits = visits
    let track = problem.tracks[problem.items[item].track]
    var cost = 0
    for (step, visit) in visits.enumerated() { cost += problem.tables.cost(track, step, visit) }
    self.cost = countsSessions ? cost : 0
  }

  /// What the column uses of each row of an index, each row once.
  func uses(_ problem: TermProblem, _ index: RowIndex) -> [(row: Int, amount: Double)] {
    let track = problem.tracks[problem.items[item].track]
    var amounts: [Int: Double] = [:]
    for (step, visit) in visits.enumerated() {
      index.forEachUse(track, step, visit) { amounts[$0, default: 0] += $1 }
    }
    return amounts.sorted { $0.key < $1.key }.map { (row: $0.key, amount: $0.value) }
  }
}
