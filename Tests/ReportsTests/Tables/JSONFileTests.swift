import Coaching
import Foundation
import Testing

@testable import Reports

@Suite struct JSONFileTests {
  private func object(_ part: PlanPart) throws -> [String: Any] {
    let parsed = try JSONSerialization.jsonObject(with: Data(JSONFile.bytes(part)))
    return try #require(parsed as? [String: Any])
  }

  @Test func hasTheRowsOfTheTables() throws {
    let part = PlanPart(SamplePlan.plan(), index: RosterIndex(SamplePlan.roster()))
    let root = try object(part)
    #expect(root["format"] as? String == "tandem-export/1")
    let sessions = try #require(root["sessions"] as? [[String: Any]])
    #expect(sessions.count == 5)
    #expect(sessions[0]["peerNames"] as? [String] == ["Chidi Okafor"])
    #expect(sessions[0]["materials"] as? [String] == ["Ratios in a table"])
    #expect(sessions[4]["school"] is NSNull)
    let pairs = try #require(root["pairs"] as? [[String: Any]])
    #expect(pairs[0]["goals"] as? Double == 0.75)
    #expect(pairs[0]["preference"] is NSNull)
    #expect(pairs[1]["attendsGroup"] as? Bool == false)
    #expect((root["figures"] as? [String: Any])?["value"] as? Int == -1298)
  }

  @Test(arguments: ["\"", "\\", "\u{1}", "\u{2028}", "a\"\u{301}", "\r\n", "</script>", "👩‍🏫", "\u{202E}x"])
  func anyTextComesBack(name: String) throws {
    let roster = SamplePlan.roster(names: ["L1": name])
    let root = try object(PlanPart(SamplePlan.plan(), index: RosterIndex(roster)))
    let sessions = try #require(root["sessions"] as? [[String: Any]])
    #expect((sessions[0]["leaderName"] as? String).map { Array($0.utf8) } == Array(name.utf8))
  }
}
