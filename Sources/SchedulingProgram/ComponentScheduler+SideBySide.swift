import Coaching
import IntegerProgram

/// Searches in parts of a schedule, several side by side from the same beginning.
extension ComponentScheduler {
  /// What one search has come to.
  struct Found: Sendable {
    /// nil where it gains nothing.
    let change: ScheduleChange?
    /// Improvements that it took.
    let rounds: Int
  }

  /// Searches for each part on a state of its own, begun from the schedule; `search` tells how many improvements it took.
  func found<Part: Sendable>(
    from start: Incumbent, by parts: [Part], _ search: @escaping @Sendable (Part, TermState) throws -> Int
  ) throws -> [Found] {
    try SolverThreads.map(parts, threads: options.threads) { [problem] _, part in
      let state = TermState(problem)
      start.restore(state)
      let rounds = try search(part, state)
      let change = ScheduleChange(from: start, to: state)
      return Found(change: change.gain > 0 ? change : nil, rounds: rounds)
    }
  }

  /// Improves parts of the items, each while the others stand: all at once where they are closed, else a few, whatever the number of threads.
  ///
  /// Of a part whose change does not fit beside those made before it, the changes of single leaders are made that do; where none does it is tried again.
  ///
  /// - Parameters:
  ///   - rounds: improvements of each cycle of a part.
  ///   - closed: whether only cycles of the part are moved with its own.
  func improve(
    _ state: TermState, parts: [[Int]], closed: Bool, rounds: Int, _ result: inout ComponentResult
  ) throws {
    let (linear, target, seed) = (result.linear, goodEnough(result.bound), options.seed)
    let limit = options.improvementLimit
    var open = parts.filter { !$0.isEmpty }
    while !open.isEmpty, !isOver {
      let batch = Array(open.prefix(closed ? open.count : Self.partsAtOnce))
      open.removeFirst(batch.count)
      let found = try found(from: Incumbent(state), by: batch) { part, state in
        let own = Set(part)
        var improvement = Improvement(
          state, seed: seed, only: own, neighbours: closed ? Neighbours(problem, within: own) : nil,
          linear: closed ? linear : nil)
        improvement.run(rounds: min(limit, rounds * part.count), target: target, stop: { isOver })
        return improvement.rounds
      }
      for one in found { result.statistics.improvements += one.rounds }
      open += make(found, in: state).map { batch[$0] }
    }
  }

  /// Makes the changes that fit, the greatest gain first, and of others those of single leaders that do; gives the places of those of which nothing was made.
  func make(_ found: [Found], in state: TermState) -> [Int] {
    found.byGain.filter { number in
      let change = found[number].change!
      guard !change.make(in: state) else { return false }
      let made = change.byLeader(problem).map { $0.make(in: state) }
      return !made.contains(true)
    }
  }

  /// The items of the leaders of each school where the component is worked at school by school: there is no other to work at meanwhile, and enough to do in this
  /// one. Else nothing.
  var partsBySchool: [[Int]] {
    guard problem.items.count > Self.manyCycles, 2 * problem.items.count > cyclesInAll else { return [] }
    let groups = Dictionary(grouping: problem.leaders) { problem.tables.school[$0.leader] }
    return groups.count > 1 ? groups.keys.sorted().map { groups[$0]!.flatMap(\.items).sorted() } : []
  }

  private static let partsAtOnce = 4
}

extension [ComponentScheduler.Found] {
  /// The places of those with a change, the greatest gain first.
  var byGain: [Int] {
    indices.filter { self[$0].change != nil }.sorted {
      (-self[$0].change!.gain, $0) < (-self[$1].change!.gain, $1)
    }
  }
}
