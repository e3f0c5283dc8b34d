import Coaching
import Foundation
import RosterFiles
import Testing

@testable import Verification

/// From the two files alone: the plan by hand, written and read again, is accepted.
@Suite struct PlanFilesTests {
  @Test func thePlanByHandIsAcceptedFromItsFiles() throws {
    let bytes = RosterFile.encode(Oak.roster())
    let document = try RosterFile.decode(bytes)
    var plan = Oak.plan()
    plan.roster.sha256 = document.sha256
    let read = try PlanFile.decode(PlanFile.encode(plan))
    let report = Verifier(roster: document.roster, sha256: document.sha256).check(read.plan)
    #expect(read.contradictions == [])
    #expect(report.violations.map(\.sentence) == [])
    #expect(report.value == -4213)
    if let folder = ProcessInfo.processInfo.environment["OAK_FILES"] {
      try WholeFile.write(bytes, to: folder + "/roster.json")
      try PlanFile.write(plan, to: folder + "/plan.json")
    }
  }
}
