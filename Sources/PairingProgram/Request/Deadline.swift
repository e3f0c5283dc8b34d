import Dispatch
import IntegerProgram
import Synchronization

/// Raises a stop signal when the user's time is over.
final class Deadline: Sendable {
  private let passed = Atomic(false)
  private let cancelled = Atomic(false)

  /// A deadline after so many seconds; none where nil.
  init(seconds: Double?, stop: StopSignal) {
    guard let seconds else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + max(0, seconds)) { [weak self] in
      guard let self, !cancelled.load(ordering: .relaxed) else { return }
      passed.store(true, ordering: .relaxed)
      stop.raise()
    }
  }

  /// Whether it was this deadline that stopped the work.
  var hasPassed: Bool { passed.load(ordering: .relaxed) }

  /// Ends the wait.
  func cancel() { cancelled.store(true, ordering: .relaxed) }
}
