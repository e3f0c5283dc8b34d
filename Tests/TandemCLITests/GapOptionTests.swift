import Coaching
import RosterFiles
import Testing

/// `--gap` ends the work once the answer is proven to be so near the best.
struct GapOptionTests {
  private let folder: TemporaryFolder
  private let roster = TandemBinary.data("grand-bend.json")

  init() throws { folder = try TemporaryFolder() }

  @Test func pairingEndsWithinTheGap() throws {
    let exact = try pairing([])
    let rough = try pairing(["--gap", "5%"])
    #expect(exact.proof.gap == 0)
    #expect(rough.proof.gap > 0 && rough.proof.gap <= 0.05)
    #expect(rough.points < exact.points)
    #expect(rough.proof.bound >= Double(exact.points))
  }

  @Test(arguments: ["-1", "1000", "101%", "much"]) func aGapThatCannotBeIsToldItsRange(gap: String) throws {
    let result = try TandemBinary.run(["pair", roster, "--gap", gap])
    #expect(result.status == 64)
    #expect(result.errors.contains("The value '\(gap)' is invalid"))
    #expect(result.errors.contains("0% to 100%"))
  }

  private func pairing(_ options: [String]) throws -> Pairing {
    let plan = folder.path("plan.json")
    #expect(try TandemBinary.run(["pair", roster, "-o", plan, "--quiet"] + options).status == 0)
    #expect(try TandemBinary.run(["verify", roster, plan]).status == 0)
    return try PlanFile.read(plan).plan.pairing
  }
}
