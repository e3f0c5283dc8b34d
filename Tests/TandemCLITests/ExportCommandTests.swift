import Foundation
import RosterFiles
import Testing

@Suite struct ExportCommandTests {
  private let folder: TemporaryFolder
  private let roster = TandemBinary.root.appendingPathComponent("Data/tiny.json").path
  private var plan: String { folder.path("plan.json") }

  init() throws {
    folder = try TemporaryFolder()
    let made = try TandemBinary.run(["schedule", roster, "-q", "-o", folder.path("plan.json")])
    try #require(made.status == 0, "\(made.errors)")
  }

  private func export(_ arguments: String..., environment: [String: String] = [:]) throws
    -> TandemBinary.Result
  {
    try TandemBinary.run(["export", plan, "--roster", roster] + arguments, environment: environment)
  }

  @Test func tablesGoToAFolderOrOneToAFile() throws {
    #expect(try export("--format", "csv", "-o", folder.path("tables")).status == 0)
    #expect(try folder.names("tables") == ["cover.csv", "missing.csv", "pairs.csv", "sessions.csv"])
    let one = try export("-o", folder.path("pairs.csv"), "--table", "pairs")
    #expect(one.status == 0)
    #expect(try folder.bytes("pairs.csv") == folder.bytes("tables/pairs.csv"))
    let wrong = try export("--format", "csv", "--table", "lessons")
    #expect(wrong.status == 64 && wrong.errors.contains("sessions, pairs, missing, cover"))
  }

  @Test func calendarsAreTheSameFromRunToRun() throws {
    #expect(try export("--format", "ics", "-o", folder.path("first")).status == 0)
    #expect(try export("--format", "ics", "-o", folder.path("second")).status == 0)
    #expect(try folder.names("first/schools") == ["oak.ics"])
    for name in try folder.names("first/people") {
      #expect(try folder.bytes("first/people/\(name)") == folder.bytes("second/people/\(name)"))
    }
    let stamped = try export("--format", "ics", environment: ["SOURCE_DATE_EPOCH": "1788000061"])
    #expect(stamped.output.contains("DTSTAMP:20260829T104101Z"))
  }

  @Test func aNewerPlanCancelsWhatItDrops() throws {
    var newer = try PlanFile.read(plan).plan
    let dropped = newer.schedule!.sessions.removeLast()
    try PlanFile.write(newer, to: folder.path("newer.json"))
    let result = try TandemBinary.run([
      "export", folder.path("newer.json"), "--roster", roster, "--format", "ics", "--replaces", plan,
    ])
    let events = result.output.components(separatedBy: "BEGIN:VEVENT").dropFirst()
    #expect(events.count == newer.schedule!.sessions.count + 1)
    let cancelled = events.filter { $0.contains("STATUS:CANCELLED") }
    #expect(cancelled.count == 1 && cancelled[0].contains("SEQUENCE:1"))
    #expect(cancelled.first?.contains(dropped.date.description.replacing("-", with: "")) == true)
  }

  @Test func aPlanOfOtherPeopleIsNoOlderOne() throws {
    let school = TandemBinary.data("school.json")
    let other = folder.path("other.json")
    #expect(try TandemBinary.run(["pair", school, "-q", "-o", other]).status == 0)
    let result = try export("--format", "ics", "--replaces", other, "--replaces", plan)
    #expect(result.status == 0)
    #expect(result.errors.contains("other.json has no pair and no session in common with the plan"))
    #expect(!result.errors.contains("plan.json has"))
  }

  @Test func theReportIsOneFileOrAFolder() throws {
    #expect(try export("-o", folder.path("report.html")).status == 0)
    #expect(try String(decoding: folder.bytes("report.html"), as: UTF8.self).hasPrefix("<!DOCTYPE html>"))
    #expect(try export("--format", "html", "-o", folder.path("site")).status == 0)
    #expect(try folder.names("site") == ["index.html", "people"])
    #expect(try folder.names("site/people").contains("leader-1.html"))
  }

  @Test func audiencesSeeTheirPartOnly() throws {
    let principal = try export("--format", "json", "--audience", "principal", "--school", "oak")
    #expect(principal.status == 0 && principal.output.contains("\"schools\""))
    #expect(!principal.output.contains("\"pairs\"") && !principal.output.contains("\"score\""))
    let nobody = try export("--format", "html", "--audience", "peer")
    #expect(nobody.status == 64 && nobody.errors.contains("--person"))
    let unknown = try export("--format", "ics", "--person", "zoe")
    #expect(unknown.status == 64 && unknown.errors.contains("zoe"))
  }

  /// A calendar of somebody who is no longer in the plan would show meetings that are not.
  @Test func filesOfAnotherExportAreNamed() throws {
    let calendars = folder.path("calendars")
    #expect(try export("--format", "ics", "-o", calendars).errors.contains("another export") == false)
    try Data("old".utf8).write(to: URL(filePath: calendars + "/people/P77.ics"))
    let again = try export("--format", "ics", "-o", calendars)
    #expect(again.status == 0 && again.errors.contains("people/P77.ics in \(calendars) is of another export"))
  }

  @Test func wrongUseAndPlacesSaySo() throws {
    #expect(try export().status == 64)
    #expect(try export("--format", "json", "--raw").status == 64)
    #expect(try export("--format", "html", "--replaces", plan).status == 64)
    #expect(try export("-o", "/nowhere/report.html").status == 73)
    #expect(
      try TandemBinary.run(["export", "none.json", "--roster", roster, "--format", "csv"]).status == 66)
  }

  @Test func showFitsEightyColumnsAndHasNoColourInAFile() throws {
    for arguments in [
      [], ["--week", "1"], ["--leader", "Ana Ruiz"], ["--peer", "P3"], ["--school", "oak"],
    ] {
      let result = try TandemBinary.run(["show", plan, "--roster", roster] + arguments)
      #expect(result.status == 0, "\(result.errors)")
      #expect(!result.output.contains("\u{1B}"))
      let lines = result.output.split(separator: "\n")
      #expect(!lines.isEmpty && lines.allSatisfy { $0.count <= 80 })
    }
    #expect(try TandemBinary.run(["show", plan]).status == 0)
    #expect(try TandemBinary.run(["show", plan, "--week", "40"]).status == 64)
    #expect(try TandemBinary.run(["show", plan, "--leader", "nobody"]).status == 64)
  }

  /// A beginning of a name is enough where only one begins so, in any capitals.
  @Test func namesMayBeShort() throws {
    for arguments in [["--leader", "ana"], ["--peer", "p3"], ["--school", "OAK"]] {
      #expect(try TandemBinary.run(["show", plan, "--roster", roster] + arguments).status == 0)
    }
  }

  @Test func oneWeekOfOneLeaderAsJSON() throws {
    func sessions(_ arguments: String...) throws -> (rows: Int, figure: Int) {
      let result = try TandemBinary.run(["show", plan, "--roster", roster, "--json"] + arguments)
      let object = try #require(
        JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
      let figures = try #require(object["figures"] as? [String: Any])
      return (try #require(object["sessions"] as? [Any]).count, try #require(figures["sessions"] as? Int))
    }
    let all = try sessions()
    let week = try sessions("--week", "1")
    let leader = try sessions("--week", "1", "--leader", "Ana Ruiz")
    #expect(all.rows > week.rows && week.rows >= leader.rows && leader.rows > 0)
    for part in [all, week, leader] { #expect(part.rows == part.figure) }
  }

  @Test func aRosterThatHasGrownShowsWhoIsNotServed() throws {
    let text = try String(contentsOfFile: roster, encoding: .utf8)
      .replacing(
        "\"peers\": [", with: "\"peers\": [{\"id\": \"P9\", \"name\": \"New Peer\", \"school\": \"oak\"},")
    let grown = try folder.file("grown.json", text)
    let result = try TandemBinary.run(["show", plan, "--roster", grown])
    #expect(result.status == 0 && result.errors.contains("another version of this roster"))
    #expect(result.output.contains("Served    3 of 4 places"))
    #expect(result.output.contains("New Peer lacks a leader"))
    let renamed = try folder.file("renamed.json", text.replacing("Oak Hill tiny program", with: "Elm Hill"))
    #expect(
      try TandemBinary.run(["show", plan, "--roster", renamed]).errors.contains(
        "The plan was made for \"Oak Hill tiny program\", and this roster is of \"Elm Hill\"."))
    let other = try TandemBinary.run(["show", plan, "--roster", TandemBinary.data("school.json")])
    #expect(other.status == 0)
    #expect(
      other.errors.contains(
        "No pair of the plan is of this roster. It was made for \"Oak Hill tiny program\""))
  }

  @Test func whoIsMeantIsSaid() throws {
    func errors(_ arguments: String...) throws -> String {
      let result = try TandemBinary.run(["show", plan, "--roster", roster] + arguments)
      #expect(result.status == 64)
      return result.errors
    }
    #expect(try errors("--leader", "P1").contains("\"P1\" is a peer, not a leader."))
    #expect(try errors("--peer", "Ana Ruiz").contains("\"Ana Ruiz\" is a leader, not a peer."))
    #expect(try errors("--leader", "Anna Ruiz").contains("Did you mean \"Ana Ruiz\"?"))
    #expect(try errors("--school", "oka").contains("Did you mean \"oak\"?"))
    #expect(
      try errors("--week", "9").contains("from 1 to 2, or a date from 2026-09-14 to 2026-09-25; it is \"9\".")
    )
    #expect(try export("--format", "ics", "--person", "P33").errors.contains("Did you mean \"P3\"?"))
  }
}
