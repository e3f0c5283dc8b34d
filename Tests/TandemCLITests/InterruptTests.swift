import Foundation
import RosterFiles
import Testing

/// Ctrl-C (SPEC §7: 130, what was found so far is written first), sent when the progress line shows that a plan is there.
struct InterruptTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A search for a plan of a roster that takes long, on a terminal.
  private func start(preset: String) throws -> (process: Process, terminal: PseudoTerminal) {
    let roster = folder.path("roster.json")
    #expect(try TandemBinary.run(["generate", "--preset", preset, "-o", roster]).status == 0)
    let terminal = try PseudoTerminal()
    let process = TandemBinary.process(
      ["schedule", roster, "-o", folder.path("plan.json")], environment: ["TERM": "xterm"])
    process.standardOutput = terminal.device
    process.standardError = terminal.device
    try process.run()
    return (process, terminal)
  }

  @Test func firstInterruptWritesTheBestSoFar() throws {
    let (process, terminal) = try start(preset: "district")
    // Stage, best, bound, gap and the seconds since the start.
    #expect(
      terminal.waits {
        $0.contains(/\r[a-z ]+ · best −?[\d,]+ · bound −?[\d,.]+ · gap [\d,.]+ % · \d+ s\u{1B}\[K/)
      })
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    let seen = try terminal.whole()
    #expect(seen.contains("Press Ctrl-C again to stop at once"))
    #expect(seen.contains("Interrupted: this is the best that was found until then."))
    let plan = try PlanFile.read(folder.path("plan.json")).plan
    #expect(plan.status == .interrupted)
    #expect(
      try TandemBinary.run(["verify", folder.path("roster.json"), folder.path("plan.json")]).status == 0)
  }

  /// As GNU timeout does: to the process, and to its group.
  @Test func twoSignalsAtOnceAreOne() throws {
    let (process, terminal) = try start(preset: "district")
    #expect(terminal.waits { $0.contains("· best ") })
    process.interrupt()
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    #expect(try PlanFile.read(folder.path("plan.json")).plan.status == .interrupted)
  }

  @Test func secondInterruptEndsAtOnce() throws {
    let (process, terminal) = try start(preset: "survey")
    #expect(terminal.waits { $0.contains("looking for pairs") })
    process.interrupt()
    #expect(terminal.waits { $0.contains("Press Ctrl-C again to stop at once") })
    // Sooner it would count as the first.
    Thread.sleep(forTimeInterval: 0.7)
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationStatus == 130)
    // Without the second, a plan of that size would be finished and written after a while.
    #expect(try folder.names() == ["roster.json"])
  }
}
