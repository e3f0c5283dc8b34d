/// Improves a pairing leader by leader: each takes the best column out of their own peers, free ones and those whom
/// others would give up for less; whoever lost a peer chooses anew. A change stands where it raises the points.
struct LocalImprovement {
  private(set) var standing: StandingColumns
  private let problem: PairingProblem

  /// Improvement of a pairing that stands.
  init(_ standing: StandingColumns) {
    self.standing = standing
    problem = standing.problem
  }

  /// Goes over all leaders until a pass changes nothing, at most `passes` times.
  mutating func run(passes: Int) {
    for _ in 0..<passes {
      var changed = false
      for leader in problem.leaders.indices {
        if takeAvailable(leader) { changed = true }
        if exchange(leader) { changed = true }
      }
      if !changed { break }
    }
  }

  private mutating func takeAvailable(_ leader: Int) -> Bool {
    guard let found = standing.bestOfAvailable(leader: leader),
      found.column.points > standing.columns[leader].points
    else { return false }
    standing.replace(found.column)
    return true
  }

  private mutating func exchange(_ leader: Int) -> Bool {
    let own = Set(standing.columns[leader].pairs)
    let cost = problem.leaders[leader].pairs.map { pair -> (loss: Int, holder: Int)? in
      own.contains(Int32(pair)) ? nil : price(pair)
    }
    let first = problem.leaders[leader].pairs.lowerBound
    let values = problem.pairs
    let lacking = standing.lacking
    let found = standing.best(leader: leader) { pair in
      if own.contains(Int32(pair)) || lacking[Int(values[pair].peer)] > 0 {
        return Double(values[pair].value)
      }
      return cost[pair - first].map { Double(values[pair].value - $0.loss) }
    }
    guard let found, found.worth > Double(standing.columns[leader].points) + 0.5 else { return false }
    let victims = found.column.pairs.compactMap { pair -> (holder: Int, peer: Int)? in
      let peer = Int(values[Int(pair)].peer)
      guard !own.contains(pair), lacking[peer] <= 0 else { return nil }
      return cost[Int(pair) - first].map { ($0.holder, peer) }
    }
    return apply(found.column, victims: victims)
  }

  /// What the holder who would lose least loses with the pair's peer; nil where nobody can give them up.
  private func price(_ pair: Int) -> (loss: Int, holder: Int)? {
    let peer = Int(problem.pairs[pair].peer)
    guard standing.lacking[peer] <= 0 else { return nil }
    var least: (loss: Int, holder: Int)?
    for holder in standing.holders(ofPeer: peer) {
      let column = standing.columns[holder]
      let held = column.pairs.firstIndex { Int(problem.pairs[Int($0)].peer) == peer }!
      guard standing.marks[Int(column.pairs[held])] != .required else { continue }
      let rest = column.pairs.indices.filter { $0 != held }.map {
        (pair: Int(column.pairs[$0]), start: Int(column.starts[$0]))
      }
      let without = problem.column(leader: holder, picks: rest, group: Int(column.group))
      let loss = column.points - without.points
      if least == nil || loss < least!.loss { least = (loss, holder) }
    }
    return least
  }

  private mutating func apply(_ column: Column, victims: [(holder: Int, peer: Int)]) -> Bool {
    let before = standing
    for victim in victims {
      let old = standing.columns[victim.holder]
      let rest = old.pairs.indices.filter {
        Int(problem.pairs[Int(old.pairs[$0])].peer) != victim.peer
      }
      let picks = rest.map { (pair: Int(old.pairs[$0]), start: Int(old.starts[$0])) }
      standing.replace(
        problem.column(leader: victim.holder, picks: picks, group: Int(old.group)))
    }
    standing.replace(column)
    for holder in Set(victims.map(\.holder)).sorted() { _ = takeAvailable(holder) }
    let gained = standing.pairing.points > before.pairing.points
    let clash =
      problem.peers.contains { $0.wanted > 1 }
      && !PeerClashes(of: standing.columns, in: problem).isEmpty
    if !gained || clash { standing = before }
    return gained && !clash
  }
}
