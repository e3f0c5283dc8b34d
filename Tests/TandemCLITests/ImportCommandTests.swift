import Foundation
import Testing

@Suite("From spreadsheets to a plan")
struct ImportCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("The starter program imports, is right, and runs; importing again changes nothing")
  func starter() throws {
    #expect(try TandemBinary.run(["init", folder.path("p")]).status == 0)
    let names = try folder.names("p")
    #expect(names.count == 17 && names.contains("README.txt"))
    let first = try TandemBinary.run(["import", "csv", folder.path("p"), "-o", folder.path("one.json")])
    #expect(first.status == 0 && first.output.isEmpty, "\(first.errors)")
    #expect(
      try TandemBinary.run(["import", "csv", folder.path("p"), "-o", folder.path("two.json")]).status == 0)
    #expect(try folder.bytes("one.json") == folder.bytes("two.json"))
    #expect(try folder.names("p") == names)
    #expect(try TandemBinary.run(["check", folder.path("one.json")]).status == 0)
    let plan = try TandemBinary.run([
      "schedule", folder.path("one.json"), "-q", "-o", folder.path("plan.json"),
    ])
    #expect(plan.status == 0, "\(plan.errors)")
    #expect(try TandemBinary.run(["verify", folder.path("one.json"), folder.path("plan.json")]).status == 0)
  }

  @Test("Wrong rows: exit 65, all told, listed in rejected.csv, no roster; the list goes when they are right")
  func rejected() throws {
    _ = try TandemBinary.run(["init", folder.path("p"), "-q"])
    let sound = try folder.bytes("p/goals.csv")
    try Data("peer,standard\nP1,6.RP.A.1\nP99,6.RP.A.2\n".utf8).write(
      to: folder.url.appendingPathComponent("p/goals.csv"))
    let arguments = ["import", "csv", folder.path("p"), "-o", folder.path("roster.json")]
    let wrong = try TandemBinary.run(arguments)
    #expect(wrong.status == 65)
    #expect(wrong.errors.contains("goals.csv, line 3, column peer: \"P99\" is the id of no peer."))
    #expect(!FileManager.default.fileExists(atPath: folder.path("roster.json")))
    let list = String(decoding: try folder.bytes("p/rejected.csv"), as: UTF8.self)
    #expect(list.contains("reason,file,line,column,row"))
    #expect(try TandemBinary.run(arguments + ["--keep-going"]).status == 0)
    try sound.write(to: folder.url.appendingPathComponent("p/goals.csv"))
    #expect(try TandemBinary.run(arguments).status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path("p/rejected.csv")))
  }

  @Test("Files that are there are not replaced unasked; a folder that is not there is no input")
  func places() throws {
    _ = try TandemBinary.run(["init", folder.path("p"), "-q"])
    #expect(try TandemBinary.run(["init", folder.path("p")]).status == 73)
    #expect(try TandemBinary.run(["init", folder.path("p"), "--force"]).status == 0)
    #expect(try TandemBinary.run(["import", "csv", folder.path("none")]).status == 66)
    #expect(try TandemBinary.run(["import", "oneroster", folder.path("p")]).status == 64)
  }

  @Test("A list that can't be written takes no fault away; with --json the faults are JSON, too")
  func unwritableList() throws {
    _ = try TandemBinary.run(["init", folder.path("p"), "-q"])
    _ = try folder.file("p/goals.csv", "peer,standard\nP99,6.RP.A.2\n")
    let list = folder.path("none/rejected.csv")
    let arguments = ["import", "csv", folder.path("p"), "--rejected", list]
    let result = try TandemBinary.run(arguments)
    #expect(result.status == 65)
    #expect(result.errors.contains("goals.csv, line 2, column peer: \"P99\" is the id of no peer."))
    #expect(result.errors.contains("No such file or directory. Choose another place with --rejected."))
    let going = try TandemBinary.run(arguments + ["--keep-going", "-o", folder.path("roster.json")])
    #expect(going.status == 73 && going.errors.contains("P99") && going.errors.contains("--rejected"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("roster.json")))

    let json = try TandemBinary.run(["import", "csv", folder.path("p"), "--json"])
    #expect(json.status == 65)
    let told = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let fault = try #require((told?["faults"] as? [[String: Any]])?.first)
    #expect(fault["file"] as? String == "goals.csv" && fault["line"] as? Int == 2)
    #expect(fault["code"] as? String == "unknownID" && fault["cell"] as? String == "peer")
  }

  @Test("An empty time zone is wrong usage")
  func emptyTimeZone() throws {
    let result = try TandemBinary.run([
      "import", "oneroster", "export", "--bells", "b", "--leaders", "l", "--time-zone", "",
    ])
    #expect(result.status == 64 && result.errors.contains("--time-zone is empty"))
  }

  @Test("Schemas are printed as JSON")
  func schemas() throws {
    for name in ["roster", "plan"] {
      let printed = try TandemBinary.run(["schema", name])
      #expect(printed.status == 0)
      let schema = try JSONSerialization.jsonObject(with: Data(printed.output.utf8)) as? [String: Any]
      #expect(schema?["title"] as? String == "tandem-\(name)/1")
    }
    #expect(try TandemBinary.run(["schema", "rosters"]).status == 64)
  }

  @Test("A roster's own tables: roster → csv → roster")
  func ownTables() throws {
    let roster = TandemBinary.root.appendingPathComponent("Data/grand-bend.json").path
    #expect(try TandemBinary.run(["init", folder.path("p"), "--from", roster]).status == 0)
    let made = try TandemBinary.run(["import", "csv", folder.path("p"), "-o", folder.path("again.json")])
    #expect(made.status == 0, "\(made.errors)")
    #expect(
      try TandemBinary.run(["init", folder.path("q"), "--from", folder.path("again.json")]).status == 0)
    for name in try folder.names("p") {
      #expect(try folder.bytes("p/\(name)") == folder.bytes("q/\(name)"))
    }
  }
}
