/// Brings columns of a cluster's own problem to the problem of the whole component.
///
/// The lists of options of a step on a day are built in the same order, so that an option keeps its place in its list.
struct ColumnTranslation {
  /// What names a track in any problem.
  private struct TrackKey: Hashable {
    let activity: Int
    let leader: Int
    let peer: Int
  }

  private let from: TermProblem
  private let to: TermProblem
  /// For each item of `from` the one of `to`.
  let items: [Int]

  init(from: TermProblem, to: TermProblem) {
    self.from = from
    self.to = to
    var first: [TrackKey: Int] = [:]
    for (number, item) in to.items.enumerated() where item.window == 0 {
      first[Self.key(to, item.track)] = number
    }
    items = from.items.map { first[Self.key(from, $0.track)]! + $0.window }
  }

  private static func key(_ problem: TermProblem, _ number: Int) -> TrackKey {
    let track = problem.tracks[number]
    return TrackKey(
      activity: track.activity, leader: problem.people[track.leader],
      peer: track.peer < 0 ? -1 : problem.people[track.peer])
  }

  /// The item and its visits in the whole problem.
  func column(_ column: ClusterColumn) -> ClusterColumn {
    let own = from.tracks[from.items[column.item].track]
    let item = items[column.item]
    let other = to.tracks[to.items[item].track]
    let visits = column.visits.enumerated().map { step, visit in
      let day = Int(visit.day)
      let place = Int(visit.option) - from.tables.optionRange(own.steps[step], day: day).lowerBound
      return Visit(
        day: visit.day,
        option: Int32(to.tables.optionRange(other.steps[step], day: day).lowerBound + place),
        attending: visit.attending)
    }
    return ClusterColumn(item: item, visits: visits, to)
  }
}
