import Foundation
import Testing

/// The answer that Data/SOURCE.md works out by hand, from the command line.
struct TinyRosterTests {
  private let folder: Folder
  private let tiny = Tandem.data("tiny.json")

  init() throws { folder = try Folder() }

  @Test func scheduleOfTheBestPairsCosts450() throws {
    #expect(try Tandem.run(["pair", tiny, "-o", folder.path("pairs.json")]).code == 0)
    let result = try Tandem.run(
      [
        "schedule", tiny, "--pairs", folder.path("pairs.json"), "-o", folder.path("plan.json"), "--json",
        "--quiet",
      ])
    #expect(result.code == 0)
    #expect(result.output.contains("\"points\":1822"))
    #expect(result.output.contains("\"penalty\":450"))
    #expect(result.output.contains("\"status\":\"optimal\""))
    #expect(result.output.contains("\"value\":1372"))
    #expect(try Tandem.run(["verify", tiny, folder.path("plan.json")]).code == 0)
  }

  @Test func tamperedPlanEndsWith1() throws {
    let plan = folder.path("plan.json")
    #expect(try Tandem.run(["schedule", tiny, "-o", plan]).code == 0)
    let text = try folder.text("plan.json")
      .replacing("\"meetingTime\": {\"weekday\": \"Mon\"", with: "\"meetingTime\": {\"weekday\": \"Fri\"")
      .replacing("\"date\": \"2026-09-15\"", with: "\"date\": \"2026-09-19\"")
    let result = try Tandem.run(["verify", tiny, try folder.file("other.json", text)])
    #expect(result.code == 1)
    #expect(result.output.contains("2026-09-19"))
  }

  @Test(arguments: [["pair"], ["schedule"], ["schedule", "--fair"]])
  func bytesAreTheSameOnAnyNumberOfThreads(command: [String]) throws {
    let runs = try [["--threads", "1"], ["--threads", "2"], ["--threads", "2"], []].map {
      try Tandem.run([command[0], tiny] + command.dropFirst() + $0 + ["-o", "-"])
    }
    #expect(runs[0].code == 0)
    #expect(runs.allSatisfy { $0.output == runs[0].output })
  }
}
