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
}
