import Dispatch
import Foundation
import IntegerProgram
import Synchronization

/// Ctrl-C: the first asks the searches to end with the best they have, a second ends the process at once.
///
/// Signals within half a second of the first are the same wish: GNU timeout, and terminals that close, signal the process and its group.
final class Interrupts: @unchecked Sendable {
  // Unchecked only since Dispatch's sources are not marked Sendable on Linux; they are never changed after `init`.
  /// Ends the pairing. It has a signal of its own, since a pairing whose share of the time is over raises it, too.
  let pairingStop = StopSignal()
  /// Ends the scheduling.
  let schedulingStop = StopSignal()
  private let first = Mutex<ContinuousClock.Instant?>(nil)
  private let sources: [any DispatchSourceSignal]

  /// Listens from now on, as long as this object lives.
  init(console: Console) {
    let queue = DispatchQueue(label: "interrupts", qos: .userInteractive)
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: queue)
    }
    for source in sources {
      source.setEventHandler { [weak self] in self?.interrupt(console) }
      source.activate()
    }
  }

  /// Ends the command as interrupted, once what was found is written.
  func rethrow() throws(Failure) {
    if first.withLock({ $0 != nil }) { throw Failure(.interrupted, Messages.interrupted) }
  }

  private func interrupt(_ console: Console) {
    let now = ContinuousClock.now
    let before = first.withLock { first in
      defer { first = first ?? now }
      return first
    }
    if let before {
      if now - before >= .milliseconds(500) { _exit(Failure.Code.interrupted.rawValue) }
      return
    }
    pairingStop.raise()
    schedulingStop.raise()
    console.message(Messages.stopping)
  }
}
