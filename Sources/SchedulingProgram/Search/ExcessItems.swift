/// The cycles that cost more than they would alone: where an improvement may be found.
struct ExcessItems {
  private var members: [Int] = []
  private var place: [Int]

  init(count: Int) { place = Array(repeating: -1, count: count) }

  var isEmpty: Bool { members.isEmpty }

  /// Takes an item in or out.
  mutating func set(_ item: Int, _ isMember: Bool) {
    if isMember, place[item] < 0 {
      place[item] = members.count
      members.append(item)
    } else if !isMember, place[item] >= 0 {
      let last = members.removeLast()
      if last != item {
        members[place[item]] = last
        place[last] = place[item]
      }
      place[item] = -1
    }
  }

  /// One of the items.
  func random(_ random: inout SplitMix) -> Int { members[random.below(members.count)] }
}
