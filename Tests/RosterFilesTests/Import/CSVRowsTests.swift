import Testing

@testable import RosterFiles

@Suite("Rows of CSV files, as spreadsheet programs save them")
struct CSVRowsTests {
  private func table(_ text: String) -> CSVTable { CSVTable(file: "a.csv", bytes: Array(text.utf8)) }

  @Test("Quotes, commas, quotes in quotes and new lines in cells; lines are the file's")
  func quotes() {
    let table = table("a,b\r\n\"x, \"\"y\"\"\",\"one\r\ntwo\"\r\n\r\nlast,1\r\n")
    #expect(table.header == ["a", "b"])
    #expect(table.rows.map(\.cells) == [["x, \"y\"", "one\r\ntwo"], ["last", "1"]])
    #expect(table.rows.map(\.line) == [2, 5])
    #expect(table.faults.isEmpty)
  }

  @Test(
    "Commas, semicolons and tabs part cells; sep= names another mark",
    arguments: [
      "a,b\n1,2", "a;b\n1;2", "a\tb\n1\t2", "sep=;\na;b\n1;2", "sep=|\na|b\n1|2", "\u{FEFF}a,b\r1,2\r",
    ])
  func delimiters(_ text: String) {
    let table = table(text)
    #expect(table.header == ["a", "b"])
    #expect(table.rows.map(\.cells) == [["1", "2"]])
  }

  @Test("UTF-16 with its mark is read, other encodings are refused")
  func encodings() {
    let text = "name\nZoë"
    let units = Array(text.utf16)
    let little: [UInt8] =
      [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big: [UInt8] =
      [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    for bytes in [little, big] {
      #expect(CSVTable(file: "a.csv", bytes: bytes).rows.map(\.cells) == [["Zoë"]])
    }
    let latin: [UInt8] = Array("name\nZo".utf8) + [0xEB]
    #expect(CSVTable(file: "a.csv", bytes: latin).faults.map(\.reason) == [.notUTF8])
  }

  @Test("A line with a stray quote is told, and the others are read")
  func strayQuote() {
    let table = table("a,b\n1,2\nRobert \"Bob\" Smith,3\n4,5\n")
    #expect(table.rows.map(\.cells) == [["1", "2"], ["4", "5"]])
    #expect(table.faults.map(\.line) == [3])
    #expect(table.faults.map(\.reason) == [.strayQuote])
    #expect(table.rows.map(\.line) == [2, 4])
  }

  @Test("A quote that never ends costs its line alone")
  func openQuote() {
    let table = table("a,b\n1,\"2\n3,4\n5,6")
    #expect(table.rows.map(\.cells) == [["3", "4"], ["5", "6"]])
    #expect(table.faults.map(\.line) == [2])
    #expect(table.faults.map(\.reason) == [.openQuote])
  }

  @Test("An empty file has no header", arguments: ["", "\n\n", " , \n"])
  func empty(_ text: String) {
    #expect(table(text).header.isEmpty)
  }

  @Test("A file that is no CSV is given up in little time")
  func noTable() {
    let table = table("a,b\n" + String(repeating: "x\"y,1\n", count: 20_000))
    #expect(table.faults.count == 1001)
    #expect(table.faults.last?.reason == .tooManyFaults)
  }
}
