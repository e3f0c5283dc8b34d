import Foundation
import Testing

/// The answer that Data/SOURCE.md works out by hand, from the command line.
struct TinyRosterTests {
  private let folder: TemporaryFolder
  private let tiny = TandemBinary.data("tiny.json")

  init() throws { folder = try TemporaryFolder() }

  @Test func scheduleOfTheBestPairsCosts450() throws {
    #expect(try TandemBinary.run(["pair", tiny, "-o", folder.path("pairs.json")]).status == 0)
    let result = try TandemBinary.run(
      [
        "schedule", tiny, "--pairs", folder.path("pairs.json"), "-o", folder.path("plan.json"), "--json",
        "--quiet",
      ])
    #expect(result.status == 0)
    #expect(result.output.contains("\"points\":1822"))
    #expect(result.output.contains("\"penalty\":450"))
    #expect(result.output.contains("\"status\":\"optimal\""))
    #expect(result.output.contains("\"value\":1372"))
    #expect(try TandemBinary.run(["verify", tiny, folder.path("plan.json")]).status == 0)
  }

  /// Ana takes Quinn and Ben takes Pia: fewer points for the pairs, more for the plan.
  @Test func bestPlanIsWorth1418() throws {
    let result = try TandemBinary.run(
      ["schedule", tiny, "-o", folder.path("plan.json"), "--json", "--quiet"])
    #expect(result.status == 0)
    #expect(result.output.contains("\"value\":1418"))
    #expect(result.output.contains("\"points\":1718"))
    #expect(result.output.contains("\"penalty\":300"))
    #expect(try TandemBinary.run(["verify", tiny, folder.path("plan.json")]).status == 0)
  }

  @Test func howFarTheWholeIsFromItsBoundIsSaid() throws {
    let plan = folder.path("plan.json")
    let result = try TandemBinary.run(["schedule", tiny, "-o", plan])
    #expect(
      result.errors == "Wrote \(plan)\nAs a whole: value 1,418, proven best of all plans of this roster.\n")
    let other = try TandemBinary.run(["schedule", TandemBinary.data("grand-bend.json"), "-o", plan])
    #expect(other.errors.contains("As a whole: value 22,267; no plan of this roster can have more than 23,"))
    #expect(other.errors.contains(" points away, "))
  }

  @Test func tamperedPlanEndsWith1() throws {
    let plan = folder.path("plan.json")
    #expect(try TandemBinary.run(["schedule", tiny, "-o", plan]).status == 0)
    let text = try folder.text("plan.json")
      .replacing("\"meetingTime\": {\"weekday\": \"Mon\"", with: "\"meetingTime\": {\"weekday\": \"Fri\"")
      .replacing("\"date\": \"2026-09-15\"", with: "\"date\": \"2026-09-19\"")
    let result = try TandemBinary.run(["verify", tiny, try folder.file("other.json", text)])
    #expect(result.status == 1)
    #expect(result.output.contains("2026-09-19"))
  }

  @Test(arguments: [["pair"], ["schedule"], ["schedule", "--fair"]])
  func bytesAreTheSameOnAnyNumberOfThreads(command: [String]) throws {
    let runs = try [["--threads", "1"], ["--threads", "2"], ["--threads", "2"], []].map {
      try TandemBinary.run([command[0], tiny] + command.dropFirst() + $0 + ["-o", "-"])
    }
    #expect(runs[0].status == 0)
    #expect(runs.allSatisfy { $0.output == runs[0].output })
  }
}
