import Coaching
import Foundation
import Testing

@testable import RosterFiles

@Suite("Rosters of OneRoster exports")
struct OneRosterImportTests {
  private func roster(
    _ files: [String: String], bells: String = SampleExport.bells, leaders: String = SampleExport.leaders,
    further: [String: String] = [:], change: (inout OneRosterImport.Options) -> Void = { _ in }
  ) throws -> ImportResult {
    var result: ImportResult?
    try SampleExport.inFolder(files) { export in
      try SampleExport.inFolder(further.merging(["bells.csv": bells, "leaders.csv": leaders]) { $1 }) { own in
        var options = OneRosterImport.Options(
          bells: own + "/bells.csv", leaders: own + "/leaders.csv", timeZone: "America/Los_Angeles")
        if !further.isEmpty { options.further = own }
        change(&options)
        result = try OneRosterImport.roster(of: export, options: options)
      }
    }
    return try #require(result)
  }

  @Test("Versions 1.1 and 1.2 give the same roster")
  func versions() throws {
    let result = try roster(SampleExport.version11)
    let roster = result.roster
    #expect(roster.term.name == "Fall 2026")
    #expect("\(roster.term.start) \(roster.term.end)" == "2026-08-31 2026-12-18")
    #expect(roster.schools.map(\.id) == ["s1", "s2"])
    #expect(roster.schools.map(\.organization) == ["d1", "d1"])
    #expect("\(roster.schools[0].workday) \(roster.schools[1].workday)" == "07:45–15:45 08:30–10:15")
    #expect(roster.leaders.map(\.id) == ["u1", "u5"])
    #expect(roster.leaders[0].person.name == "Ana Ruiz")
    #expect(roster.leaders[0].caseload == Caseload(min: 1, max: 3))
    #expect(roster.leaders[0].person.prefers == ["u2"])
    #expect(roster.leaders[1].person.subjects == ["Science"])
    #expect(roster.peers.map(\.id) == ["u2", "u_3"])
    #expect(roster.peers[1].person.name == "Chen Li, Jr.")
    #expect(roster.peers[1].person.subjects == ["English", "Literacy"])
    #expect(roster.peers[1].person.grades == [Grade("8")])
    #expect(try self.roster(SampleExport.version12).roster == roster)
  }

  @Test("A folder of further files that is not there is no input")
  func noFurtherFolder() throws {
    let error = #expect(throws: ImportError.self) {
      try roster(SampleExport.version11) { $0.further = "/nowhere/at/all" }
    }
    #expect(error?.exitCode == 66)
  }

  @Test("Lessons come from the periods of classes and the enrollments of teachers")
  func lessons() throws {
    let roster = try roster(SampleExport.version11).roster
    let math = Lesson(time: .period("1"), subject: "Mathematics", grade: Grade("7"))
    var third = math
    third.time = .period("3")
    func elsewhere(_ start: Int, _ end: Int) -> Lesson {
      Lesson(
        time: .clock(ClockRange(start: ClockTime(minutes: start), end: ClockTime(minutes: end))),
        subject: "English",
        grade: Grade("8"))
    }
    // The English class is at the other school: there the times count.
    #expect(roster.leaders[0].person.lessons == [math, third, elsewhere(510, 560), elsewhere(565, 615)])
    #expect(
      roster.peers[0].person.lessons == [
        Lesson(days: ["Mon", "Wed"], time: .period("2"), subject: "Mathematics", grade: Grade("7"))
      ])
    #expect(roster.peers[1].person.lessons.map(\.time) == [.period("1"), .period("2")])
    #expect(roster.leaders[1].person.lessons.isEmpty)
  }

  @Test("What an export contradicts itself in is noted, each kind once")
  func notes() throws {
    let notes = try roster(SampleExport.version11).notes.map { "\($0)" }
    #expect(
      notes == [
        "academicSessions.csv, line 3: Of 2 terms \"Fall 2026\" was taken, which has the most classes. Choose another with --term.",
        "enrollments.csv, line 8: 1 row was left out because it names a class that is not there; the first is \"k6\".",
        "enrollments.csv, line 10: 1 row was left out because it names a teacher that is not there; the first is \"u9\".",
        "classes.csv, line 8: 1 row was left out because it names a school that is not there; the first is \"s9\".",
        "classes.csv, line 5: 1 class was left out for lack of periods, so teachers may seem free; the first is \"k4\".",
        "classes.csv, line 6: 1 class was taken with the usual times of another school than their teacher's; the first is \"k5\".",
        "users.csv, line 8: 1 teacher was left out for lack of a school that was read; the first is \"u7\".",
      ])
  }

  @Test("Another term can be chosen, by id or title; an unknown one is a fault")
  func term() throws {
    for name in ["t2", "Spring 2027"] {
      let roster = try roster(SampleExport.version11) { $0.term = name }.roster
      #expect("\(roster.term.start)" == "2027-01-11")
      #expect(roster.peers[0].person.lessons.count == 2)
    }
    #expect(throws: ImportError.self) { try roster(SampleExport.version11) { $0.term = "Summer" } }
  }

  @Test("Faults name the file that they are in")
  func faults() throws {
    let error = #expect(throws: ImportError.self) {
      try roster(
        SampleExport.version11,
        bells: "school,period,start,end\nLMS,1,8:15,9:05\nLMS,2,9:10,9:00\n,1,8:30,9:20\n",
        leaders: "id,caseloadMax\nana@example.org,few\nnobody,2\n")
    }
    guard case .rejected(let faults)? = error else { return }
    #expect(
      faults.map { "\($0)" } == [
        "leaders.csv, line 2, column caseloadMax: \"few\" should be a number.",
        "leaders.csv, line 3, column id: \"nobody\" is the id of no teacher of the export.",
        "bells.csv, line 3: \"start\" must lie before \"end\".",
        "classes.csv, line 2, column period: \"03\" is a period of no table of the school \"s1\".",
        "classes.csv, line 6, column period: \"1-2\" is a period of no table of the school \"s1\".",
        "classes.csv, line 6, column period: \"1-2\" is a period of no table of the school \"s2\".",
      ])
  }

  @Test("Further tables add to the export: rules, activities, pairs")
  func further() throws {
    let roster = try roster(
      SampleExport.version11,
      further: [
        "rules.csv": "rule,value\nprogram.timeZone,America/Denver\nprogram.name,Valley\n",
        "activities.csv": "activity,per,times,step,kind,minutes\ncycle,pair,2,plan,meeting,30\n",
        "pairs.csv": "leader,peer,rule\nu1,u_3,apart\n",
      ]
    ).roster
    #expect(roster.program == Program(name: "Valley", timeZone: "America/Denver"))
    #expect(roster.activities.map(\.id) == ["cycle"])
    #expect(roster.apart == [PairID(leader: "u1", peer: "u_3")])
  }

  @Test("A zip archive is read as a folder is", .enabled(if: Archive.isPossible, "needs unzip and python3"))
  func archive() throws {
    try SampleExport.inFolder(SampleExport.version12) { export in
      let archive = export + "/export.zip"
      try Archive.make(archive, of: SampleExport.version12.keys.sorted(), in: export)
      try SampleExport.inFolder(["bells.csv": SampleExport.bells, "leaders.csv": SampleExport.leaders]) {
        own in
        let options = OneRosterImport.Options(
          bells: own + "/bells.csv", leaders: own + "/leaders.csv", timeZone: "America/Los_Angeles")
        let zipped = try OneRosterImport.roster(of: archive, options: options).roster
        #expect(try OneRosterImport.roster(of: export, options: options).roster == zipped)
        #expect(throws: ImportError.self) {
          try OneRosterImport.roster(of: own + "/bells.csv", options: options)
        }
      }
    }
  }
}

/// Makes zip archives with Python's own library.
private enum Archive {
  static let isPossible = (try? run("unzip", ["-v"])) == 0 && (try? run("python3", ["--version"])) == 0

  static func make(_ path: String, of files: [String], in folder: String) throws {
    #expect(try run("python3", ["-m", "zipfile", "-c", path] + files.map { folder + "/" + $0 }) == 0)
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
