import Foundation
import Testing

/// Whatever the input is: a code of SPEC §7, all faults with their places, never a crash.
struct InputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: ["pair", "schedule", "check", "anonymize"])
  func noSuchFileEndsWith66(command: String) throws {
    let result = try TandemBinary.run([command, folder.path("nowhere.json")])
    #expect(result.status == 66)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("nowhere.json can't be read: No such file or directory"))
  }

  @Test func folderIsNoInput() throws {
    #expect(try TandemBinary.run(["check", folder.url.path]).status == 66)
  }

  @Test func everyFaultIsListedWithItsPath() throws {
    let text = try String(contentsOfFile: TandemBinary.data("tiny.json"), encoding: .utf8)
      .replacing(
        "\"school\": \"oak\", \"subjects\": [\"science\"]",
        with: "\"school\": \"oka\", \"subjects\": [\"science\"]"
      )
      .replacing("\"substitutesPerDay\": 1", with: "\"substitutesPerDay\": -1")
      .replacing("\"start\": \"2026-09-14\"", with: "\"start\": \"2026-02-30\"")
    let result = try TandemBinary.run(["pair", try folder.file("roster.json", text)])
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    for path in ["term.start", "schools[0].substitutesPerDay", "leaders[1].school"] {
      #expect(result.errors.contains("\n  \(path) (line "))
    }
    #expect(result.errors.contains("Did you mean \"oak\"?"))
  }

  @Test func faultsAreJSONForPrograms() throws {
    let text = try String(contentsOfFile: TandemBinary.data("tiny.json"), encoding: .utf8)
      .replacing("\"substitutesPerDay\": 1", with: "\"substitutesPerDay\": -1")
    let result = try TandemBinary.run(["check", try folder.file("roster.json", text), "--json"])
    #expect(result.status == 65 && result.errors.contains("substitutesPerDay"))
    let told = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    let fault = try #require((told?["faults"] as? [[String: Any]])?.first)
    #expect(fault["path"] as? String == "schools[0].substitutesPerDay")
    #expect(fault["code"] as? String == "outOfRange" && fault["found"] as? String == "-1")
    var roster = try json(TandemBinary.data("tiny.json"))
    roster["together"] = [["A", "P3"]]
    let forced = try TandemBinary.run(["check", try write(roster, "roster.json"), "--json"])
    #expect(forced.status == 65 && forced.output.contains("\"path\" : \"together[0]\""))
  }

  @Test(arguments: [
    "", "{", "not JSON", "{}", "[]", "null", "{\"format\": \"tandem-roster/2\"}", "{\"a\": 1, \"a\": 2}",
    "{\"term\": {\"start\": 1e999}}", "\u{FEFF}{}",
  ])
  func nonsenseEndsWith65(text: String) throws {
    let path = try folder.file("roster.json", text)
    for arguments in [
      ["check", path], ["schedule", path], ["verify", path, path],
    ] {
      let result = try TandemBinary.run(arguments)
      #expect(result.status == 65)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("fault"))
    }
  }

  @Test func nestingOf10000EndsWith65() throws {
    let path = try folder.file("roster.json", String(repeating: "[", count: 10_000))
    #expect(try TandemBinary.run(["check", path]).status == 65)
  }

  @Test func bytesThatAreNoTextEndWith65() throws {
    let path = folder.path("roster.json")
    try Data([0x7B, 0xFF, 0xFE, 0x7D]).write(to: URL(filePath: path))
    let result = try TandemBinary.run(["check", path])
    #expect(result.status == 65)
    #expect(result.errors.contains("UTF-8"))
  }

  @Test func byteOrderMarkIsAccepted() throws {
    let text = try String(contentsOfFile: TandemBinary.data("tiny.json"), encoding: .utf8)
    let result = try TandemBinary.run(["check", try folder.file("roster.json", "\u{FEFF}" + text)])
    #expect(result.status == 0)
  }

  @Test(arguments: ["leaders", "peers"])
  func nobodyOnOneSideGivesAnEmptyPlan(side: String) throws {
    var roster = try json(TandemBinary.data("tiny.json"))
    roster[side] = [Any]()
    let path = try write(roster, "roster.json")
    let result = try TandemBinary.run(["schedule", path, "-o", folder.path("plan.json")])
    #expect(result.status == 0)
    let plan = try json(folder.path("plan.json"))
    #expect((plan["pairing"] as? [String: Any])?["pairs"] as? [String] == [])
    #expect(plan["status"] as? String == "optimal")
    #expect(plan["value"] as? Int == (side == "leaders" ? -6000 : 0))
    #expect(try TandemBinary.run(["verify", path, folder.path("plan.json")]).status == 0)
  }

  /// Ana is free in period 3 only, when Rosa teaches (Data/SOURCE.md): forcing them together is an error that says why.
  @Test func forcedPairThatCannotBeIsAFault() throws {
    var roster = try json(TandemBinary.data("tiny.json"))
    roster["together"] = [["A", "P3"]]
    let result = try TandemBinary.run(["pair", try write(roster, "roster.json")])
    #expect(result.status == 65)
    #expect(result.errors.contains("together[0]: A and P3 have no weekly time"))
  }

  /// Beside a pair beyond `leaders`, one in both lists, and a key that is not known: these leave the roster as it is written.
  @Test func forcedPairsThatCannotBeAreListedBesideOtherFaults() throws {
    var roster = try json(TandemBinary.data("tiny.json"))
    roster["together"] = [["A", "P3"], ["B", "P1"], ["B", "P3"]]
    roster["apart"] = [["B", "P1"]]
    roster["extra"] = 1
    let result = try TandemBinary.run(["check", try write(roster, "roster.json")])
    #expect(result.status == 65)
    #expect(result.errors.contains("has 4 faults"))
    for fault in [
      "\n  extra (line ", "\n  together[2] (line ", "\n  together[0]: A and P3 have no weekly time",
      "\n  together[1] (line 1, column ", "The pair \"B\" and \"P1\" stands in \"apart\", too",
    ] {
      #expect(result.errors.contains(fault), "\(result.errors)")
    }
  }

  /// A key that looks misspelt leaves a value unread, so that a pair may be impossible because of that; but not one that is in both lists.
  @Test func whatMayFollowFromAnotherFaultIsNotTold() throws {
    var roster = try json(TandemBinary.data("tiny.json"))
    roster["together"] = [["A", "P3"], ["B", "P1"]]
    roster["apart"] = [["B", "P1"]]
    roster["eligibility"] = ["maxTravelMinute": 30]
    let result = try TandemBinary.run(["check", try write(roster, "roster.json")])
    #expect(result.status == 65)
    #expect(result.errors.contains("has 2 faults"))
    #expect(result.errors.contains("Did you mean \"maxTravelMinutes\"?"))
    #expect(result.errors.contains("The pair \"B\" and \"P1\" stands in \"apart\", too"))
  }

  private func json(_ path: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))
    return try #require(value as? [String: Any])
  }

  private func write(_ value: [String: Any], _ name: String) throws -> String {
    let path = folder.path(name)
    try JSONSerialization.data(withJSONObject: value).write(to: URL(filePath: path))
    return path
  }
}
