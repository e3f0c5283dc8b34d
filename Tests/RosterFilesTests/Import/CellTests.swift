import Testing

@testable import RosterFiles

@Suite("Cells, as people write them")
struct CellTests {
  @Test(
    "Clock times",
    arguments: [
      ("8:15", "08:15"), ("08:15", "08:15"), ("8:15 AM", "08:15"), ("8:15 PM", "20:15"),
      ("12:00 am", "00:00"),
      ("12:30 pm", "12:30"), ("1 p.m.", "13:00"), ("08:15:00", "08:15"), ("8.15", "08:15"),
      ("24:00", "24:00"),
      ("8:15:30", nil), ("8", nil), ("25:00", nil), ("8:5", nil), ("13:00 pm", nil), ("noon", nil),
      ("8:60", nil),
    ])
  func clockTimes(_ cell: String, _ time: String?) { #expect(CellTimes.clockTime(cell) == time) }

  @Test(
    "Dates, only where they can mean one day",
    arguments: [
      ("2026-09-15", "2026-09-15"), ("2026/9/5", "2026-09-05"), ("9/15/2026", "2026-09-15"),
      ("15/9/2026", "2026-09-15"),
      ("4/4/2026", "2026-04-04"), ("3.4.2026", "2026-04-03"), ("15 Sep 2026", "2026-09-15"),
      ("15-Sep-26", "2026-09-15"),
      ("September 5, 2026", "2026-09-05"), ("2026-09-15 00:00:00", "2026-09-15"), ("3/4/2026", nil),
      ("9/15/26", nil),
      ("2026-02-30", nil), ("Sep 2026", nil), ("15 Foo 2026", nil), ("46280", nil),
    ])
  func dates(_ cell: String, _ date: String?) { #expect(CellDates.date(cell) == date) }

  @Test(
    "Days",
    arguments: [
      ("Mon;Wed", ["Mon", "Wed"]), ("monday, Tues", ["Mon", "Tue"]),
      ("Mon-Fri", ["Mon", "Tue", "Wed", "Thu", "Fri"]),
      ("MON/THURS.", ["Mon", "Thu"]), ("A;B", ["A", "B"]), ("Mon B", ["Mon", "B"]), ("Someday", ["Someday"]),
    ])
  func days(_ cell: String, _ labels: [String]) {
    let value = CellKind.days.value(cell, CellContext(dayLabels: ["A", "B"]))
    #expect(JSONWriter.text(of: value) == JSONWriter.text(of: .strings(labels)))
  }

  @Test(
    "Grades",
    arguments: [
      ("7", ["7"]), ("07;8th", ["7", "8"]), ("6-8", ["6", "7", "8"]), ("Pre-K, KG", ["PK", "K"]),
      ("PK-1", ["PK", "K", "1"]), ("Grade 9", ["9"]), ("13", ["13"]), ("Kindergarten", ["K"]),
    ])
  func grades(_ cell: String, _ names: [String]) {
    #expect(
      JSONWriter.text(of: CellKind.grades.value(cell, CellContext())) == JSONWriter.text(of: .strings(names)))
  }

  @Test(
    "Numbers",
    arguments: [
      ("12", "12"), ("007", "7"), ("0.5", "0.5"), ("50%", "0.50"), ("5 %", "0.05"), ("12.5%", "0.125"),
      ("-3", "-3"),
      ("0", "0"), ("100%", "1.00"), ("12a", "\"12a\""), ("1,5", "\"1,5\""), (".5", "\".5\""),
    ])
  func numbers(_ cell: String, _ json: String) {
    #expect(JSONWriter.text(of: CellKind.decimal.value(cell, CellContext())) == Array("\(json)\n".utf8))
  }

  @Test("Decimals have commas where semicolons part cells")
  func decimalComma() {
    let value = CellKind.decimal.value("0,5", CellContext(hasSemicolons: true))
    #expect(JSONWriter.text(of: value) == Array("0.5\n".utf8))
  }

  @Test(
    "Cells that look like formulas are guarded, and come back",
    arguments: [
      "=1+1", "+49 30", "-5", "@x", "'=x", "''=", "'", "plain", "",
    ])
  func formulas(_ text: String) {
    let guarded = FormulaGuard.added(to: text)
    #expect(!(guarded.first.map { "=+-@".contains($0) } ?? false))
    #expect(FormulaGuard.removed(from: guarded) == text)
  }
}
