import Coaching

/// Schedules that follow the packings which came nearest to the bound.
///
/// In such a packing each leader's sessions fall in the weeks that are best for all of them together, which tries with a few cycles at a time seldom find;
/// but its cycles may hinder each other, and those of other leaders.
extension ComponentScheduler {
  /// Takes the cycles of single leaders from the packings of each cluster, best first, and improves what that gives; in several turns where the term is small,
  /// and in more of them while the gap to the bound is wide.
  ///
  /// The first packing of a turn may make the schedule worse by so much for each leader, so that leaders who stand in each other's way can all be moved.
  func follow(
    _ packings: [[[ClusterColumn]]], bound: Double, _ best: inout Incumbent, _ result: inout ComponentResult
  ) throws {
    let others = (0..<(packings.map(\.count).max() ?? 0)).map { number in
      visits(of: packings.filter { $0.count > number }.flatMap { $0[number] })
    }
    guard !others.isEmpty else { return }
    let state = TermState(problem)
    let parts = partsBySchool
    let exchange = LeaderExchange(problem)
    let repacking = LeaderRepacking(problem)
    for turn in 0..<(hasManyCycles ? 2 : Self.mostTurns) where !isOver {
      if turn >= Self.turns, !isWide(best.penalty, bound) { break }
      best.restore(state)
      let slack = best.penalty / (Self.partsOfMean * exchange.leaders)
      let seed = options.seed &+ UInt64(turn * others.count)
      if parts.isEmpty {
        take(others, exchange, slack: slack, seed: seed, &best, state)
      } else {
        let found = try found(from: best, by: parts) { part, state in
          var own = Incumbent(state)
          take(others, exchange.only(Set(part)), slack: slack, seed: seed, &own, state)
          own.restore(state)
          return 0
        }
        _ = make(found, in: state)
        _ = best.take(state)
      }
      try improve(state, rounds: improvementsAtFirst * problem.items.count, &result)
      _ = best.take(state)
      try repack(&best, repacking)
    }
  }

  /// Takes leaders' cycles from all these schedules in turn.
  private func take(
    _ others: [[[Visit]?]], _ exchange: LeaderExchange, slack: Int, seed: UInt64, _ best: inout Incumbent,
    _ state: TermState
  ) {
    var exchange = exchange
    for (number, other) in others.enumerated() {
      exchange.improve(
        state, from: other, slack: number == 0 ? slack : 0, seed: seed &+ UInt64(number), stop: { isOver })
      _ = best.take(state)
    }
  }

  private func visits(of columns: [ClusterColumn]) -> [[Visit]?] {
    var visits = [[Visit]?](repeating: nil, count: problem.items.count)
    for column in columns { visits[column.item] = column.visits }
    return visits
  }

  /// What the fourth brings is luck: kottenpark's whole plan 190 points, others nothing. Where the gap is narrow there are no more than the first of these.
  private static let turns = 3
  private static let mostTurns = 5
  /// The slack is one of so many parts of what a leader's cycles cost on the mean.
  private static let partsOfMean = 4
}
