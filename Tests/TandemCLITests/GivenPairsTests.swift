import Foundation
import RosterFiles
import Testing

/// Pairs that somebody gives (`schedule --pairs`): their rows may be wrong, and their figures out of date.
struct GivenPairsTests {
  private let folder: TemporaryFolder
  private let tiny = TandemBinary.data("tiny.json")

  init() throws {
    folder = try TemporaryFolder()
    try #require(try TandemBinary.run(["pair", tiny, "-q", "-o", folder.path("pairs.json")]).status == 0)
  }

  /// The pairs A–P1, B–P2, B–P3 of the best pairing with a text of theirs replaced.
  private func pairs(_ old: String, _ new: String) throws -> String {
    let text = try folder.text("pairs.json")
    #expect(text.contains(old))
    return try folder.file("given.json", text.replacing(old, with: new))
  }

  private func schedule(_ given: String, roster: String? = nil) throws -> TandemBinary.Result {
    try TandemBinary.run([
      "schedule", roster ?? tiny, "--pairs", given, "-q", "-o", folder.path("plan.json"),
    ])
  }

  @Test func aPairThatStandsTwiceIsAFault() throws {
    let result = try schedule(
      try pairs("\"leader\": \"B\", \"peer\": \"P2\"", "\"leader\": \"B\", \"peer\": \"P3\""))
    #expect(result.status == 65)
    #expect(result.errors.contains("  pairing.pairs[2]: B and P3 are a pair already, at pairing.pairs[1]."))
  }

  @Test func peopleOfAnotherRosterAreFaultsWithTheirPlace() throws {
    let result = try schedule(try pairs("\"peer\": \"P2\"", "\"peer\": \"P22\""))
    #expect(result.status == 65)
    #expect(
      result.errors.contains(
        "  pairing.pairs[1].peer: \"P22\" is the id of no peer of this roster. Did you mean \"P2\"?"))
    let model = try TandemBinary.run([
      "model", tiny, "--stage", "schedule", "--pairs", folder.path("given.json"),
    ])
    #expect(model.status == 65 && model.errors == result.errors)
  }

  @Test func scoresAndPointsAreWorkedOutAnew() throws {
    let stale = try pairs(
      "\"score\": 194, \"parts\": {\"goals\": 0,", "\"score\": 900, \"parts\": {\"goals\": 1,")
    _ = try folder.file(
      "given.json", try folder.text("given.json").replacing("\"points\": 1822", with: "\"points\": 1"))
    let result = try schedule(stale)
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(try TandemBinary.run(["verify", tiny, folder.path("plan.json")]).status == 0)
  }

  /// Ana may have one peer; she gets two, one of them at another's time, and Ben's group has none left at the group time.
  @Test func brokenRulesAreToldAndThePairsKept() throws {
    let result = try schedule(
      try pairs("\"leader\": \"B\", \"peer\": \"P2\"", "\"leader\": \"A\", \"peer\": \"P2\""))
    #expect(result.status == 0)
    #expect(result.errors.contains("The given pairs break "))
    #expect(result.errors.contains("  Ana Ruiz (A) has 2 peers; the caseload allows 1."))
    let plan = try PlanFile.read(folder.path("plan.json")).plan
    #expect(plan.pairing.pairs.map { "\($0.id.leader)\($0.id.peer)" } == ["AP1", "AP2", "BP3"])
    // The check says what was told, and no figure is out of date.
    let check = try TandemBinary.run(["verify", tiny, folder.path("plan.json")])
    #expect(check.status == 1)
    #expect(
      Set(check.output.split(separator: "\n").dropFirst())
        == Set(result.errors.split(separator: "\n").dropFirst()))
  }

  /// Every pair of the school meets at one time: of some sixty overlaps the first are named, and how many there are.
  @Test func ofManyBrokenRulesTheFirstAreNamed() throws {
    let school = TandemBinary.data("school.json")
    try #require(
      try TandemBinary.run(["pair", school, "-q", "-o", folder.path("school.json")]).status == 0)
    var plan = try PlanFile.read(folder.path("school.json")).plan
    let time = try #require(plan.pairing.pairs.first?.meetingTime)
    for pair in plan.pairing.pairs.indices { plan.pairing.pairs[pair].meetingTime = time }
    try PlanFile.write(plan, to: folder.path("given.json"))
    let result = try TandemBinary.run([
      "model", school, "--stage", "schedule", "--pairs", folder.path("given.json"), "-q", "-o",
      folder.path("model.lp"),
    ])
    #expect(result.status == 0)
    let lines = result.errors.split(separator: "\n")
    let count = try #require(lines[0].split(separator: " ").compactMap { Int($0) }.first)
    #expect(count > 20 && lines.count == 22, "\(count) rules in \(lines.count) lines")
    #expect(lines.last == "  … and \(count - 20) more.")
  }

  @Test func aRosterThatHasGrownHasMoreUnserved() throws {
    let text = try String(contentsOfFile: tiny, encoding: .utf8)
      .replacing("\"peers\": [", with: "\"peers\": [{\"id\": \"P9\", \"school\": \"oak\"},")
    let roster = try folder.file("grown.json", text)
    let result = try schedule(folder.path("pairs.json"), roster: roster)
    #expect(result.status == 0, "\(result.errors)")
    let plan = try PlanFile.read(folder.path("plan.json")).plan
    #expect(plan.pairing.unserved.map(\.peer) == ["P9"])
    let check = try TandemBinary.run(["verify", roster, folder.path("plan.json")])
    #expect(check.status == 0, "\(check.output)")
  }

  /// The pairing step of Ben's group time is taken out: he gets one again, and the plan keeps every rule.
  @Test func aGroupWithoutATimeGetsOne() throws {
    var plan = try PlanFile.read(folder.path("pairs.json")).plan
    plan.pairing.groups.removeAll { $0.leader == "B" }
    try PlanFile.write(plan, to: folder.path("given.json"))
    let result = try schedule(folder.path("given.json"))
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(try TandemBinary.run(["verify", tiny, folder.path("plan.json")]).status == 0)
  }

  /// Without a usual time no meeting is at it: what that costs is in the plan, as the check counts it.
  @Test func aPairWithoutATimeIsToldAndCharged() throws {
    var plan = try PlanFile.read(folder.path("pairs.json")).plan
    plan.pairing.pairs[0].meetingTime = nil
    try PlanFile.write(plan, to: folder.path("given.json"))
    let result = try schedule(folder.path("given.json"))
    #expect(result.status == 0)
    let check = try TandemBinary.run(["verify", tiny, folder.path("plan.json")])
    #expect(
      check.output.split(separator: "\n").dropFirst()
        == ["  The pair Ana Ruiz (A), Pia Lund (P1) has no meeting time."])
    #expect(result.errors.hasSuffix("  The pair Ana Ruiz (A), Pia Lund (P1) has no meeting time.\n"))
  }

  @Test func peopleWhoCannotMeetAreAFault() throws {
    let text = try String(contentsOfFile: tiny, encoding: .utf8)
      .replacing(
        "\"schools\": [",
        with: """
          "schools": [{"id": "far", "workday": {"start": "08:00", "end": "16:00"}, "periods": [
            {"id": "2", "start": "09:00", "end": "10:00"}, {"id": "4", "start": "11:00", "end": "12:00"}]},
          """
      )
      .replacing(
        "\"id\": \"P2\", \"name\": \"Quinn Ito\", \"school\": \"oak\"",
        with: "\"id\": \"P2\", \"name\": \"Quinn Ito\", \"school\": \"far\"")
    let result = try schedule(folder.path("pairs.json"), roster: try folder.file("far.json", text))
    #expect(result.status == 65)
    #expect(result.errors.contains("  pairing.pairs[1]: B and P2 can't meet: they are 1,000 minutes apart"))
  }
}
