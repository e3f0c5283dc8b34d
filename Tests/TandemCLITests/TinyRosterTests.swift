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

  /// Two days after a meeting on a Tuesday or Thursday the peer teaches a first lesson, in which the leader is free; after others the leader's fifth lesson must be
  /// covered to visit the peer's. The usual time decides, though a meeting itself needs no cover at any time.
  @Test func theUsualTimeSparesACoverTwoDaysLater() throws {
    let roster = try folder.file(
      "roster.json",
      """
      {"format": "tandem-roster/1", "program": {"timeZone": "America/Chicago"}, "term": {"start": "2026-03-23", "end": "2026-04-09"},
       "schools": [{"id": "s", "workday": {"start": "09:00", "end": "15:40"}, "substitutesPerDay": 1, "periods": [
         {"id": "1", "start": "09:30", "end": "10:23"}, {"id": "2", "start": "10:28", "end": "11:21"},
         {"id": "3", "start": "11:26", "end": "12:06"}, {"id": "4", "start": "12:16", "end": "13:09"},
         {"id": "5", "start": "13:19", "end": "14:19"}]}],
       "leaders": [{"id": "L", "school": "s", "lessons": [{"period": "2"}, {"period": "3"}, {"period": "4"}, {"period": "5"}]}],
       "peers": [{"id": "P", "school": "s", "lessons": [{"period": "1", "days": ["Thu", "Mon"]}, {"period": "5"}]}],
       "activities": [{"id": "cycle", "per": "pair", "times": 2, "steps": [
         {"id": "plan", "kind": "meeting", "minutes": 20},
         {"id": "observe", "kind": "observation", "minutes": 30, "after": {"min": 2, "max": 2}, "cover": true}]}],
       "weights": {"coverMinute": 1, "offTime": 100}}
      """)
    let plan = folder.path("plan.json")
    let result = try TandemBinary.run(["schedule", roster, "-o", plan])
    #expect(result.errors.contains("As a whole: value 500, proven best"), "\(result.errors)")
    #expect(try TandemBinary.run(["verify", roster, plan]).status == 0)
  }
}
