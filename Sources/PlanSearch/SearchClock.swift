import PairingProgram
import SchedulingProgram

/// What is left of the user's time, and whether they have stopped the search. Nothing else in it counts seconds.
struct SearchClock: Sendable {
  private let started = ContinuousClock.now
  private let options: PlanSearch.Options

  /// Starts now.
  init(_ options: PlanSearch.Options) { self.options = options }

  /// Seconds that are left of the user's limit; nil without one.
  var remaining: Double? {
    options.timeLimit.map { limit in
      let (seconds, attoseconds) = (ContinuousClock.now - started).components
      return max(0, limit - Double(seconds) - Double(attoseconds) * 1e-18)
    }
  }

  var isOver: Bool {
    remaining == 0 || (options.pairing.stop?.isRaised ?? false)
      || (options.scheduling.stop?.isRaised ?? false)
  }
}
