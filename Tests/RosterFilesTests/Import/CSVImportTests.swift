import Coaching
import Foundation
import Testing

@testable import RosterFiles

@Suite("Rosters of spreadsheets")
struct CSVImportTests {
  /// The starter's files with one replaced.
  private func files(_ changes: [String: String] = [:]) throws -> [String: [UInt8]] {
    var files = Dictionary(uniqueKeysWithValues: try StarterProgram.files.map { ($0.name, $0.bytes) })
    for (name, text) in changes { files[name] = Array(text.utf8) }
    return files
  }

  private func faults(_ changes: [String: String]) throws -> [String] {
    let files = try files(changes)
    let error = #expect(throws: ImportError.self) { try CSVImport.roster(ofFiles: files) }
    guard case .rejected(let faults)? = error else { return [] }
    return faults.map(\.description)
  }

  @Test("csv → roster → csv: the starter comes back, bytes and all")
  func starter() throws {
    let result = try CSVImport.roster(ofFiles: files())
    #expect(result.roster == (try StarterProgram.roster))
    #expect(result.rejected.isEmpty && result.notes.isEmpty)
    let again = RosterTables.files(of: result.roster)
    #expect(again == (try StarterProgram.files.filter { $0.name != "README.txt" }))
  }

  @Test(
    "A table under another name is not passed over",
    arguments: [
      ("no-school (1).csv", "no-school.csv"), ("Copy of no-school.csv", "no-school.csv"),
      ("No-School.CSV", "no-school.csv"), ("no school.csv", "no-school.csv"),
      ("noschool.csv", "no-school.csv"), ("lesson.csv", "lessons.csv"),
      ("Unavailable copy 2.csv", "unavailable.csv"),
    ])
  func misnamed(name: String, meant: String) throws {
    var without = try files()
    without[meant] = nil
    for (files, isThere) in [(without, false), (try files(), true)] {
      let error = #expect(throws: ImportError.self) {
        try CSVImport.roster(ofFiles: files, strangers: [name])
      }
      guard case .rejected(let faults)? = error else { return }
      #expect(faults.contains(ImportFault(file: name, reason: .misnamedFile(meant, isThere: isThere))))
    }
  }

  @Test("A table that is absent or can't be read is one fault, not one for each row that names its people")
  func unreadTable() throws {
    var absent = try files()
    absent["leaders.csv"] = nil
    var damaged = try files()
    damaged["leaders.csv"]!.append(0xE9)
    for (files, reason) in [(absent, "cells of other tables name"), (damaged, "The file is no UTF-8")] {
      let error = #expect(throws: ImportError.self) { try CSVImport.roster(ofFiles: files) }
      guard case .rejected(let faults)? = error else { return }
      #expect(faults.count == 1 && faults[0].file == "leaders.csv", "\(faults)")
      #expect(faults[0].description.contains(reason))
    }
  }

  @Test("Other tables of a folder are named, and so is what is absent")
  func strangers() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in try files() where name != "no-school.csv" {
      try Data(bytes).write(to: folder.appendingPathComponent(name))
    }
    for name in ["holidays.csv", "rooms.csv", RejectedRows.fileName, "notes.txt"] {
      try Data("date\n2026-09-07\n".utf8).write(to: folder.appendingPathComponent(name))
    }
    let notes = try CSVImport.roster(ofFolder: folder.path).notes
    #expect(notes.map(\.file) == ["holidays.csv", "rooms.csv"])
    #expect(notes.allSatisfy { $0.description.contains("no-school.csv") }, "\(notes)")
  }

  @Test("roster → csv → roster: every part of a roster has its table")
  func everyPart() throws {
    var roster = try RosterFile.decode(Array(RosterText.sound.utf8)).roster
    roster.objective = .fair
    roster.weights.offTime = 7
    roster.eligibility.sameOrganization = false
    roster.leaders[0].person.name = "=Zoë, \"Q\"\nLee"
    roster.leaders[0].person.avoid = [
      TimeWindow(days: ["Mon"], from: CalendarDate("2026-09-01"), time: .period("1"))
    ]
    let files = Dictionary(uniqueKeysWithValues: RosterTables.files(of: roster).map { ($0.name, $0.bytes) })
    #expect(try CSVImport.roster(ofFiles: files).roster == roster)
  }

  @Test(
    "Excel's habits: mark, semicolons, CRLF, times of the clock, days in words, other names and order of columns"
  )
  func excel() throws {
    let text = "\u{FEFF}Grade;Subject;End;Start;Days;PERSON\r\n7th;math;9:05 AM;8:15 AM;\"Monday;Wed\";L1\r\n"
    let roster = try CSVImport.roster(ofFiles: files(["lessons.csv": text])).roster
    #expect(
      roster.leaders[0].person.lessons == [
        Lesson(
          days: ["Mon", "Wed"],
          time: .clock(ClockRange(start: ClockTime(minutes: 495), end: ClockTime(minutes: 545))),
          subject: "math", grade: Grade("7"))
      ])
  }

  @Test("Faults of all files are told together, each with file, line, column and reason")
  func places() throws {
    let found = try faults([
      "lessons.csv":
        "person,days,period,start,end\nL1,Mon,1,,\nL1,Mon,9,,\nLL1,Mon,1,,\nP1,,,9:00,8:00\nP2,Mon,,,\n",
      "goals.csv": "peer,standard,weight\nP1,6.RP.A.1,0\nP1,6.RP.A.1,x\n",
      "unavailable.csv": "person,date\nL1,3/4/2026\nL1,never\n",
      "travel.csv": "from,to,minutes\nlincoln,grant,15\ngrant,lincoln,20\n",
      "rules.csv": "rule,value\nprogram.timeZone,America/Nowhere\nterm.start,2026-08-31\ncolour,red\n",
    ])
    #expect(
      found == [
        "rules.csv: The rule \"term.end\" is needed.",
        "rules.csv, line 2, column value: \"America/Nowhere\" should be an IANA time zone such as \"America/Chicago\". Did you mean \"America/Nome\"?",
        "rules.csv, line 4, column rule: \"colour\" is no rule.",
        "travel.csv, line 3: This is a second entry for these two schools; the first is at travel.csv, line 2.",
        "lessons.csv, line 3, column period: \"9\" is a period of no table of the school \"lincoln\". Did you mean \"1\"?",
        "lessons.csv, line 4, column person: \"LL1\" is the id of no leader or peer. Did you mean \"L1\"?",
        "lessons.csv, line 5: \"start\" must lie before \"end\".",
        "lessons.csv, line 6: A period, or start and end, is needed.",
        "unavailable.csv, line 2, column date: \"3/4/2026\" can mean two days; write it as YYYY-MM-DD.",
        "unavailable.csv, line 3, column date: \"never\" should be a date as YYYY-MM-DD.",
        "goals.csv, line 2, column weight: 0 should be above 0.",
        "goals.csv, line 3, column weight: \"x\" should be a number.",
      ])
  }

  @Test("Faults of headers and files")
  func headers() throws {
    let found = try faults(["travel.csv": "from,too,minutes,x-note\nlincoln,grant,15,far\n"])
    #expect(
      found.prefix(2) == [
        "travel.csv, line 1, column too: \"too\" is no column here. Known: from, to, minutes, and names that begin with x-. Did you mean \"to\"?",
        "travel.csv, line 1: The column \"to\" is needed.",
      ])
    #expect(
      try faults(["travel.csv": ""]).first?.hasPrefix("travel.csv: The file has no header row.") == true)
    #expect(
      try faults(["travel.csv": "from,to,minutes\nlincoln,grant,15,99\n"])
        == ["travel.csv, line 2: The row has 4 cells, more than the header row."])
    let error = #expect(throws: ImportError.self) { try CSVImport.roster(ofFiles: [:]) }
    #expect(error?.description.contains("schools.csv: The file is needed.") == true)
  }

  @Test("A needed rule without a value is missing; a row with a NUL character is damaged")
  func emptyAndDamaged() throws {
    #expect(
      try faults(["rules.csv": "rule,value\nprogram.timeZone,\nterm.start,2026-08-31\nterm.end,2026-12-18\n"])
        == [
          "rules.csv: The rule \"program.timeZone\" is needed."
        ])
    #expect(
      try faults(["goals.csv": "peer,standard\nP1,6.RP.A.1\nP1,6.RP\0.A.2\n"]) == [
        "goals.csv, line 3: The row has a NUL character: the file is damaged, or not in UTF-8. In Excel save it as \"CSV UTF-8 (comma delimited)\"."
      ])
  }

  @Test("To go on without wrong rows; what depends on them goes, too")
  func keepGoing() throws {
    let starter = String(decoding: try files()["peers.csv"] ?? [], as: UTF8.self)
    let result = try CSVImport.roster(
      ofFiles: files([
        "peers.csv": starter.replacingOccurrences(of: "P3,Eve Novak,,grant", with: "P3,Eve Novak,,nowhere")
      ]),
      keepGoing: true)
    #expect(result.roster.peers.map(\.id) == ["P1", "P2", "P4", "P5"])
    #expect(result.rejected.map { "\($0.file) \($0.line ?? 0)" }.first == "peers.csv 4")
    #expect(result.rejected.contains { $0.file == "lessons.csv" })
    #expect(result.rejected.contains { $0.file == "goals.csv" })
  }

  /// L1 wishes for P1, whose school is misspelt, and for P2.
  @Test("Who names a person that is left out stays; only the wish goes")
  func keepGoingWithoutWishes() throws {
    func text(_ name: String, _ old: String, _ new: String) throws -> String {
      let text = String(decoding: try files()[name] ?? [], as: UTF8.self)
      #expect(text.contains(old))
      return text.replacingOccurrences(of: old, with: new)
    }
    let result = try CSVImport.roster(
      ofFiles: files([
        "peers.csv": try text("peers.csv", "P1,Chen Li,,lincoln", "P1,Chen Li,,lincon"),
        "leaders.csv": try text(
          "leaders.csv", "\"inPerson;virtual\",P1,", "\"inPerson;virtual\",\"P1;P2;P8;P2\","),
      ]),
      keepGoing: true)
    #expect(result.roster.peers.map(\.id) == ["P2", "P3", "P4", "P5"])
    #expect(result.roster.leaders.map(\.id) == ["L1", "L2"])
    #expect(result.roster.leaders[0].person.prefers == ["P2"])
    #expect(!result.roster.leaders[0].person.lessons.isEmpty)
    let wishes = result.rejected.filter { $0.file == "leaders.csv" }.map(\.description)
    #expect(
      wishes == [
        "leaders.csv, line 2, column prefers: \"P8\" is the id of no peer. Did you mean \"P1\"?",
        "leaders.csv, line 2, column prefers: \"P2\" is a second wish for that person; the first is at leaders.csv, line 2.",
        "leaders.csv, line 2, column prefers: \"P1\" is the id of no peer. Did you mean \"P2\"?",
      ])
  }

  @Test("Rejected rows have the reason first and the row's cells last, and are known again")
  func rejectedRows() throws {
    let fault = ImportFault(file: "a.csv", line: 3, column: "b", reason: .repeatedRule, cells: ["x", "=1"])
    let bytes = RejectedRows.bytes(of: [fault])
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{FEFF}reason,file,line,column,row\r\nThe rule stands twice.,a.csv,3,b,x,'=1\r\n")
    #expect(RejectedRows.isOwn(bytes))
    #expect(!RejectedRows.isOwn(Array("a,b\n".utf8)))
  }

  @Test("Standards are written in one form; unknown ones are noted with the nearest, once")
  func standards() throws {
    let result = try CSVImport.roster(
      ofFiles: files([
        "goals.csv": "peer,standard\nP1,Math.6.RP.A.1\nP2,6.RP.A.9\nP3,6.RP.A.9\nP3,MA.6.AR.1\n"
      ]))
    #expect(result.roster.peers[0].goals.map(\.topic) == [.standard("CCSS.MATH.CONTENT.6.RP.A.1")])
    #expect(result.roster.peers[2].goals.map(\.topic).last == .standard("MA.6.AR.1"))
    #expect(
      result.notes.map(\.description) == [
        "goals.csv, line 3, column standard: \"CCSS.MATH.CONTENT.6.RP.A.9\" is no code of the Common Core; it was kept as it is. Did you mean \"CCSS.MATH.CONTENT.6.RP.A.1\"?"
      ])
  }

  @Test("A school's own days without school, and the program's, in one table")
  func holidays() throws {
    let roster = try CSVImport.roster(
      ofFiles: files([
        "no-school.csv":
          "school,from,to\n,7 Sep 2026,\ngrant,2026-10-09,\n,2026-11-23,2026-11-27\ngrant,2026-10-12,2026-10-13\n"
      ])
    ).roster
    #expect(
      roster.term.noSchool.map { "\($0.first) \($0.last)" } == [
        "2026-09-07 2026-09-07", "2026-11-23 2026-11-27",
      ])
    #expect(
      roster.schools[1].noSchool.map { "\($0.first) \($0.last)" } == [
        "2026-10-09 2026-10-09", "2026-10-12 2026-10-13",
      ])
    #expect(roster.schools[0].noSchool.isEmpty)
    #expect(
      try faults(["no-school.csv": "school,from,to\ngrent,2026-10-09,\n,2026-11-27,2026-11-23\n"]) == [
        "no-school.csv, line 2, column school: \"grent\" is the id of no school. Did you mean \"grant\"?",
        "no-school.csv, line 3: \"from\" must lie before \"to\".",
      ])
  }

  @Test("Many rows of unknown people are told in little time")
  func manyUnknown() throws {
    let rows = (0..<20_000).map { "stranger\($0),Mon,1" }.joined(separator: "\n")
    #expect(try faults(["lessons.csv": "person,days,period\n" + rows]).count == 20_000)
  }
}
