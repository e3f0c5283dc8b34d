import Foundation
import RosterFiles
import Testing

/// What a person sees: a progress line and colours on a terminal, none elsewhere.
struct TerminalTests {
  private let tiny = TandemBinary.data("tiny.json")
  private let school = TandemBinary.data("school.json")

  /// What a terminal shows of a whole run.
  private func show(
    _ arguments: [String], _ environment: [String: String] = ["TERM": "dumb"], columns: UInt16 = 100
  ) throws -> String {
    let terminal = try PseudoTerminal(columns: columns)
    let process = TandemBinary.process(arguments, environment: environment)
    process.standardOutput = terminal.device
    process.standardError = terminal.device
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try terminal.whole()
  }

  @Test func progressAndStyleShowOnATerminal() throws {
    let seen = try show(["schedule", tiny], ["TERM": "xterm"])
    #expect(seen.contains(/\rlooking for pairs · \d+ s\u{1B}\[K/))
    #expect(seen.contains("\u{1B}[1mOak Hill tiny program"))
    #expect(seen.contains("Week 1 · 14–18 Sep 2026"))
    #expect(seen.contains("give -o FILE"))
    // The line is wiped before the result, and is not left behind.
    let result = try #require(seen.range(of: "Oak Hill tiny program"))
    #expect(seen[..<result.lowerBound].contains("\r\u{1B}[K"))
    #expect(!seen[result.lowerBound...].contains("\r\u{1B}[K"))
  }

  @Test func noColorIsObeyed() throws {
    let seen = try show(["schedule", tiny], ["TERM": "xterm", "NO_COLOR": "1"])
    #expect(seen.contains("Oak Hill tiny program"))
    #expect(!seen.contains("\u{1B}[1m"))
  }

  @Test func aDumbTerminalGetsPlainLines() throws {
    let seen = try show(["schedule", tiny], ["TERM": "dumb"])
    #expect(seen.contains("Oak Hill tiny program"))
    #expect(!seen.contains("\u{1B}"))
    #expect(!seen.contains("looking for pairs"))
  }

  @Test func nothingIsWiderThanTheTerminal() throws {
    let folder = try TemporaryFolder()
    let plan = folder.path("plan.json")
    for arguments in [
      ["schedule", tiny], ["schedule", tiny, "-q", "-o", plan], ["check", tiny], ["verify", tiny, plan],
      ["bench", tiny],
    ] {
      let seen = try show(arguments, columns: 80)
      let lines = seen.split(whereSeparator: \.isNewline)
      // Paths are not cut.
      for line in lines where !line.contains("/") { #expect(line.count <= 80, "\(line)") }
    }
    // Where no person looks a message is one line, for programs that look for it.
    #expect(
      try TandemBinary.run(["schedule", tiny]).errors.contains(
        "As a whole: value 1,418, proven best of all plans of this roster."))
  }

  @Test func quietShowsTheResultAlone() throws {
    let seen = try show(["schedule", tiny, "--quiet"], ["TERM": "xterm"])
    #expect(seen.contains("Oak Hill tiny program"))
    #expect(!seen.contains("looking for pairs") && !seen.contains("give -o FILE"))
  }

  @Test func nothingMovesWhereNobodyLooks() throws {
    let result = try TandemBinary.run(["schedule", tiny], environment: ["TERM": "xterm"])
    #expect(!result.errors.contains("\r"))
    #expect(!result.errors.contains("\u{1B}"))
    #expect(result.output.hasPrefix("{\n  \"format\": \"tandem-plan/1\""))
  }
}
