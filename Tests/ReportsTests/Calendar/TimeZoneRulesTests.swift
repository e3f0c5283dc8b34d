import Coaching
import Testing

@testable import Reports

@Suite struct TimeZoneRulesTests {
  private func lines(_ identifier: String) throws -> [String] {
    let rules = try #require(TimeZoneRules(identifier: identifier, from: 2026))
    return TimeZoneComponent.lines(identifier: identifier, rules: rules).map(\.text)
  }

  @Test func losAngelesChangesOnNumberedSundays() throws {
    let lines = try lines("America/Los_Angeles")
    #expect(
      lines == [
        "BEGIN:VTIMEZONE", "TZID:America/Los_Angeles", "BEGIN:DAYLIGHT", "DTSTART:19700308T020000",
        "TZOFFSETFROM:-0800", "TZOFFSETTO:-0700", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:19701101T020000", "TZOFFSETFROM:-0700", "TZOFFSETTO:-0800",
        "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", "END:STANDARD", "END:VTIMEZONE",
      ])
  }

  @Test func berlinChangesOnLastSundays() throws {
    let lines = try lines("Europe/Berlin")
    #expect(lines.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"))
    #expect(lines.contains("DTSTART:19700329T020000") && lines.contains("DTSTART:19701025T030000"))
  }

  @Test func zonesWithoutChangesHaveOneObservance() throws {
    #expect(
      try lines("America/Phoenix").filter { $0.hasPrefix("BEGIN:") } == ["BEGIN:VTIMEZONE", "BEGIN:STANDARD"])
    #expect(try lines("Asia/Kolkata").contains("TZOFFSETTO:+0530"))
  }

  @Test func zonesWithoutOneRuleListTheirChanges() throws {
    let lines = try lines("Africa/Casablanca")
    #expect(!lines.contains { $0.hasPrefix("RRULE") })
    #expect(lines.filter { $0.hasPrefix("BEGIN:") }.count > 5)
  }

  @Test func unknownZonesHaveNone() { #expect(TimeZoneRules(identifier: "Nope/Zone", from: 2026) == nil) }
}
