import Coaching
import IntegerProgram
import PairingProgram
import Testing

/// The column solution has the points of the natural 0-1 model solved by GLPK, on random requests of many kinds.
@Suite struct ColumnsAgainstNaturalModelTests {
  struct Kind: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var requests: RandomRequests
  }

  static let kinds = [
    Kind(testDescription: "times and groups", requests: RandomRequests()),
    Kind(testDescription: "no times", requests: RandomRequests(timed: false)),
    Kind(testDescription: "no groups", requests: RandomRequests(grouped: false)),
    Kind(testDescription: "neither", requests: RandomRequests(timed: false, grouped: false, wanted: 3)),
    Kind(testDescription: "several leaders", requests: RandomRequests(wanted: 2)),
    Kind(
      testDescription: "three leaders, tight times",
      requests: RandomRequests(leaders: 3...5, peers: 2...5, grouped: false, wanted: 3, density: 0.9)),
    Kind(testDescription: "dear times", requests: RandomRequests(dearTimes: true)),
    Kind(
      testDescription: "dear times, several leaders",
      requests: RandomRequests(leaders: 3...5, wanted: 2, forcedShare: 0.05, density: 0.9, dearTimes: true)),
    Kind(testDescription: "forced", requests: RandomRequests(wanted: 2, forcedShare: 0.1)),
    Kind(testDescription: "tight caseloads", requests: RandomRequests(peers: 6...9, caseload: 2)),
    Kind(
      testDescription: "zones",
      requests: RandomRequests(leaders: 3...4, peers: 2...5, grouped: false, wanted: 3, zones: 3)),
    Kind(
      testDescription: "larger, two leaders",
      requests: RandomRequests(
        leaders: 6...8, peers: 12...18, wanted: 2, forcedShare: 0.02, density: 0.5)),
    Kind(
      testDescription: "loose components", requests: RandomRequests(leaders: 4...7, wanted: 2, density: 0.2)),
  ]

  @Test(arguments: kinds) func samePoints(kind: Kind) throws {
    for seed in 0..<(kind.requests.leaders.upperBound > 7 ? 40 : 60) {
      let request = kind.requests.request(seed: seed)
      let natural = NaturalPairingModel(request)
      switch try GLPKSolver().solve(natural.program) {
      case .infeasible:
        #expect(throws: PairingFault.self, "seed \(seed)") { try PairingSolver().solve(request) }
      case .optimal(let solution):
        let reading = natural.reading(solution)
        let check = PairingEvaluation(request, choices: reading.choices, groupTimes: reading.groupTimes)
        #expect(check.broken.isEmpty && check.points == Int(solution.objective.rounded()), "seed \(seed)")
        try expect(request, points: check.points, seed: seed)
      default:
        Issue.record("GLPK found no optimum of the natural model, seed \(seed)")
      }
    }
  }

  private func expect(_ request: PairingRequest, points: Int, seed: Int) throws {
    let outcome = try PairingSolver().solve(request)
    let check = PairingEvaluation(request, choices: outcome.choices, groupTimes: outcome.groupTimes)
    #expect(check.broken.isEmpty, "seed \(seed)")
    #expect(check.points == outcome.points, "seed \(seed)")
    #expect(outcome.points == points, "seed \(seed)")
    #expect(outcome.status == .optimal, "seed \(seed)")
    #expect(outcome.bound >= Double(points), "seed \(seed)")
  }
}
