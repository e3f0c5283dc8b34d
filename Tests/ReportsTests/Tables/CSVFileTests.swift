import Coaching
import Testing

@testable import Reports

@Suite struct CSVFileTests {
  private let part = PlanPart(SamplePlan.plan(), index: RosterIndex(SamplePlan.roster()))

  @Test func exactBytesOfTheCoverTable() {
    let text = String(decoding: CSVFile().bytes(PlanTables.cover(part)), as: UTF8.self)
    #expect(
      text == "\u{FEFF}date,weekday,start,end,minutes,period,teacher,teacherName,school,schoolName\r\n"
        + "2026-09-16,Wed,08:15,09:05,50,1,L1,\"Ana Ruiz\",lincoln,\"Lincoln Middle School\"\r\n")
  }

  @Test func everyRowHasAsManyFieldsAsTheHeading() throws {
    for table in PlanTables.all(part) {
      let bytes = CSVFile().bytes(table)
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
      let rows = try #require(CSVParser.rows(Array(bytes.dropFirst(3))))
      #expect(rows.count == table.rows.count + 1)
      #expect(rows.allSatisfy { $0.count == table.columns.count })
    }
  }

  @Test(arguments: [
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "\0=1",
  ])
  func formulasAreGuardedUnlessRaw(name: String) throws {
    let table = ExportTable(name: "t", columns: ["a", "b"], rows: [[.text(name), .list([name, "x"])]])
    let guarded = try #require(CSVParser.rows(Array(CSVFile().bytes(table).dropFirst(3))))
    #expect(guarded[1] == ["'" + name, "'" + name + "; x"])
    let raw = try #require(CSVParser.rows(Array(CSVFile(raw: true).bytes(table).dropFirst(3))))
    #expect(raw[1] == [name, name + "; x"])
  }

  @Test(arguments: [
    "a\"b", "a\"\u{301}b", "a,b", "a\r\nb", "a\nb", "<script>", "مريم\u{200F}", "👩‍🏫", " padded ", "",
  ])
  func anyTextComesBack(name: String) throws {
    let table = ExportTable(name: "t", columns: ["a", "b"], rows: [[.text(name), .text("end")]])
    let rows = try #require(CSVParser.rows(Array(CSVFile().bytes(table).dropFirst(3))))
    #expect(Array(rows[1][0].utf8) == Array(name.utf8))
    #expect(rows[1][1] == "end")
  }
}
