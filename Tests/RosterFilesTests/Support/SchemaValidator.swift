import Foundation

@testable import RosterFiles

/// PyPI's jsonschema, called through Scripts/validate-json.py: a judge that shares nothing with the reader.
enum SchemaValidator {
  struct Refused: Error, CustomStringConvertible {
    var description: String
  }

  /// Whether the validator is installed (`Scripts/setup test` does that).
  static let isInstalled: Bool = python != nil

  /// One line for each text: "valid", or "invalid" with the reason.
  static func judge(_ texts: [[UInt8]], by schema: JSONSchema) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let schemaPath = folder.appendingPathComponent("schema.json")
    try Data(schema.text.utf8).write(to: schemaPath)
    let paths = try texts.enumerated().map { number, text in
      let path = folder.appendingPathComponent("\(number).json")
      try Data(text).write(to: path)
      return path.path
    }
    let script = root.appendingPathComponent("Scripts/validate-json.py").path
    let (status, output) = try run(python ?? "python3", [script, schemaPath.path] + paths)
    guard status == 0 else { throw Refused(description: output) }
    return output.split(separator: "\n").map(String.init)
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let python: String? = {
    let candidates = [root.appendingPathComponent(".venv/bin/python3").path, "python3"]
    return candidates.first { (try? run($0, ["-c", "import jsonschema"]).status) == 0 }
  }()

  private static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String)
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
