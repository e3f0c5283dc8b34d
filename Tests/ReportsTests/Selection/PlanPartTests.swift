import Coaching
import Testing

@testable import Reports

@Suite struct PlanPartTests {
  private let index = RosterIndex(SamplePlan.roster())

  private func part(_ choice: PartChoice) -> PlanPart {
    PlanPart(SamplePlan.plan(), index: index, choice: choice)
  }

  @Test func everythingIsEverything() {
    let all = part(.everything)
    #expect(
      all.sessions.count == 5 && all.pairs.count == 3 && all.missing.count == 1 && all.unserved.count == 1)
  }

  @Test func personIsInTheirSessionsOnly() {
    let peer = part(PartChoice(person: "P1"))
    #expect(peer.sessions.map(\.step) == ["plan", "observe", "facilitate"])
    #expect(peer.pairs.map(\.id.peer) == ["P1"])
    // P2 can't attend the group session: it is not in their calendar.
    #expect(part(PartChoice(person: "P2")).sessions.map(\.id) == ["cycle/L1/P2/1/plan"])
  }

  @Test func schoolHasItsPlaceAndItsPeople() {
    let grant = part(PartChoice(school: "grant"))
    #expect(grant.sessions.map(\.id) == ["cycle/L1/P2/1/plan", "cycle/L2/P3/1/plan"])
    #expect(grant.covers.isEmpty)
    #expect(part(PartChoice(school: "lincoln")).covers.count == 1)
  }

  /// P2 of Grant has a leader of another school: that leader is none of Grant's, and Grant's figures count its own people.
  @Test func figuresOfASchoolCountItsOwnPeople() {
    for school in ["grant", "lincoln"] {
      let figures = part(PartChoice(school: school)).figures
      #expect(figures.leadersWithPeers <= figures.leaders && figures.servedPeers <= figures.peers)
    }
  }

  @Test func principalSeesNoPair() {
    let principal = part(PartChoice(audience: .principal, school: "lincoln"))
    #expect(principal.sessions.isEmpty && principal.pairs.isEmpty && principal.groups.isEmpty)
    #expect(principal.missing.isEmpty && principal.unserved.isEmpty)
    #expect(principal.covers.map(\.teacher) == ["L1"])
    #expect(PlanTables.all(principal).map(\.name) == ["schools", "cover"])
    let json = String(decoding: JSONFile.bytes(principal), as: UTF8.self)
    for secret in ["Chidi", "P1", "score", "900"] { #expect(!json.contains(secret)) }
  }

  @Test func leaderSeesTheirGroupOnly() {
    let leader = part(PartChoice(audience: .leader, leader: "L2"))
    #expect(leader.pairs.map(\.id.peer) == ["P3"])
    #expect(leader.sessions.map(\.leader) == ["L2"])
    #expect(leader.groups.map(\.leader) == ["L2"])
    #expect(leader.unserved.isEmpty && leader.missing.count == 1)
  }

  @Test func peerSeesNeitherCoverNorAbsenceOfOthers() {
    let peer = part(PartChoice(audience: .peer, person: "P1"))
    #expect(peer.sessions.count == 3)
    #expect(peer.sessions.allSatisfy { $0.covers.isEmpty && $0.absent.isEmpty })
    #expect(peer.covers.isEmpty)
  }

  @Test func choicesThatCannotBeMetSaySo() {
    #expect(throws: PartChoice.Fault.unknownPerson("X")) { try PartChoice(person: "X").check(against: index) }
    #expect(throws: PartChoice.Fault.unknownLeader("P1")) {
      try PartChoice(leader: "P1").check(against: index)
    }
    #expect(throws: PartChoice.Fault.unknownSchool("X")) { try PartChoice(school: "X").check(against: index) }
    #expect(throws: PartChoice.Fault.audienceNeedsPerson(.peer)) {
      try PartChoice(audience: .peer, person: "L1").check(against: index)
    }
    #expect(throws: PartChoice.Fault.audienceNeedsPerson(.leader)) {
      try PartChoice(audience: .leader).check(against: index)
    }
  }
}
