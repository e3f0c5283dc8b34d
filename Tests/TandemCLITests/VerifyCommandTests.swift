import Foundation
import Testing

/// `tandem verify` on whole files: its verdicts and its exit codes (SPEC §7).
@Suite(.serialized) struct VerifyCommandTests {
  private let folder: TemporaryFolder
  private let tiny = TandemBinary.root.appendingPathComponent("Data/tiny.json").path
  private let plan: String

  init() throws {
    folder = try TemporaryFolder()
    plan = folder.path("plan.json")
    let made = try TandemBinary.run(["schedule", tiny, "-o", plan, "--quiet"])
    try #require(made.status == 0)
  }

  private func file(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: folder.path(name)))
    return folder.path(name)
  }

  /// Another plan file: the plan's JSON, changed.
  private func changed(_ change: (inout [String: Any]) -> Void) throws -> String {
    let data = try Data(contentsOf: URL(filePath: plan))
    var object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    change(&object)
    let text = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
    return try file("changed.json", String(decoding: text, as: UTF8.self))
  }

  @Test func aRightPlanIsAccepted() throws {
    let result = try TandemBinary.run(["verify", tiny, plan])
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.contains("keeps every rule"))
    let quiet = try TandemBinary.run(["verify", tiny, plan, "--quiet"])
    #expect(quiet.status == 0)
    #expect(quiet.output == "")
    let json = try TandemBinary.run(["verify", tiny, plan, "--json"])
    #expect(json.status == 0)
    #expect(json.output.contains("\"valid\" : true"))
  }

  @Test func aBrokenRuleIsNamedAndEndsWith1() throws {
    let wrong = try changed { $0["value"] = 7 }
    let result = try TandemBinary.run(["verify", tiny, wrong])
    #expect(result.status == 1)
    #expect(result.output.contains("has 1 broken rule:"))
    #expect(result.output.contains("The plan's value is given as 7"))
    let json = try TandemBinary.run(["verify", tiny, wrong, "--json", "--quiet"])
    #expect(json.status == 1)
    #expect(json.output.contains("\"rule\" : \"value\""))
    #expect(json.output.contains("\"valid\" : false"))
  }

  @Test(arguments: ["value", "pairing", "roster"]) func aPlanThatLacksAPartEndsWith1(_ part: String) throws {
    let result = try TandemBinary.run(["verify", tiny, try changed { $0[part] = nil }])
    #expect(result.status == 1)
    #expect(result.output.contains("\"\(part)\" is missing"))
  }

  @Test func aScheduleThatLacksItsSessionsEndsWith1() throws {
    let wrong = try changed { object in
      var schedule = object["schedule"] as? [String: Any]
      schedule?["sessions"] = nil
      object["schedule"] = schedule
    }
    let result = try TandemBinary.run(["verify", tiny, wrong])
    #expect(result.status == 1)
    #expect(result.output.contains("schedule.sessions"))
  }

  @Test func aWrongSessionIDEndsWith1() throws {
    let wrong = try changed { object in
      var schedule = object["schedule"] as? [String: Any]
      var sessions = schedule?["sessions"] as? [[String: Any]]
      sessions?[0]["id"] = "nonsense"
      schedule?["sessions"] = sessions
      object["schedule"] = schedule
    }
    let result = try TandemBinary.run(["verify", tiny, wrong])
    #expect(result.status == 1)
    #expect(result.output.contains("nonsense"))
  }

  @Test func anotherRostersPlanEndsWith1() throws {
    let other = try file(
      "roster.json", try String(contentsOfFile: tiny, encoding: .utf8) + "\n")
    let result = try TandemBinary.run(["verify", other, plan])
    #expect(result.status == 1)
    #expect(result.output.contains("another roster file"))
  }

  @Test func wrongFilesAreToldApart() throws {
    #expect(try TandemBinary.run(["verify", tiny, folder.path("none.json")]).status == 66)
    #expect(try TandemBinary.run(["verify", folder.path("none.json"), plan]).status == 66)
    #expect(try TandemBinary.run(["verify", tiny, try file("text", "no JSON")]).status == 65)
    #expect(try TandemBinary.run(["verify", plan, plan]).status == 65)
    #expect(try TandemBinary.run(["verify", tiny, try changed { $0["value"] = "much" }]).status == 65)
    #expect(try TandemBinary.run(["verify", tiny, try changed { $0["mood"] = 1 }]).status == 65)
  }
}
