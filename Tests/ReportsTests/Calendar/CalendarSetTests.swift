import Coaching
import Testing

@testable import Reports

@Suite struct CalendarSetTests {
  private let stamp = CalendarStamp(term: SamplePlan.roster().term)

  private func set(
    _ plan: Plan = SamplePlan.plan(), replaces: [Plan] = [], roster: Roster = SamplePlan.roster()
  ) -> CalendarSet {
    CalendarSet(plan, replaces: replaces, index: RosterIndex(roster), stamp: stamp)
  }

  @Test func bytesOfAnEvent() {
    let file = set().calendar(of: PartChoice(person: "P3"))
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
    let uid = file.events[0].uid
    #expect(
      lines.drop { $0 != "BEGIN:VEVENT" } == [
        "BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:20260831T000000Z", "SEQUENCE:0", "STATUS:CONFIRMED",
        "DTSTART;TZID=America/Los_Angeles:20261102T140000", "DTEND;TZID=America/Los_Angeles:20261102T143000",
        "SUMMARY:plan with Bo Lindqvist", "LOCATION:Grant School",
        "DESCRIPTION:Cycle 1 of cycle\\nLeader: Bo Lindqvist\\nWith: Emil Novák", "CATEGORIES:meeting",
        "COLOR:steelblue", "CLASS:PRIVATE", "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR",
      ])
  }

  @Test func samePlanSameBytes() {
    #expect(set().calendar(of: .everything).bytes == set().calendar(of: .everything).bytes)
  }

  @Test func identifiersTellNobody() {
    for event in set().calendar(of: .everything).events {
      #expect(event.uid.count == 36)
      #expect(event.uid.allSatisfy { $0.isHexDigit || $0 == "-" })
    }
  }

  @Test func nextTermHasOtherIdentifiers() {
    var roster = SamplePlan.roster()
    roster.term.name = "Spring 2027"
    let first = Set(set().calendar(of: .everything).events.map(\.uid))
    let second = Set(set(roster: roster).calendar(of: .everything).events.map(\.uid))
    #expect(first.isDisjoint(with: second))
  }

  @Test func movedDroppedAndUntouched() {
    let old = SamplePlan.plan()
    var new = old
    new.schedule!.sessions[0].time = SamplePlan.range("10:30", "11:00")
    new.schedule!.sessions.remove(at: 2)
    let before = set(old).calendar(of: .everything).events
    let after = set(new, replaces: [old]).calendar(of: .everything).events
    #expect(after.count == 5)
    let moved = after.first { $0.uid == before[0].uid }!
    #expect(moved.sequence == 1 && !moved.isCancelled && moved.time.start == ClockTime("10:30"))
    let dropped = after.first { $0.uid == before[2].uid }!
    #expect(dropped.isCancelled && dropped.sequence == 1)
    #expect(after.contains(before[1]) && after.contains(before[3]) && after.contains(before[4]))
  }

  @Test func chainOfPlansCountsOn() {
    let first = SamplePlan.plan()
    var second = first
    second.schedule!.sessions.removeFirst()
    var third = first
    third.schedule!.sessions[0].time = SamplePlan.range("10:30", "11:00")
    let back = set(third, replaces: [first, second]).calendar(of: .everything).events[0]
    #expect(back.sequence == 2 && !back.isCancelled)
    let gone = set(second, replaces: [first, second]).calendar(of: .everything).events[0]
    #expect(gone.sequence == 1 && gone.isCancelled)
  }

  @Test func whoLeavesAGroupGetsACancellation() {
    let old = SamplePlan.plan()
    var new = old
    new.schedule!.sessions[4].peers = ["P2"]
    new.schedule!.sessions[4].absent = ["P1"]
    let events = set(new, replaces: [old]).ofPeople().first { $0.id == "P1" }!.file.events
    #expect(events.map(\.isCancelled) == [false, false, true])
  }

  @Test func everyPersonAndSchoolHasAFile() {
    #expect(set().ofPeople().map(\.id) == ["L1", "L2", "P1", "P2", "P3"])
    #expect(set().ofSchools().map(\.id) == ["lincoln", "grant"])
    for (id, file) in set().ofSchools() {
      #expect(file.bytes == set().calendar(of: PartChoice(school: id)).bytes)
    }
    let covers = set().ofSchools(audience: .principal)[0].file
    #expect(covers.events.map(\.summary) == ["Cover: Ana Ruiz, period 1"])
    #expect(!String(decoding: covers.bytes, as: UTF8.self).contains("Chidi"))
  }

  @Test func wordsFitTheReader() {
    func summaries(_ person: String?) -> [String] {
      set().calendar(of: PartChoice(person: person, leader: "L1")).events.map(\.summary)
    }
    #expect(
      summaries("L1") == [
        "plan with Chidi Okafor", "observe: you visit Chidi Okafor’s lesson", "plan with Dana Sato",
        "facilitate with your group",
      ])
    #expect(
      summaries("P1") == [
        "plan with Ana Ruiz", "observe: Ana Ruiz visits your lesson", "facilitate with Ana Ruiz’s group",
      ])
  }

  @Test func stampComesFromTheEnvironmentOrTheTerm() {
    #expect(stamp.text == "20260831T000000Z")
    let term = SamplePlan.roster().term
    #expect(
      CalendarStamp.from(environment: ["SOURCE_DATE_EPOCH": "1788000061"], term: term).text
        == "20260829T104101Z")
    #expect(CalendarStamp.from(environment: ["SOURCE_DATE_EPOCH": "soon"], term: term) == stamp)
  }
}
