import Foundation
import Testing

/// What ships and what Tandem writes, judged by PyPI's jsonschema.
@Suite(.enabled(if: Validator.isInstalled, "Scripts/setup test installs jsonschema"))
struct SchemaCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws {
    let result = try TandemBinary.run(arguments)
    try #require(result.status == 0, "\(arguments): \(result.errors)")
  }

  @Test func rostersThatShipOrAreGeneratedAreValid() throws {
    try run("schema", "roster", "-o", folder.path("schema.json"))
    let data = TandemBinary.root.appendingPathComponent("Data")
    var paths = try FileManager.default.contentsOfDirectory(atPath: data.path).filter {
      $0.hasSuffix(".json")
    }.sorted()
      .map { data.appendingPathComponent($0).path }
    for (number, traits) in [[], ["--rotation", "--zones", "3"], ["--no-groups", "--no-travel"]].enumerated()
    {
      let path = folder.path("\(number).json")
      let made = try TandemBinary.run(["generate", "--seed", "\(number)", "-q", "-o", path] + traits)
      try #require(made.status == 0)
      paths.append(path)
    }
    try run("anonymize", paths[0], "-q", "-o", folder.path("anonymous.json"))
    paths.append(folder.path("anonymous.json"))
    #expect(try Validator.judge(paths, by: folder.path("schema.json")) == paths.map { _ in "valid" })
  }

  @Test func plansAreValid() throws {
    let roster = TandemBinary.root.appendingPathComponent("Data/tiny.json").path
    try run("schema", "plan", "-o", folder.path("schema.json"))
    try run("schedule", roster, "-q", "-o", folder.path("plan.json"))
    try run("pair", roster, "-q", "-o", folder.path("pairs.json"))
    let paths = [folder.path("plan.json"), folder.path("pairs.json")]
    #expect(try Validator.judge(paths, by: folder.path("schema.json")) == ["valid", "valid"])
  }
}

/// PyPI's jsonschema, called through Scripts/validate-json.py.
private enum Validator {
  static let isInstalled: Bool = python != nil

  /// One line for each file: "valid", or "invalid" with the reason.
  static func judge(_ paths: [String], by schema: String) throws -> [String] {
    let script = TandemBinary.root.appendingPathComponent("Scripts/validate-json.py").path
    let output = try run(python ?? "python3", [script, schema] + paths) ?? "the validator failed"
    return output.split(separator: "\n").map(String.init)
  }

  private static let python: String? = {
    let candidates = [TandemBinary.root.appendingPathComponent(".venv/bin/python3").path, "python3"]
    return candidates.first { (try? run($0, ["-c", "import jsonschema"])) != nil }
  }()

  /// The output of a program; nil where it fails.
  private static func run(_ program: String, _ arguments: [String]) throws -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
