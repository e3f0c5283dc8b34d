import Foundation

/// Reads whole files, pipes among them.
public enum FileBytes {
  /// All bytes of the file at a path.
  public static func read(_ path: String) throws(InputError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: SystemReason.last) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, reason: SystemReason.last) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(0, Int(status.st_size)) + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(path: path, reason: SystemReason.last) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      // One byte more than is read tells the parser that the file is too large, without reading it all.
      if bytes.count > JSONParser.maximumBytes { return bytes }
    }
  }
}

/// What the system says about the call that failed last.
enum SystemReason {
  /// Such as "No such file or directory".
  static var last: String { String(cString: strerror(errno)) }
}
