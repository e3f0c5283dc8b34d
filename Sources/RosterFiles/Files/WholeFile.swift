import Foundation

/// Writes files whole or not at all.
public enum WholeFile {
  /// Puts bytes at a path: into a temporary file beside it, flushed to the disk, which then takes its place. Whatever stops that
  /// leaves the old file as it was and no temporary one. A pipe or device is written straight. `flush` false leaves the
  /// flushing to the system, for thousands of files that can be made again. Throws `OutputError`.
  public static func write(_ bytes: [UInt8], to path: String, flush: Bool = true) throws(OutputError) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      return try writeDirectly(bytes, to: path)
    }
    // A link stays a link: what it points to is replaced, or made.
    let target = try resolved(path)
    let mode = stat(target, &status) == 0 ? status.st_mode & 0o7777 : nil
    let (descriptor, temporary) = try createBeside(target, reportedAs: path)
    var isPlaced = false
    defer { if !isPlaced { unlink(temporary) } }
    do throws(OutputError) {
      if let mode { fchmod(descriptor, mode) }
      try fill(descriptor, bytes, path)
      guard !flush || fsync(descriptor) == 0 else {
        throw .cannotWrite(path: path, reason: SystemReason.last)
      }
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw .cannotWrite(path: path, reason: SystemReason.last) }
    guard rename(temporary, target) == 0 else {
      throw .cannotCreate(path: path, reason: SystemReason.last)
    }
    isPlaced = true
    if flush { flushFolder(of: target) }
  }

  /// Whether a file could be put at a path, found out before the work whose result goes there. Leaves nothing behind. Throws `OutputError`.
  public static func tryPlace(_ path: String) throws(OutputError) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      // A pipe would wait for its reader; a folder can't be written.
      guard status.st_mode & S_IFMT == S_IFDIR else { return }
      errno = EISDIR
      throw .cannotCreate(path: path, reason: SystemReason.last)
    }
    let (descriptor, temporary) = try createBeside(try resolved(path), reportedAs: path)
    close(descriptor)
    unlink(temporary)
  }

  private static func writeDirectly(_ bytes: [UInt8], to path: String) throws(OutputError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: SystemReason.last) }
    defer { close(descriptor) }
    try fill(descriptor, bytes, path)
  }

  /// Where a path leads, also through links to what is not there yet.
  private static func resolved(_ path: String) throws(OutputError) -> String {
    var target = path
    for _ in 0..<40 {
      if let real = realpath(target, nil) {
        defer { free(real) }
        return String(cString: real)
      }
      guard let link = try? FileManager.default.destinationOfSymbolicLink(atPath: target) else {
        return target
      }
      target = link.hasPrefix("/") ? link : PathFolder.of(target) + "/" + link
    }
    errno = ELOOP
    throw .cannotCreate(path: path, reason: SystemReason.last)
  }

  private static func createBeside(
    _ target: String, reportedAs path: String
  ) throws(OutputError) -> (Int32, String) {
    let name = target.split(separator: "/", omittingEmptySubsequences: true).last.map(String.init) ?? "out"
    let folder = target.hasSuffix("/") ? target : String(target.dropLast(name.count))
    for attempt in 0..<100 {
      let temporary = "\(folder).\(name.prefix(60)).\(getpid()).\(attempt).tmp"
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (descriptor, temporary) }
      guard errno == EEXIST else { break }
    }
    throw .cannotCreate(path: path, reason: SystemReason.last)
  }

  private static func fill(_ descriptor: Int32, _ bytes: [UInt8], _ path: String) throws(OutputError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress! + written, min(bytes.count - written, 1 << 20))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .cannotWrite(path: path, reason: SystemReason.last) }
      written += count
    }
  }

  /// Makes the new name itself survive a power cut, where the system can.
  private static func flushFolder(of target: String) {
    let descriptor = open(PathFolder.of(target), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
