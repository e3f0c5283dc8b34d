import Foundation
import Testing

@testable import RosterFiles

@Suite(
  "JSON Schemas, judged by jsonschema",
  .enabled(if: SchemaValidator.isInstalled, "Scripts/setup test installs jsonschema"))
struct SchemaTests {
  /// Faults of structure; the others need more than a value at hand.
  static let structural: Set<String> = [
    "unknownKey", "missingKey", "wrongKind", "wrongFormat", "notWhole", "outOfRange", "notAbove", "notOneOf",
    "notDate",
    "notClockTime", "notGrade", "badID", "emptyList", "bothTimes", "halfTime", "noTime", "dateAndSpan",
    "noDates",
    "bothTopics", "noTopic", "notPair", "travelToItself", "weekdayInRotation", "stepOfOtherActivity",
  ]

  @Test("Sound rosters are valid: the tests' own, as written by hand and by Tandem, and those that ship")
  func rosters() throws {
    let sound = Array(RosterText.sound.utf8)
    var texts = [sound, RosterFile.encode(try RosterFile.decode(sound).roster)]
    let data = SchemaValidator.root.appendingPathComponent("Data").path
    for name in try FileManager.default.contentsOfDirectory(atPath: data).sorted()
    where name.hasSuffix(".json") {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: data + "/" + name))
      texts.append(Array(bytes))
      texts.append(RosterFile.encode(try RosterFile.decode(Array(bytes)).roster))
    }
    #expect(try SchemaValidator.judge(texts, by: .rosterFile) == texts.map { _ in "valid" })
  }

  @Test("Each fault of structure that the reader names is one for the schema")
  func faults() throws {
    let cases = FaultCases.all.filter { example in
      example.faults.contains { Self.structural.contains(String($0.split(separator: " ")[1])) }
    }
    #expect(cases.count > 70)
    let texts = cases.map { Array(RosterText.with($0.part, $0.replacement).utf8) }
    for (example, verdict) in zip(cases, try SchemaValidator.judge(texts, by: .rosterFile)) {
      #expect(verdict.hasPrefix("invalid"), "\(example.what)")
    }
  }

  @Test("Plans are valid, with and without a schedule")
  func plans() throws {
    var alone = SamplePlan.plan
    alone.schedule = nil
    let texts = [PlanFile.encode(SamplePlan.plan), PlanFile.encode(alone)]
    #expect(try SchemaValidator.judge(texts, by: .planFile) == ["valid", "valid"])
  }

  @Test(
    "Faults of a plan's structure are faults for the schema",
    arguments: [
      ("\"kind\": \"meeting\"", "\"kind\": \"meting\""), ("\"points\": 812", "\"points\": \"812\""),
      ("\"pinned\": true", "\"pined\": true"), ("\"status\": \"optimal\"", "\"status\": \"best\""),
      ("\"start\": \"12:00\"", "\"start\": \"12\""), ("\"weekday\": \"Tue\"", "\"weekday\": \"Sun\""),
      ("\"roster\": {", "\"rosters\": {"), ("\"school\": null", "\"school\": 3"), ("2026-09-15", "15.9.2026"),
    ])
  func planFaults(_ part: String, _ replacement: String) throws {
    let text = String(decoding: PlanFile.encode(SamplePlan.plan), as: UTF8.self)
      .replacingOccurrences(of: part, with: replacement)
    #expect(throws: FileFaults.self) { try PlanFile.decode(Array(text.utf8)) }
    let verdict = try SchemaValidator.judge([Array(text.utf8)], by: .planFile)
    #expect(verdict[0].hasPrefix("invalid"))
  }
}
