import Foundation
import Testing

/// The built program, run on whole files as a user runs it.
enum TandemBinary {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The package's folder.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A roster that ships.
  static func data(_ name: String) -> String { root.appendingPathComponent("Data/\(name)").path }

  /// A run that is not begun yet; without the caller's own wishes for colour and time.
  static func process(_ arguments: [String], environment: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = binary
    process.arguments = arguments
    var variables = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "SOURCE_DATE_EPOCH"] { variables[name] = nil }
    process.environment = variables.merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// Runs `tandem` with the arguments, in a folder; what it writes to standard output goes to `device`, where one is given.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], device: FileHandle? = nil,
    in folder: URL? = nil
  ) throws -> Result {
    let process = process(arguments, environment: environment)
    if let folder { process.currentDirectoryURL = folder }
    let output = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let errors = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { for path in [output, errors] { try? FileManager.default.removeItem(at: path) } }
    for path in [output, errors] { try Data().write(to: path) }
    // Files and not pipes: a pipe that nobody reads stops the program.
    process.standardOutput = try device ?? FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  /// Beside the tests' own bundle.
  private static let binary: URL = {
    let bundles = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }.map { URL(fileURLWithPath: $0) }
    let folders =
      bundles.map { $0.deletingLastPathComponent() } + [root.appendingPathComponent(".build/debug")]
    let places = folders.map { $0.appendingPathComponent("tandem") }
    return places.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? places[places.count - 1]
  }()
}

/// A folder for one test, gone after it.
final class TemporaryFolder {
  let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a name in the folder.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Names of the files in a folder of it, in order.
  func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.appendingPathComponent(folder).path).sorted()
  }

  /// The bytes of a file.
  func bytes(_ name: String) throws -> Data { try Data(contentsOf: url.appendingPathComponent(name)) }
}
