import Coaching

/// Splits a request into parts that share no person, no room and no substitute, which can be scheduled side by side.
struct Components {
  /// Indices of the request's pairs, for each component; components by their first pair.
  let pairs: [[Int]]

  init(_ request: SchedulingRequest) {
    let roster = request.roster
    let availability = request.finder.availability
    let covers = roster.activities.contains { $0.steps.contains(where: \.cover) }
    var sets = DisjointSets(count: availability.personCount + roster.schools.count)
    for pair in request.pairs {
      let peer = roster.leaders.count + pair.peer
      sets.join(pair.leader, peer)
      for person in [pair.leader, peer] {
        let school = availability.school[person]
        let lends = covers && roster.schools[school].substitutesPerDay > 0
        if lends || roster.schools[school].rooms != nil {
          sets.join(pair.leader, availability.personCount + school)
        }
      }
    }
    var number: [Int: Int] = [:]
    var pairs: [[Int]] = []
    for (index, pair) in request.pairs.enumerated() {
      let root = sets.root(of: pair.leader)
      if number[root] == nil {
        number[root] = pairs.count
        pairs.append([])
      }
      pairs[number[root]!].append(index)
    }
    self.pairs = pairs
  }
}

/// Sets that are joined, and never split.
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  mutating func root(of element: Int) -> Int {
    var element = element
    while parent[element] != element {
      parent[element] = parent[parent[element]]
      element = parent[element]
    }
    return element
  }

  mutating func join(_ first: Int, _ second: Int) {
    let (a, b) = (root(of: first), root(of: second))
    parent[max(a, b)] = min(a, b)
  }
}
