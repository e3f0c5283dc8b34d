/// Brings columns and prices of a cluster's own problem to the problem of the whole component.
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
  private let persons: [Int: Int]
  private let trackOfTrack: [Int: Int]

  init(from: TermProblem, to: TermProblem) {
    self.from = from
    self.to = to
    persons = to.numberOfPerson
    var first: [TrackKey: Int] = [:]
    for (number, item) in to.items.enumerated() where item.window == 0 {
      first[Self.key(to, item.track)] = number
    }
    let items = from.items.map { first[Self.key(from, $0.track)]! + $0.window }
    self.items = items
    trackOfTrack = Dictionary(
      zip(from.items.map(\.track), items.map { to.items[$0].track }), uniquingKeysWith: { first, _ in first })
  }

  /// The same prices in the whole problem.
  func prices(_ prices: ClusterPrices) -> ClusterPrices {
    ClusterPrices(
      rows: prices.rows.compactMap { entry in row(entry.row).map { ($0, entry.price) } }, cuts: prices.cuts)
  }

  /// The same limit in the whole problem; nil where that has no such lesson.
  private func row(_ row: ResourceRow) -> ResourceRow? {
    var (owner, crowd, other, second) = (row.owner, row.crowd, row.other, row.second)
    switch row.kind {
    case .crowd, .day, .week: owner = persons[from.people[row.owner]]!
    case .room, .substitutes, .coverMinutes: break
    case .lesson, .cover, .covers:
      guard let first = lesson(row.owner) else { return nil }
      owner = first
      if row.kind == .covers {
        guard let next = lesson(row.other) else { return nil }
        other = next
      }
    }
    if crowd.track >= 0 { crowd.track = Int32(trackOfTrack[Int(crowd.track)]!) }
    if second.track >= 0 { second.track = Int32(trackOfTrack[Int(second.track)]!) }
    return ResourceRow(
      kind: row.kind, owner: owner, day: row.day, divisor: row.divisor, crowd: crowd, other: other,
      second: second)
  }

  /// The key of a lesson in the other problem; nil where that has none.
  private func lesson(_ key: Int) -> Int? {
    guard let number = to.lessons.find(from.lessons.slots[key / from.tables.keyDates]) else { return nil }
    return Int(number) * to.tables.keyDates + key % from.tables.keyDates
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
