import Foundation
import Testing

/// Results go to standard output, messages to standard error, files appear whole or not at all.
struct OutputTests {
  private let folder: TemporaryFolder
  private let tiny = TandemBinary.data("tiny.json")

  init() throws { folder = try TemporaryFolder() }

  @Test func planIsTheSameInAFileAndOnStandardOutput() throws {
    let plan = folder.path("plan.json")
    #expect(try TandemBinary.run(["pair", tiny, "-o", plan]).status == 0)
    let dash = try TandemBinary.run(["pair", tiny, "-o", "-"])
    let piped = try TandemBinary.run(["pair", tiny])
    let asJSON = try TandemBinary.run(["pair", tiny, "--json", "--quiet"])
    #expect(dash.output == (try folder.text("plan.json")))
    #expect(piped.output == dash.output)
    #expect(asJSON.output == dash.output)
    #expect(asJSON.errors.isEmpty)
  }

  @Test func pairSaysWhatItFound() throws {
    let plan = folder.path("plan.json")
    let result = try TandemBinary.run(["pair", tiny, "-o", plan])
    #expect(
      result.output == """
        Oak Hill tiny program · Two weeks of September
        Served    all 3 places with a leader that peers ask for
        Pairs     3 pairs, 2 leaders of 2 with peers; scores 194 to 889, half of them
                  889 or more
        Value     1,822 points (pairing alone, no schedule yet)
        Pairing   Proven best: no other pairing of this roster has more points.
        Missing   nobody: every peer is served

        """)
    #expect(result.errors.hasPrefix("Wrote \(plan)\nThese points leave out what the term costs"))
  }

  @Test func quietSaysNothing() throws {
    let result = try TandemBinary.run(["pair", tiny, "-o", folder.path("plan.json"), "--quiet"])
    #expect(result.output.isEmpty)
    #expect(result.errors.isEmpty)
    #expect(result.status == 0)
  }

  @Test func jsonWithAFileGivesItsFigures() throws {
    let plan = folder.path("plan.json")
    let result = try TandemBinary.run(["pair", tiny, "-o", plan, "--json", "--quiet"])
    #expect(
      result.output
        == "{\"pairingGap\":0,\"plan\":\"\(plan)\",\"points\":1822,\"status\":\"optimal\",\"unserved\":0,\"value\":1822}\n"
    )
  }

  /// The school's plan of 18,959 points is not proven best: its bound is a fraction, which no value reaches.
  @Test func jsonGivesABoundInWholePoints() throws {
    let plan = folder.path("plan.json")
    let school = TandemBinary.data("school.json")
    let result = try TandemBinary.run(["schedule", school, "-o", plan, "--json", "--quiet"])
    let figures = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let bound = try #require(figures["valueBound"] as? NSNumber)
    #expect(bound.doubleValue == bound.doubleValue.rounded(), "\(bound)")
    #expect(bound.intValue >= (figures["value"] as? NSNumber)?.intValue ?? .max)
  }

  @Test(arguments: [["pair"], ["schedule"], ["anonymize"], ["model"]])
  func anOutputMayHaveANameOfOneCharacter(command: [String]) throws {
    let result = try TandemBinary.run(command + [tiny, "-o", "x"], in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try !folder.bytes("x").isEmpty)
  }

  @Test func soMayAnExport() throws {
    #expect(try TandemBinary.run(["schedule", tiny, "-q", "-o", "p"], in: folder.url).status == 0)
    let export = ["export", "p", "--roster", tiny, "-o"]
    for format in ["csv", "ics", "html", "json"] {
      let result = try TandemBinary.run(export + ["x", "--format", format], in: folder.url)
      // The tables make a folder "x" first; JSON is one file.
      #expect(result.status == (format == "json" ? 73 : 0), "\(result.errors)")
    }
    #expect(try TandemBinary.run(export + ["j", "--format", "json"], in: folder.url).status == 0)
  }

  @Test func folderThatIsNotThereEndsWith73() throws {
    for command in ["pair", "schedule", "model"] {
      let result = try TandemBinary.run([command, tiny, "-o", folder.path("no/such/plan.json")])
      #expect(result.status == 73)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("No such file or directory"))
    }
  }

  /// St. Paul takes minutes of a debug build; nobody waits for them to learn that the place is wrong. Nothing is left where it is right.
  @Test func thePlaceIsTriedBeforeTheSearch() throws {
    let start = ContinuousClock.now
    for place in ["no/plan.json", "."] {
      let result = try TandemBinary.run([
        "schedule", TandemBinary.data("grand-bend.json"), "-o", folder.path(place),
      ])
      #expect(result.status == 73, "\(result.errors)")
    }
    #expect(ContinuousClock.now - start < .seconds(2))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test(.enabled(if: getuid() != 0, "root may write anywhere"))
  func noPermissionEndsWith73() throws {
    let plan = try folder.file("plan.json", "old")
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path)
    }
    #expect(try TandemBinary.run(["pair", tiny, "-o", plan]).status == 73)
    #expect(try folder.text("plan.json") == "old")
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
  func fullDeviceEndsWith74() throws {
    let result = try TandemBinary.run(["pair", tiny, "-o", "/dev/full"])
    #expect(result.status == 74)
    #expect(result.errors.contains("No space left on device"))
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    #expect(try TandemBinary.run(["pair", tiny, "-o", "-"], device: full).status == 74)
    #expect(try TandemBinary.run(["check", tiny], device: full).status == 74)
  }

  /// A disk of 16 kB that holds an old plan; the roster to write is larger.
  @Test(.enabled(if: SmallDisk.canBeMade, "needs root and mount"))
  func fullDiskLeavesTheOldFile() throws {
    let disk = try SmallDisk(at: folder.path("disk"))
    let path = disk.path + "/roster.json"
    try Data("old".utf8).write(to: URL(filePath: path))
    let result = try TandemBinary.run(["generate", "-o", path])
    #expect(result.status == 74)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["roster.json"])
  }

  /// A plan of 180 kB for the same disk: what took long to find is put elsewhere, and its user told.
  @Test(.enabled(if: SmallDisk.canBeMade, "needs root and mount"))
  func aPlanThatDoesNotFitIsNotLost() throws {
    let disk = try SmallDisk(at: folder.path("disk"))
    let school = TandemBinary.data("school.json")
    let result = try TandemBinary.run(
      ["schedule", school, "-o", disk.path + "/plan.json"], environment: ["TMPDIR": folder.url.path])
    #expect(result.status == 74)
    let elsewhere = folder.path("plan.json")
    #expect(result.errors.contains("The plan was put at \(elsewhere) instead."), "\(result.errors)")
    #expect(try TandemBinary.run(["verify", school, elsewhere]).status == 0)
  }
}

/// A file system of 16 kB in memory.
private final class SmallDisk {
  let path: String

  static let canBeMade =
    getuid() == 0
    && (try? SmallDisk(at: FileManager.default.temporaryDirectory.path() + "/tandem-\(UUID().uuidString)"))
      != nil

  init(at path: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let code = try Self.call(["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", path])
    guard code == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  deinit {
    _ = try? Self.call(["umount", path])
    try? FileManager.default.removeItem(atPath: path)
  }

  private static func call(_ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
