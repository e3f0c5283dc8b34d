import Testing

@testable import Coaching

@Suite struct MaterialChooserTests {
  private func roster(_ materials: [Material], goals: [[Goal]]) -> Roster {
    Roster(
      program: Program(timeZone: "UTC"),
      term: Term(start: CalendarDate("2026-09-01")!, end: CalendarDate("2026-12-18")!), schools: [],
      peers: goals.enumerated().map { Peer(person: Person(id: "P\($0 + 1)", school: "s"), goals: $1) },
      materials: materials)
  }

  private func standard(_ code: String, weight: Int = 1) -> Goal {
    Goal(topic: .standard(code), weight: Share(weight))
  }

  private func session(_ peers: [String], _ date: String, materials: [String] = []) -> Session {
    Session(
      activity: peers.count == 1 ? "cycle" : "plc", cycle: 1, step: date, kind: .meeting, leader: "L",
      pairPeer: peers.count == 1 ? peers[0] : nil, peers: peers, date: CalendarDate(date)!,
      time: ClockRange(start: ClockTime(minutes: 600), end: ClockTime(minutes: 630)), timeZone: "UTC",
      mode: .virtual, school: nil, materials: materials)
  }

  @Test func fitsInBothDirectionsBySegmentNotBySubstring() {
    let materials = [
      Material(id: "above", standards: ["M.7.RP"]), Material(id: "same", standards: ["M.7.RP.A"]),
      Material(id: "below", standards: ["M.7.RP.A.2"]), Material(id: "sibling", standards: ["M.7.RP.B"]),
      Material(id: "substring", standards: ["M.7.R"]), Material(id: "longer", standards: ["M.7.RP.AB"]),
      Material(id: "practice", practices: ["inquiry"]), Material(id: "other", practices: ["inquiry based"]),
    ]
    let goals = [standard("M.7.RP.A"), Goal(topic: .practice("inquiry"))]
    let chooser = MaterialChooser(roster(materials, goals: [goals]))
    #expect(chooser.ranking(for: goals).map { materials[$0].id } == ["below", "same", "above", "practice"])
  }

  @Test func weightThenOrderOfTheRosterBreakTies() {
    let materials = [
      Material(id: "light", standards: ["M.1.A"]), Material(id: "heavy", standards: ["M.2.B"]),
      Material(id: "light too", standards: ["M.1.A"]),
    ]
    let goals = [standard("M.1.A"), standard("M.2.B", weight: 2)]
    let chooser = MaterialChooser(roster(materials, goals: [goals]))
    #expect(chooser.ranking(for: goals).map { materials[$0].id } == ["heavy", "light", "light too"])
  }

  @Test func spreadsOverTheSessionsByDateAndNeverRepeats() {
    let materials = (1...4).map { Material(id: "m\($0)", standards: ["M.\($0)"]) }
    let roster = roster(materials, goals: [(1...4).map { standard("M.\($0)") }])
    let sessions = [
      session(["P1"], "2026-10-01"), session(["P1"], "2026-09-10"), session(["P1"], "2026-11-01"),
    ]
    let filled = MaterialChooser(roster).assign(to: sessions)
    #expect(filled.map(\.materials) == [["m3"], ["m1", "m2"], ["m4"]])
  }

  @Test func atMostThreeAtOnce() {
    let materials = (1...9).map { Material(id: "m\($0)", practices: ["inquiry"]) }
    let roster = roster(materials, goals: [[Goal(topic: .practice("inquiry"))]])
    #expect(MaterialChooser(roster).assign(to: [session(["P1"], "2026-09-10")])[0].materials.count == 3)
  }

  @Test func groupSessionGivesToAllWhoAttend() {
    let materials = [Material(id: "a", standards: ["M.1"]), Material(id: "b", standards: ["M.2"])]
    let roster = roster(materials, goals: [[standard("M.1")], [standard("M.2"), standard("M.1")]])
    let sessions = [
      session(["P1"], "2026-09-10"), session(["P1", "P2"], "2026-09-20"), session(["P2"], "2026-10-01"),
    ]
    let filled = MaterialChooser(roster).assign(to: sessions)
    #expect(filled.map(\.materials) == [["a"], ["b"], ["a"]])
  }

  @Test func whatAnOlderPlanGaveIsKeptAndNotRepeated() {
    let materials = [Material(id: "a", standards: ["M.1"]), Material(id: "b", standards: ["M.1"])]
    let roster = roster(materials, goals: [[standard("M.1")]])
    let sessions = [session(["P1"], "2026-09-10"), session(["P1"], "2026-09-20", materials: ["a"])]
    #expect(MaterialChooser(roster).assign(to: sessions).map(\.materials) == [["b"], ["a"]])
  }

  @Test func preparationsGetNone() {
    let roster = roster([Material(id: "a", standards: ["M.1"])], goals: [[standard("M.1")]])
    #expect(MaterialChooser(roster).assign(to: [session([], "2026-09-10")])[0].materials.isEmpty)
  }
}
