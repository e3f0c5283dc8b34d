import Coaching

/// The ids and labels of a roster that other parts of it refer to.
struct KnownNames {
  /// What people of a school may name.
  struct School {
    /// Ids of the periods of any of its tables.
    var periods: Set<String> = []
    /// Labels of days, its own and weekdays, in order.
    var labels: [String] = []
  }

  /// The dates of the term, where both could be read.
  var term: DateSpan?
  /// Schools by id; those with faults, too, so that a fault is told once.
  var schools: [String: School] = [:]
  var leaders: Set<String> = []
  var peers: Set<String> = []
  /// `caseload.max` of each leader and `leaders` of each peer that could be read.
  private(set) var mostPairs: [String: Int] = [:]
  /// Where the two lists of people begin; their ids are checked once.
  private var firstUse: [String: Int] = [:]

  /// Gathers the ids of leaders and peers before anything refers to them; leaders and peers share one space of ids.
  mutating func collectPeople(_ fields: JSONFields<RosterKey>, input: inout JSONReader) {
    leaders = collect(fields[.leaders], input: &input)
    peers = collect(fields[.peers], input: &input)
  }

  private mutating func collect(_ list: Int?, input: inout JSONReader) -> Set<String> {
    guard let list, input.json.kind(list) == .list else { return [] }
    var ids: Set<String> = []
    for person in input.json.children(list) where input.json.kind(person) == .object {
      guard let node = input.json.value(of: "id", in: person), input.json.kind(node) == .string else {
        continue
      }
      let id = input.json.string(node)
      ids.insert(id)
      if let first = firstUse[id] {
        input.failRepeated(node, "person of that id", first: first)
      } else {
        firstUse[id] = node
      }
    }
    return ids
  }

  /// Takes what bounds the number of forced pairs.
  mutating func limits(leaders: [Leader], peers: [Peer]) {
    for leader in leaders { mostPairs[leader.id] = leader.caseload.max }
    for peer in peers { mostPairs[peer.id] = peer.leaders }
  }
}
