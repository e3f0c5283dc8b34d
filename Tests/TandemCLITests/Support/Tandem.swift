import Foundation
import Testing

/// Runs the built program as its users do, and tells what it said and how it ended.
enum Tandem {
  /// What came of a run.
  struct Result {
    var output: String
    var errors: String
    var code: Int32
  }

  /// The package's folder.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A roster that ships.
  static func data(_ name: String) -> String { package.appending(path: "Data/\(name)").path() }

  /// Runs `tandem` to its end.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], output: FileHandle? = nil
  ) throws -> Result {
    let process = try start(arguments, environment: environment)
    let outputs = Pipe()
    let errors = Pipe()
    process.standardOutput = output ?? outputs
    process.standardError = errors
    try process.run()
    // Both pipes are read at once: a full one would stop the program.
    let errorReader = Reader(errors)
    let text = output == nil ? Reader(outputs).text : ""
    let errorText = errorReader.text
    process.waitUntilExit()
    return Result(output: text, errors: errorText, code: process.terminationStatus)
  }

  /// A run that is not begun yet.
  static func start(_ arguments: [String], environment: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = try #require(executable)
    process.arguments = arguments
    var all = ProcessInfo.processInfo.environment
    all["COLUMNS"] = nil
    all.merge(environment) { _, new in new }
    process.environment = all
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// The program beside the test bundle.
  static let executable: URL? = {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let runner = URL(filePath: CommandLine.arguments[0])
    return ([runner] + bundles).map { $0.deletingLastPathComponent().appending(path: "tandem") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path()) }
  }()

  /// Reads a pipe to its end on a thread of its own.
  private final class Reader: @unchecked Sendable {
    // Unchecked since the group orders the write of `data` before its read.
    private var data = Data()
    private let group = DispatchGroup()

    init(_ pipe: Pipe) {
      DispatchQueue.global().async(group: group) { [self] in
        data = pipe.fileHandleForReading.readDataToEndOfFile()
      }
    }

    var text: String {
      group.wait()
      return String(decoding: data, as: UTF8.self)
    }
  }
}

/// A folder that goes with the test.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "tandem-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in it.
  func path(_ name: String) -> String { url.appending(path: name).path() }

  /// Puts a text into a file, and gives its path.
  func file(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: url.appending(path: name))
    return path(name)
  }

  /// The text of a file.
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appending(path: name)), as: UTF8.self)
  }

  /// Names of all that is in it.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path())) ?? []).sorted() }
}
