import Coaching
import IntegerProgram

/// Leaders whose weeks are packed anew, one beside all others.
extension ComponentScheduler {
  /// Packs the weeks of every leader anew while the others stand, several side by side, until none gains.
  ///
  /// A leader is tried again only when somebody at one of their schools has been moved.
  func repack(_ best: inout Incumbent, _ repacking: LeaderRepacking) throws {
    var open = Set(repacking.leaders.indices)
    let state = TermState(problem)
    best.restore(state)
    for _ in 0..<(hasManyCycles ? Self.passesOfMany : Self.passes) where !isOver && !open.isEmpty {
      let pass = open.sorted()
      for first in stride(from: 0, to: pass.count, by: Self.leadersAtOnce) where !isOver {
        let batch = Array(pass[first..<min(first + Self.leadersAtOnce, pass.count)])
        open.subtract(batch)
        let found = try found(from: best, by: batch) { leader, state in
          var own = repacking
          _ = try own.improve(state, leader: own.leaders[leader], seed: options.seed, stop: { isOver })
          return 0
        }
        for number in found.byGain {
          guard found[number].change!.make(in: state) else {
            // Another was in the way, or what it would have taken.
            open.insert(batch[number])
            continue
          }
          open.formUnion(repacking.affected(by: batch[number]))
        }
        _ = best.take(state)
      }
    }
  }

  /// The most rounds through the leaders.
  private static let passes = 4
  /// The third brings nine schools 55 points of 92,500 and takes as long as the first.
  private static let passesOfMany = 2
  /// As many leaders are packed side by side, whatever the number of threads.
  private static let leadersAtOnce = 4
}
