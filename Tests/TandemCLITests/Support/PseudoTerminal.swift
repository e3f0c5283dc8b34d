import Foundation
import Synchronization

/// A terminal that nobody sits at: the program writes to one end, the test reads what would show at the other.
final class PseudoTerminal: Sendable {
  struct Fault: Error {}

  /// The end that the program is given.
  let device: FileHandle
  private let shown = Mutex(Data())
  private let isOver = Mutex(false)

  init(columns: UInt16 = 100) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&ends.master, &ends.slave, nil, nil, &size) == 0 else { throw Fault() }
    let (master, slave) = ends
    device = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
    // A thread of its own: the tests' own threads may all be waiting for programs.
    let reader = Thread { [weak self] in
      var bytes = [UInt8](repeating: 0, count: 4096)
      while true {
        let count = read(master, &bytes, bytes.count)
        // Linux says so with an error once the program's end is closed.
        if count < 0, errno == EINTR { continue }
        guard count > 0, let self else { break }
        shown.withLock { $0.append(contentsOf: bytes[..<count]) }
      }
      close(master)
      self?.isOver.withLock { $0 = true }
    }
    reader.start()
  }

  /// Everything that was written so far.
  var text: String { shown.withLock { String(decoding: $0, as: UTF8.self) } }

  /// Waits until it shows what is wanted: false where it doesn't within `seconds`, which are many, since a machine may
  /// be busy with other things.
  func waits(seconds: Double = 240, for isThere: (String) -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while !isThere(text) {
      guard ContinuousClock.now < end else { return false }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return true
  }

  /// Everything that was written; to be called when the program has ended.
  func whole() throws -> String {
    try device.close()
    let end = ContinuousClock.now + .seconds(60)
    while !isOver.withLock({ $0 }), ContinuousClock.now < end { Thread.sleep(forTimeInterval: 0.01) }
    return text
  }
}
