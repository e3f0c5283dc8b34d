import Testing

@testable import RosterFiles

@Suite("Parts of OneRoster exports")
struct OneRosterPartsTests {
  @Test(
    "Periods of classes",
    arguments: [
      ("1", ["1:"]), ("2,4", ["2:", "4:"]), ("Period 3", ["3:"]), ("P1; 04", ["1:", "4:"]),
      ("1(M,W)", ["1:Mon,Wed"]),
      ("1-3", ["1:", "2:", "3:"]), ("2(M-F) 4(T)", ["2:Mon,Tue,Wed,Thu,Fri", "4:Tue"]), ("HR", ["HR:"]),
      ("", []),
      ("9", ["9:"]), ("1(", ["1:"]), ("(M)", ["M:"]),
    ])
  func periods(_ text: String, _ slots: [String]) {
    let found = OneRosterPeriods(periods: ["1", "2", "3", "4"], rotation: []).slots(text)
    #expect(found.map { "\($0.period):\($0.days.joined(separator: ","))" } == slots)
  }

  @Test("Days of a rotation", arguments: [("1(A)", "A"), ("1(A-C)", "A,B,C"), ("1(A,C)", "A,C")])
  func rotation(_ text: String, _ days: String) {
    let found = OneRosterPeriods(periods: ["1"], rotation: ["A", "B", "C"]).slots(text)
    #expect(found.map { $0.days.joined(separator: ",") } == [days])
  }

  /// A stream over a text that comes in pieces of so many bytes.
  private func rows(_ text: String, pieces: Int) throws -> [[String]] {
    var rest = Array(text.utf8)[...]
    var stream = try CSVStream {
      let piece = Array(rest.prefix(pieces))
      rest = rest.dropFirst(pieces)
      return piece.isEmpty ? nil : piece
    }
    var rows: [[String]] = []
    while let row = try stream.row() { rows.append([row["a"], row["B"], "\(row.line)"]) }
    return rows
  }

  @Test("Rows stream the same in pieces of any size", arguments: [1, 2, 7, 1000])
  func stream(_ pieces: Int) throws {
    let text = "\u{FEFF}a,b\r\n1,\"x\r\ny\"\r\n\r\n2,\"say \"\"é\"\"\"\n3\n4,z"
    #expect(
      try rows(text, pieces: pieces) == [
        ["1", "x\r\ny", "2"], ["2", "say \"é\"", "5"], ["3", "", "6"], ["4", "z", "7"],
      ])
  }

  @Test("An open quote ends a file; it is not read whole")
  func openQuote() {
    let text = "a,b\n1,\"" + String(repeating: "student\n", count: 200_000)
    let problem = #expect(throws: CSVStream.Problem.self) { try rows(text, pieces: 65_536) }
    #expect(problem?.line == 2)
    #expect(problem?.reason == .oneRoster(.rowTooLong))
  }
}
