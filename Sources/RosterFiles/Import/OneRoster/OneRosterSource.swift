import Foundation

/// A OneRoster export: a folder, or the zip archive of one.
///
/// Archives are read through the system's `unzip`: none of the Swift packages at hand reads zip, and our own decompressor would be one
/// more thing to trust. Only the files that are needed are ever taken out, to a pipe, never to the disk.
struct OneRosterSource {
  private enum Place {
    case folder(String)
    /// Names in the archive by the names of files.
    case archive(String, entries: [String: String])
  }

  private let place: Place

  /// The export at a path. Throws `ImportError` where there is none.
  init(path: String) throws(ImportError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .unreadable(path: path, reason: "No such file or folder")
    }
    guard !isFolder.boolValue else {
      place = .folder(path)
      return
    }
    guard let listing = try? Self.unzip(["-Z1", Self.safe(path)]), let names = try? Self.everything(listing)
    else {
      throw .unreadable(path: path, reason: "It is no zip archive, or the program unzip is not installed")
    }
    var entries: [String: String] = [:]
    for name in names.split(whereSeparator: \.isNewline).map(String.init) {
      let file = name.split(separator: "/").last.map { $0.lowercased() } ?? ""
      // Of two files of one name the one higher up counts.
      if let other = entries[file], other.count <= name.count { continue }
      entries[file] = name
    }
    guard !entries.isEmpty else {
      throw .unreadable(path: path, reason: "It is no zip archive with files in it")
    }
    place = .archive(path, entries: entries)
  }

  /// Gives each row of a file, if it is there, one at a time.
  func forEachRow(_ file: String, _ faults: inout [ImportFault], _ body: (OneRosterRow) -> Void) {
    guard let (handle, process) = open(file) else { return }
    defer {
      try? handle.close()
      process?.waitUntilExit()
    }
    do {
      var stream = try CSVStream { try handle.read(upToCount: 1 << 16).map(Array.init) }
      while let row = try stream.row() { body(row) }
    } catch let problem as CSVStream.Problem {
      faults.append(ImportFault(file: file, line: problem.line, reason: problem.reason))
    } catch {
      faults.append(ImportFault(file: file, reason: .missingFile))
    }
  }

  private func open(_ file: String) -> (FileHandle, Process?)? {
    switch place {
    case .folder(let folder):
      guard let handle = FileHandle(forReadingAtPath: folder + "/" + file) else { return nil }
      return (handle, nil)
    case .archive(let path, let entries):
      // unzip takes names as patterns.
      guard let entry = entries[file.lowercased()] else { return nil }
      let pattern = entry.reduce(into: "") { text, character in
        if "\\[]*?".contains(character) { text.append("\\") }
        text.append(character)
      }
      guard let (handle, process) = try? Self.unzip(["-p", Self.safe(path), pattern]) else { return nil }
      return (handle, process)
    }
  }

  /// A path that no program takes for an option.
  private static func safe(_ path: String) -> String { path.hasPrefix("-") ? "./" + path : path }

  private static func unzip(_ arguments: [String]) throws -> (FileHandle, Process) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["unzip"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return (pipe.fileHandleForReading, process)
  }

  private static func everything(_ running: (FileHandle, Process)) throws -> String {
    let data = running.0.readDataToEndOfFile()
    running.1.waitUntilExit()
    guard running.1.terminationStatus == 0 else { throw CSVStream.Problem(line: 0, reason: .missingFile) }
    return String(decoding: data, as: UTF8.self)
  }
}
