import Foundation

@testable import Reports

/// PyPI's icalendar, called through Scripts/check-calendar.py: a reader that shares nothing with the writer.
enum CalendarParser {
  struct File: Decodable {
    var name: String
    var events: [Event]
  }

  struct Event: Decodable, Equatable {
    var uid: String
    var sequence: Int
    var status: String
    /// "2026-09-15T17:15:00Z".
    var start: String
    var end: String
    var stamp: String
    var summary: String
    var location: String
    var description: String
  }

  struct Refused: Error, CustomStringConvertible {
    var description: String
  }

  /// Whether the parser is installed (`Scripts/setup test` does that).
  static let isInstalled: Bool = python != nil

  static func read(_ file: CalendarFile) throws -> File { try read([file])[0] }

  /// All in one run of the parser, which takes longer to start than to read.
  static func read(_ files: [CalendarFile]) throws -> [File] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try files.indices.map { number in
      let path = folder.appendingPathComponent("\(number).ics")
      try Data(files[number].bytes).write(to: path)
      return path.path
    }
    let script = root.appendingPathComponent("Scripts/check-calendar.py").path
    let result = try run(python ?? "python3", [script] + paths)
    guard result.status == 0 else { throw Refused(description: result.errors) }
    return try JSONDecoder().decode([File].self, from: result.output)
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let python: String? = {
    let candidates = [root.appendingPathComponent(".venv/bin/python3").path, "python3"]
    return candidates.first { (try? run($0, ["-c", "import icalendar"]).status) == 0 }
  }()

  private static func run(_ program: String, _ arguments: [String]) throws -> (
    status: Int32, output: Data, errors: String
  ) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let messages = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, data, String(decoding: messages, as: UTF8.self))
  }
}
