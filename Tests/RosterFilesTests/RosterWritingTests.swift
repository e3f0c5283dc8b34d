import Coaching
import Testing

@testable import RosterFiles

@Suite("Writing rosters")
struct RosterWritingTests {
  @Test("What is written reads as the same roster, and writes as the same bytes")
  func roundTrip() throws {
    let roster = try RosterFile.decode(Array(RosterText.sound.utf8)).roster
    let bytes = RosterFile.encode(roster)
    let again = try RosterFile.decode(bytes).roster
    #expect(again == roster)
    #expect(RosterFile.encode(again) == bytes)
    #expect(bytes.last == 0x0A)
  }

  @Test("Defaults are left out")
  func defaults() throws {
    let roster = try RosterFile.decode(Array(RosterText.sound.utf8)).roster
    let text = String(decoding: RosterFile.encode(roster), as: UTF8.self)
    for absent in ["startEvery", "eligibility", "objective", "weights", "limits", "quorum", "modes"] {
      #expect(!text.contains(absent))
    }
  }

  @Test("Names of any script and sign come back unharmed")
  func names() throws {
    var roster = try RosterFile.decode(Array(RosterText.sound.utf8)).roster
    roster.leaders[0].person.name = "\u{202E}Zoë \"O'Neil\" \\ \u{1}\n\t😀 שלום"
    #expect(try RosterFile.decode(RosterFile.encode(roster)).roster == roster)
  }
}
