import Coaching
import Foundation
import Testing

@testable import RosterFiles

@Suite("Reading rosters")
struct RosterReadingTests {
  @Test("Every part of a sound roster arrives, with SPEC's defaults")
  func soundRoster() throws {
    let document = try RosterFile.decode(Array(RosterText.sound.utf8))
    let roster = document.roster
    #expect(roster.program.startEvery == 15)
    #expect(roster.term.noSchool.count == 2)
    #expect(roster.schools.map(\.timeZone) == ["America/Los_Angeles", "America/Denver"])
    #expect(roster.schools[0].rooms == 2)
    #expect(roster.schools[0].substitutesPerDay == 0)
    #expect(roster.schools[1].days == [DayTable(label: "B")])
    #expect(roster.leaders[0].caseload == Caseload(min: 1, max: 2))
    #expect(roster.leaders[1].caseload == Caseload(min: 0, max: 6))
    #expect(roster.leaders[1].person.limits == .leaderDefault)
    #expect(roster.peers[0].person.limits == .peerDefault)
    #expect(roster.peers[0].goals.map(\.weight) == [Share(3), Share(1)])
    #expect(roster.eligibility.regularShare.ceiling(of: 5) == 3)
    #expect(roster.activities[0].steps[0].after == Lag(min: 0, max: 10))
    #expect(roster.weights.unserved == 2000)
    #expect(document.sha256 == RosterFile.digest(of: Array(RosterText.sound.utf8)))
    #expect(document.extensions.isEmpty)
  }

  @Test("A byte-order mark is accepted and counts in the digest")
  func byteOrderMark() throws {
    let marked = [0xEF, 0xBB, 0xBF] + Array(RosterText.sound.utf8)
    let document = try RosterFile.decode(marked)
    #expect(document.sha256 == RosterFile.digest(of: marked))
  }

  @Test("Keys that begin with x- are kept apart")
  func extensions() throws {
    let text = RosterText.with("\"id\": \"grant\"", "\"id\": \"grant\", \"x-color\": {\"a\": [1]}")
    let document = try RosterFile.decode(Array(text.utf8))
    #expect(document.extensions == [Extension(path: "schools[1].x-color", json: "{\"a\": [1]}")])
  }

  @Test("The digest is SHA-256 in lowercase hexadecimal (FIPS 180-2, appendix B.1)")
  func digest() {
    #expect(
      RosterFile.digest(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("0 leaders and 0 peers are a roster")
  func nobody() throws {
    let text = """
      {"format": "tandem-roster/1", "program": {"timeZone": "UTC"}, "term": {"start": "2026-08-31", "end": "2026-12-18"},
       "schools": [{"id": "s", "workday": {"start": "08:00", "end": "16:00"}}], "leaders": [], "peers": []}
      """
    let roster = try RosterFile.decode(Array(text.utf8)).roster
    #expect(roster.leaders.isEmpty && roster.peers.isEmpty && roster.activities.isEmpty)
  }

  @Test("Shares are the decimals that are written, as spreadsheets and programs write two thirds")
  func longShares() throws {
    for (text, ofThree) in [
      ("0.666666666666667", 3), ("0.6666666666666666", 2), ("0.6666666666666667", 3), ("6e-1", 2),
    ] {
      let roster = try RosterFile.decode(
        Array(RosterText.with("\"quorum\": 0.5", "\"quorum\": \(text)").utf8)
      ).roster
      #expect(roster.activities[1].quorum.ceiling(of: 3) == ofThree)
      #expect(try RosterFile.decode(RosterFile.encode(roster)).roster == roster)
    }
  }

  @Test("A label of a rotation may hold a slash")
  func labels() throws {
    let text = RosterText.with("[\"A\", \"B\"]", "[\"A\", \"B\", \"A/B\"]")
    #expect(try RosterFile.decode(Array(text.utf8)).roster.schools[1].rotation == ["A", "B", "A/B"])
  }
}
