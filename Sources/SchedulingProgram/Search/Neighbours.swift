/// Which cycles compete with a cycle: for the same people, or for the rooms and substitutes of a school, on some of the same days.
struct Neighbours: Sendable {
  private let byPeople: [[Int32]]
  private let bySchool: [[Int32]]
  private let schoolsOfItem: [[Int]]
  private let days: [Range<Int>]

  /// `within`: no other cycles are given; all where it is nil.
  init(_ problem: TermProblem, within: Set<Int>? = nil) {
    var ofPerson = [[Int32]](repeating: [], count: problem.people.count)
    var ofSchool = [[Int32]](repeating: [], count: problem.roster.schools.count)
    var schools: [[Int]] = []
    for (index, item) in problem.items.enumerated() {
      let isGiven = item.isPossible && within?.contains(index) ?? true
      let people = problem.people(ofItem: index)
      if isGiven { for person in people { ofPerson[person].append(Int32(index)) } }
      let shared = Set(
        people.map { Int(problem.tables.school[$0]) }
          + problem.tracks[item.track].steps.compactMap { $0.room >= 0 ? Int($0.room) : nil }
      ).filter { problem.isContested(school: $0) }.sorted()
      schools.append(shared)
      if isGiven { for school in shared { ofSchool[school].append(Int32(index)) } }
    }
    days = problem.items.map(\.days)
    let items = problem.items
    byPeople = items.indices.map { index in
      let all = Set(problem.people(ofItem: index).flatMap { ofPerson[$0] }).sorted()
      return all.filter { Int($0) != index && items[Int($0)].days.overlaps(items[index].days) }
    }
    bySchool = ofSchool
    schoolsOfItem = schools
  }

  /// The item and up to `count` others that compete with it; without repeats.
  func related(to item: Int, count: Int, _ state: TermState, _ random: inout SplitMix) -> [Int] {
    var result = [item]
    func add(_ other: Int) { if !result.contains(other) { result.append(other) } }
    for _ in 0..<count {
      let anchor = result[random.below(result.count)]
      let schools = schoolsOfItem[anchor]
      if !schools.isEmpty, random.below(2) == 0 {
        let list = bySchool[schools[random.below(schools.count)]]
        for _ in 0..<4 where !list.isEmpty {
          let other = Int(list[random.below(list.count)])
          if days[other].overlaps(days[anchor]) {
            add(other)
            break
          }
        }
      } else if !byPeople[anchor].isEmpty {
        add(Int(byPeople[anchor][random.below(byPeople[anchor].count)]))
      }
    }
    return result
  }
}

extension TermProblem {
  /// Whether sessions at the school, or cover of its teachers, compete for something.
  func isContested(school: Int) -> Bool {
    roster.schools[school].rooms != nil || roster.schools[school].substitutesPerDay > 0
  }
}
