/// A leader's possible cycles, and where these can hinder those of others.
struct LeaderItems: Sendable {
  /// Local number.
  let leader: Int
  /// Rising.
  let items: [Int]
  /// Schools of the leader and the peers.
  let schools: Set<Int32>

  /// Whether cycles of the two may be in each other's way: people, rooms and substitutes are those of schools.
  func meets(_ other: LeaderItems) -> Bool { !schools.isDisjoint(with: other.schools) }
}

extension TermProblem {
  /// The leaders who have possible cycles, by their numbers.
  var leaders: [LeaderItems] {
    let groups = Dictionary(grouping: possibleItems) { leader(ofItem: $0) }
    return groups.keys.sorted().map { leader in
      let people = Set(groups[leader]!.flatMap { self.people(ofItem: $0) })
      return LeaderItems(
        leader: leader, items: groups[leader]!, schools: Set(people.map { tables.school[$0] }))
    }
  }

  /// The local number of an item's leader.
  func leader(ofItem item: Int) -> Int { tracks[items[item].track].leader }
}
