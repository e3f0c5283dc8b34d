import Foundation
import Testing

@testable import RosterFiles

@Suite("Faults between values (SPEC §2)")
struct RelationFaultTests {
  @Test("Contradictions", arguments: FaultCases.contradictions)
  func contradictions(_ example: FaultCase) { example.check() }

  @Test("References", arguments: FaultCases.references)
  func references(_ example: FaultCase) { example.check() }

  @Test("Repetitions", arguments: FaultCases.repetitions)
  func repetitions(_ example: FaultCase) { example.check() }

  @Test("Forced pairs beyond caseload.max")
  func forcedBeyondCaseload() {
    let text = RosterText.with("[[\"L1\", \"P1\"]]", "[[\"L1\", \"P1\"], [\"L1\", \"P2\"]]")
      .replacingOccurrences(of: "\"max\": 2", with: "\"max\": 1")
    let error = #expect(throws: FileFaults.self) { try RosterFile.decode(Array(text.utf8)) }
    #expect(error?.faults.map { "\($0.path) \($0.code)" } == ["together[1] forcedAbove"])
  }

  @Test("Allowed: overlapping periods, an activity on each of the 74 program days, 24:00 as an end")
  func allowed() throws {
    // 16 weeks from 31 Aug to 18 Dec are 80 days, less 7 Sep and 23 to 27 Nov.
    let text = RosterText.with("\"times\": 4", "\"times\": 74")
      .replacingOccurrences(
        of: "\"start\": \"09:10\", \"end\": \"10:00\"", with: "\"start\": \"09:00\", \"end\": \"10:00\"")
    let roster = try RosterFile.decode(Array(text.utf8)).roster
    #expect(roster.activities[0].times == 74)
  }
}
