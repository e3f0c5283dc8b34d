/// A first pairing: pairs by value, then each leader's best column out of what fell to them, then exchanges.
struct GreedyStart {
  /// A good pairing found without any linear program; nil where required pairs could not be placed.
  static func pairing(of problem: PairingProblem, marks: [PairMark]) -> ComponentPairing? {
    var standing = StandingColumns(problem, marks: marks)
    let owner = tentativePairs(of: problem, marks: marks)
    for leader in problem.leaders.indices {
      let found = standing.best(leader: leader) { pair in
        owner[pair] || marks[pair] == .required ? Double(problem.pairs[pair].value) : nil
      }
      guard let found else { return nil }
      standing.replace(found.column)
    }
    var improvement = LocalImprovement(standing)
    improvement.run(passes: 6)
    let pairing = improvement.standing.pairing
    return pairing.isFeasible(in: problem) ? pairing : nil
  }

  /// Whether each pair is taken, times and groups aside: highest value first while both have room.
  private static func tentativePairs(of problem: PairingProblem, marks: [PairMark]) -> [Bool] {
    var taken = Array(repeating: false, count: problem.pairs.count)
    var room = problem.leaders.map(\.caseload.max)
    var lacking = problem.peers.map(\.wanted)
    let order = problem.pairs.indices.filter { marks[$0] != .forbidden }.sorted {
      if (marks[$0] == .required) != (marks[$1] == .required) { return marks[$0] == .required }
      let first = problem.pairs[$0].value
      let second = problem.pairs[$1].value
      return first != second ? first > second : $0 < $1
    }
    for pair in order {
      let leader = Int(problem.pairs[pair].leader)
      let peer = Int(problem.pairs[pair].peer)
      let wanted = marks[pair] == .required || problem.pairs[pair].value > 0
      guard wanted, room[leader] > 0, lacking[peer] > 0 else { continue }
      room[leader] -= 1
      lacking[peer] -= 1
      taken[pair] = true
    }
    return taken
  }
}
