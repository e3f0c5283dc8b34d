import Foundation

/// The standard streams, written to whole and at once.
enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  /// Whether a person looks at it.
  var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Writes the text.
  /// - Throws: `Failure` 74 where the system refuses, such as on a full disk.
  func write(_ bytes: [UInt8]) throws(Failure) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(rawValue, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw Failure(.outputFailed, Messages.cannotWriteStandardOutput(String(cString: strerror(errno))))
      }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Columns of the terminal; nil where there is none.
  var width: Int? {
    guard isTerminal else { return nil }
    var size = winsize()
    guard ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
