import Dispatch
import Foundation
import IntegerProgram
import Synchronization

/// Ctrl-C: the first asks the searches to end with the best they have, the second ends the process at once.
final class Interrupts: @unchecked Sendable {
  // Unchecked only since Dispatch's sources are not marked Sendable on Linux; they are never changed.
  private let stops: [StopSignal]
  private let count = Atomic<Int>(0)
  private let sources: [any DispatchSourceSignal]

  /// Listens from now on, as long as this object lives.
  /// - Parameter announce: called at the first signal.
  init(stops: [StopSignal], announce: @escaping @Sendable () -> Void) {
    self.stops = stops
    let queue = DispatchQueue(label: "interrupts", qos: .userInteractive)
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: queue)
    }
    for source in sources {
      source.setEventHandler { [weak self] in self?.interrupt(announce) }
      source.activate()
    }
  }

  /// Whether the user asked to stop.
  var happened: Bool { count.load(ordering: .relaxed) > 0 }

  private func interrupt(_ announce: () -> Void) {
    guard count.add(1, ordering: .relaxed).newValue == 1 else { _exit(Failure.Code.interrupted.rawValue) }
    for stop in stops { stop.raise() }
    announce()
  }

  /// Ends the command as interrupted, once what was found is written.
  func rethrow() throws(Failure) {
    if happened { throw Failure(.interrupted, Messages.interrupted) }
  }
}

extension PlanMaker {
  /// Ctrl-C from now on, as long as the answer lives.
  func interrupts() -> Interrupts {
    let console = console
    return Interrupts(stops: [pairingStop, schedulingStop]) { console.message(Messages.stopping) }
  }
}
