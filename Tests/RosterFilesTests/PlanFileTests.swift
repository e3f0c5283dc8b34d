import Coaching
import Foundation
import Testing

@testable import RosterFiles

@Suite("Plan files")
struct PlanFileTests {
  @Test("What is written reads as the same plan, and writes as the same bytes")
  func roundTrip() throws {
    let bytes = PlanFile.encode(SamplePlan.plan)
    let document = try PlanFile.decode(bytes)
    #expect(document.plan == SamplePlan.plan)
    #expect(document.contradictions.isEmpty)
    #expect(PlanFile.encode(document.plan) == bytes)
  }

  @Test("Keys stand in SPEC's order, numbers in their shortest form, a session on a line")
  func form() {
    let lines = String(decoding: PlanFile.encode(SamplePlan.plan), as: UTF8.self).split(separator: "\n")
    #expect(lines[1] == "  \"format\": \"tandem-plan/1\",")
    #expect(lines.contains("    \"gap\": 0.0004,"))
    #expect(lines.contains("    \"bound\": 10,"))
    #expect(
      lines.contains(
        """
              {"leader": "L1", "peer": "P4", "score": 812, "parts": {"goals": 0.75, "subject": 1}, "mode": "inPerson", \
        "meetingTime": {"weekday": "Tue", "start": "10:15", "minutes": 30}},
        """))
    #expect(
      lines.contains(
        """
              {"id": "plc/L1/*/1/meet", "activity": "plc", "cycle": 1, "step": "meet", "kind": "group", "leader": "L1", \
        "peers": ["P4"], "absent": ["P5"], "date": "2026-09-16", "start": "12:00", "end": "12:30", \
        "timeZone": "America/Los_Angeles", "mode": "virtual", "school": null, "covers": [], "materials": [], \
        "pinned": false}
        """))
  }

  @Test("A pairing alone has no schedule")
  func pairingAlone() throws {
    var plan = SamplePlan.plan
    plan.schedule = nil
    let bytes = PlanFile.encode(plan)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("\"schedule\""))
    #expect(try PlanFile.decode(bytes).plan == plan)
  }

  @Test("Every fault is told with its path")
  func faults() throws {
    let text = String(decoding: PlanFile.encode(SamplePlan.plan), as: UTF8.self)
      .replacingOccurrences(of: "\"kind\": \"meeting\"", with: "\"kind\": \"meting\"")
      .replacingOccurrences(of: "\"points\": 812", with: "\"points\": 1e999")
      .replacingOccurrences(of: "\"pinned\": true", with: "\"pined\": true")
    let error = #expect(throws: FileFaults.self) { try PlanFile.decode(Array(text.utf8)) }
    let faults = error?.faults ?? []
    #expect(
      faults.map { "\($0.path) \($0.code) \($0.suggestion ?? "")" } == [
        "pairing.points outOfRange ", "schedule.sessions[0].kind notOneOf meeting",
        "schedule.sessions[1].pinned missingKey ", "schedule.sessions[1].pined unknownKey pinned",
      ])
  }

  @Test(
    "Numbers that can't be are faults",
    arguments: [
      ("\"goals\": 0.75", "\"goals\": 1e18", "pairing.pairs[0].parts.goals"),
      ("\"goals\": 0.75", "\"goals\": -0.1", "pairing.pairs[0].parts.goals"),
      ("\"gap\": 0.0004", "\"gap\": -1e18", "pairing.gap"),
      ("\"score\": 812", "\"score\": 1001", "pairing.pairs[0].score"),
      ("\"penalty\": ", "\"penalty\": -", "schedule.penalty"),
      ("\"cycle\": 1, \"step\": \"plan\"", "\"cycle\": 0, \"step\": \"plan\"", "schedule.sessions[0].cycle"),
    ])
  func impossibleNumbers(old: String, new: String, path: String) throws {
    let text = String(decoding: PlanFile.encode(SamplePlan.plan), as: UTF8.self)
    #expect(text.contains(old))
    let error = #expect(throws: FileFaults.self) {
      try PlanFile.decode(Array(text.replacingOccurrences(of: old, with: new).utf8))
    }
    #expect(error?.faults.first?.path == path)
    #expect(error?.faults.first?.code == "outOfRange")
  }

  @Test("A session whose id contradicts its row is read and reported")
  func sessionID() throws {
    let text = String(decoding: PlanFile.encode(SamplePlan.plan), as: UTF8.self)
      .replacingOccurrences(of: "\"id\": \"cycle/L1/P4/1/plan\"", with: "\"id\": \"cycle/L1/P4/2/plan\"")
    let document = try PlanFile.decode(Array(text.utf8))
    #expect(document.plan == SamplePlan.plan)
    #expect(document.contradictions.map(\.path) == ["schedule.sessions[0].id"])
    #expect(document.contradictions.map(\.code) == ["wrongSessionID"])
  }
}
