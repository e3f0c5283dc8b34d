import Foundation
import Testing

/// Ctrl-C (SPEC §7: 130, what was found so far is written first).
struct InterruptTests {
  private let folder: TemporaryFolder
  private let school = TandemBinary.data("school.json")

  init() throws { folder = try TemporaryFolder() }

  @Test func firstInterruptWritesTheBestSoFar() throws {
    let plan = folder.path("plan.json")
    let process = TandemBinary.process(["schedule", school, "-o", plan])
    let errors = Pipe()
    process.standardError = errors
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
    #expect(try TandemBinary.run(["verify", school, plan]).status == 0)
  }

  @Test func secondInterruptEndsAtOnce() throws {
    let large = folder.path("large.json")
    #expect(try TandemBinary.run(["generate", "--preset", "survey", "-o", large]).status == 0)
    let process = TandemBinary.process(["schedule", large, "-o", folder.path("plan.json")])
    try process.run()
    Thread.sleep(forTimeInterval: 3)
    process.interrupt()
    Thread.sleep(forTimeInterval: 0.3)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(try folder.names() == ["large.json"])
  }
}
