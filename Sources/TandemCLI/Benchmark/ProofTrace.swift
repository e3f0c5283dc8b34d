import Coaching
import Synchronization

/// When a search had which best number and bound, from the start of the measured run.
final class ProofTrace: Sendable {
  /// A state of the search.
  struct Entry: Sendable {
    var seconds: Double
    var best: Int
    var bound: Double
  }

  private let start: ContinuousClock.Instant
  private let state = Mutex<[Entry]>([])

  /// A trace that counts from that instant.
  init(from start: ContinuousClock.Instant) { self.start = start }

  /// Notes the best number so far and the bound; a search without both is not noted.
  func note(best: Int?, bound: Double?) {
    guard let best, let bound else { return }
    let seconds = (ContinuousClock.now - start).inSeconds
    state.withLock { $0.append(Entry(seconds: seconds, best: best, bound: bound)) }
  }

  /// When there was a first answer.
  var first: Double? { state.withLock { $0.first?.seconds } }

  /// When the gap (SPEC §6) first was at most `gap`, or the bound less than 1 away.
  func seconds(toGap gap: Double) -> Double? {
    state.withLock { entries in
      entries.first { entry in
        let distance = abs(Double(entry.best) - entry.bound)
        return distance < 1 || distance <= gap * max(1, abs(Double(entry.best)))
      }?.seconds
    }
  }
}

extension Duration {
  /// Seconds, for tables.
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
