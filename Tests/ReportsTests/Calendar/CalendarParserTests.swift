import Coaching
import Testing

@testable import Reports

@Suite(.enabled(if: CalendarParser.isInstalled, "PyPI's icalendar is not installed: run Scripts/setup test"))
struct CalendarParserTests {
  private let stamp = CalendarStamp(term: SamplePlan.roster().term)

  @Test func instantsAreRightOverTheChangeOfTheClocks() throws {
    let set = CalendarSet(SamplePlan.plan(), index: RosterIndex(SamplePlan.roster()), stamp: stamp)
    let file = try CalendarParser.read(set.calendar(of: .everything))
    // Los Angeles is 7 hours behind until 1 November 2026, then 8.
    #expect(
      file.events.map(\.start) == [
        "2026-09-15T17:15:00Z", "2026-09-16T15:15:00Z", "2026-10-30T21:00:00Z", "2026-11-02T22:00:00Z",
        "2026-11-05T23:00:00Z",
      ])
    #expect(file.events[0].end == "2026-09-15T17:45:00Z")
    #expect(file.events[0].stamp == "2026-08-31T00:00:00Z")
    #expect(file.events[0].location == "Lincoln Middle School")
    #expect(file.events[0].description.contains("Ratios in a table – https://example.org/ratios?a=1&b=2"))
    #expect(file.name == "River Valley · Fall 2026")
  }

  @Test func componentsAgreeWithTheDatabase() throws {
    let zones = [
      "America/Los_Angeles", "Europe/Berlin", "Europe/Dublin", "Africa/Casablanca", "Asia/Jerusalem",
      "America/Phoenix", "Australia/Sydney", "Australia/Lord_Howe", "Asia/Kolkata", "America/St_Johns", "UTC",
    ]
    let files = zones.map { zone in
      var plan = SamplePlan.plan()
      plan.schedule!.sessions = (0..<60).map { week in
        var session = SamplePlan.sessions[0]
        session.cycle = week + 1
        session.date = SamplePlan.date("2026-08-31").advanced(by: week * 7 + 1)
        session.timeZone = zone
        return session
      }
      return CalendarSet(plan, index: RosterIndex(SamplePlan.roster()), stamp: stamp).calendar(
        of: .everything)
    }
    #expect(try CalendarParser.read(files).allSatisfy { $0.events.count == 60 })
  }

  @Test func namesOfEveryKindComeBack() throws {
    let files = HostileNames.all.map { name in
      let roster = SamplePlan.roster(names: [
        "L1": name, "P1": name, "lincoln": name, "m1": name, "program": name,
      ])
      let set = CalendarSet(SamplePlan.plan(), index: RosterIndex(roster), stamp: stamp)
      return set.calendar(of: PartChoice(person: "P1"))
    }
    for (name, file) in zip(HostileNames.all, try CalendarParser.read(files)) {
      #expect(file.events.count == 3)
      let plain = HostileNames.onOneLine(name)
      #expect(HostileNames.onOneLine(file.events[0].summary) == "plan with \(plain)")
      #expect(HostileNames.onOneLine(file.events[0].location) == plain)
    }
  }

  @Test func movedAndCancelledEventsAreRead() throws {
    let old = SamplePlan.plan()
    var new = old
    new.schedule!.sessions[0].time = SamplePlan.range("23:30", "24:00")
    new.schedule!.sessions.removeLast()
    let set = CalendarSet(new, replaces: [old], index: RosterIndex(SamplePlan.roster()), stamp: stamp)
    let events = try CalendarParser.read(set.calendar(of: .everything)).events
    #expect(events.map(\.sequence) == [1, 0, 0, 0, 1])
    #expect(events.map(\.status).last == "CANCELLED")
    #expect(events[0].end == "2026-09-16T07:00:00Z")
  }
}
