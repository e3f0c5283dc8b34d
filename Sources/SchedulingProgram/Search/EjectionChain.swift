import Coaching

/// Places a cycle where it is thought to cost least to take out what stands in its way, takes that out, and places it anew; who then finds no place does the same.
///
/// A chain of this kind reaches what taking out cycles at random does not, where rooms or weeks are full (Glover 1996; weights that grow with every
/// failure: Nagata and Bräysy 2009).
struct EjectionChain {
  private let state: TermState
  private var obstacles: Obstacles
  /// Points that it was found to cost to take each item out.
  private var known: [Double]
  private var path = LimitedPath()
  /// What was where before the chain, in the order in which it was taken out.
  private(set) var touched: [(item: Int, visits: [Visit]?)] = []

  /// Cycles that a chain forces in at most.
  private static let longest = 8
  /// Shares of what a missing item costs: what it is thought to cost to take it out at first, at least and at most.
  private static let firstShare = 0.2
  private static let leastShare = 0.02
  private static let mostShare = 1.5

  init(_ state: TermState) {
    self.state = state
    obstacles = Obstacles(state)
    known = state.problem.items.map { Self.firstShare * Double($0.missingCost) }
  }

  /// Forces an item in that is missing, or placed at a higher cost than it may then have. What has changed is in `touched`, for who does not
  /// like the outcome.
  mutating func run(_ item: Int, _ insertion: inout Insertion, _ random: inout SplitMix) {
    touched.removeAll(keepingCapacity: true)
    // Other weights each time, so that the same item finds other ways.
    for index in known.indices {
      obstacles.weights[index] = known[index] * (0.5 + Double(random.next() >> 40) / Double(1 << 24))
    }
    let limit = state.cost(of: item)
    touched.append((item, state.remove(item)))
    var queue = force(item, limit: limit)
    if state.visits[item] == nil { _ = insertion.insert(item, into: state) }
    var forced = 1
    while let next = queue.popLast() {
      if insertion.insert(next, into: state) {
        known[next] = max(Self.leastShare * missingCost(next), 0.9 * known[next])
        continue
      }
      known[next] = min(Self.mostShare * missingCost(next), known[next] + 0.1 * missingCost(next))
      guard forced < Self.longest else { continue }
      forced += 1
      queue += force(next, limit: state.problem.items[next].missingCost)
    }
  }

  private func missingCost(_ item: Int) -> Double { Double(state.problem.items[item].missingCost) }

  /// Places an item that is out, for no more than `limit`, and tells which others had to go: the hardest to place is the last.
  private mutating func force(_ item: Int, limit: Int) -> [Int] {
    let problem = state.problem
    let cycle = problem.items[item]
    let track = problem.tracks[cycle.track]
    let price = EjectionPrice(state, track, obstacles)
    guard
      let found = path.best(problem, cycle, price, limit: Double(limit), beside: nil)
    else { return [] }
    var out: [Int] = []
    for step in found.visits.indices {
      guard obstacles.clear(session(found.visits, step, track), track) < .infinity else { break }
      for other in obstacles.items {
        if !touched.contains(where: { $0.item == other }) { touched.append((other, state.visits[other])) }
        state.remove(other)
        out.append(other)
      }
    }
    if state.place(item, price.vacancy.complete(found.visits)) { obstacles.weights[item] = .infinity }
    return out.sorted { (known[$0], $0) < (known[$1], $1) }
  }

  /// A step's session, with what the cycle's other steps take of the same week and date of everybody.
  private func session(_ visits: [Visit], _ step: Int, _ track: Track) -> Obstacles.Session {
    let problem = state.problem
    let visit = visits[step]
    let day = Int(visit.day)
    var session = Obstacles.Session(
      place: track.steps[step], day: day,
      span: problem.tables.span(problem.tables.options[Int(visit.option)], track.steps[step], day: day))
    for (number, other) in visits.enumerated() where number != step {
      if other.day == visit.day { session.ownSessions += 1 }
      if problem.tables.weekOfDay[Int(other.day)] == problem.tables.weekOfDay[day] {
        session.ownMinutes += track.steps[number].minutes
      }
    }
    return session
  }
}
