import Testing

@testable import RosterFiles

@Suite("Faults of keys and single values (SPEC §2)")
struct ValueFaultTests {
  @Test("Faults of keys", arguments: FaultCases.keys)
  func keys(_ example: FaultCase) { example.check() }

  @Test("Faults of values", arguments: FaultCases.values)
  func values(_ example: FaultCase) { example.check() }

  @Test("Faults of numbers", arguments: FaultCases.numbers)
  func numbers(_ example: FaultCase) { example.check() }

  @Test(
    "Whole numbers may be written with a point or an exponent", arguments: ["2.0", "2e0", "0.2e1", "20E-1"])
  func wholeNumbers(_ text: String) throws {
    let roster = try RosterFile.decode(Array(RosterText.with("\"rooms\": 2", "\"rooms\": \(text)").utf8))
      .roster
    #expect(roster.schools[0].rooms == 2)
  }
}
