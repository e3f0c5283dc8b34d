import Foundation
import Testing

/// Ctrl-C (SPEC §7: 130, what was found so far is written first).
struct InterruptTests {
  private let folder: Folder
  private let school = Tandem.data("school.json")

  init() throws { folder = try Folder() }

  @Test func firstInterruptWritesTheBestSoFar() throws {
    let plan = folder.path("plan.json")
    let process = try Tandem.start(["schedule", school, "-o", plan])
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: 1)
    process.interrupt()
    process.waitUntilExit()
    // A machine that is done within a second was not interrupted, and must say so.
    guard process.terminationStatus != 0 else { return }
    #expect(process.terminationStatus == 130)
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text.contains("Press Ctrl-C again to stop at once"))
    #expect(text.contains("Interrupted: this is the best that was found until then."))
    #expect(try Tandem.run(["verify", school, plan]).code == 0)
  }

  @Test func secondInterruptEndsAtOnce() throws {
    let large = folder.path("large.json")
    #expect(try Tandem.run(["generate", "--preset", "survey", "-o", large]).code == 0)
    let process = try Tandem.start(["schedule", large, "-o", folder.path("plan.json")])
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: 3)
    process.interrupt()
    Thread.sleep(forTimeInterval: 0.3)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(folder.names == ["large.json"])
  }
}
