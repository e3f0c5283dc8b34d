import Coaching
import IntegerProgram
import PairingProgram
import Testing

/// "fair" against the natural model: least unserved, then the highest lowest total, then the points (SPEC §4).
@Suite struct FairAgainstNaturalModelTests {
  static let kinds = [
    RandomRequests(peers: 3...6, objective: .fair),
    RandomRequests(peers: 3...6, timed: false, objective: .fair),
    RandomRequests(peers: 2...5, grouped: false, wanted: 2, objective: .fair),
    RandomRequests(leaders: 3...4, peers: 2...4, timed: false, grouped: false, wanted: 3, objective: .fair),
    RandomRequests(peers: 3...6, wanted: 2, forcedShare: 0.05, objective: .fair),
  ]

  @Test(arguments: kinds.indices) func sameOutcome(kind: Int) throws {
    for seed in 0..<25 {
      let request = Self.kinds[kind].request(seed: 1000 + seed)
      guard let expected = try natural(request) else {
        #expect(throws: PairingFault.self, "seed \(seed)") { try PairingSolver().solve(request) }
        continue
      }
      let outcome = try PairingSolver().solve(request)
      let check = PairingEvaluation(request, choices: outcome.choices, groupTimes: outcome.groupTimes)
      #expect(check.broken.isEmpty, "seed \(seed)")
      #expect(check.unserved == expected.unserved, "seed \(seed)")
      #expect(check.lowestTotal == expected.lowestTotal, "seed \(seed)")
      #expect(check.points == expected.points, "seed \(seed)")
      #expect(outcome.points == check.points, "seed \(seed)")
      #expect(outcome.status == .optimal, "seed \(seed)")
      #expect(
        outcome.fairness
          == Fairness(unserved: expected.unserved, lowestTotal: expected.lowestTotal, proven: true),
        "seed \(seed)")
    }
  }

  /// Many pairings that serve the same are one value to the first two stages; they must end nonetheless, and with a proof.
  @Test(arguments: 0..<3) func endsWithAProofWhereThousandsServeTheSame(seed: Int) throws {
    let kind = RandomRequests(leaders: 12...12, peers: 60...60, wanted: 2, objective: .fair)
    let outcome = try PairingSolver().solve(kind.request(seed: 4000 + seed))
    #expect(outcome.status == .optimal)
    #expect(outcome.fairness?.proven == true)
    #expect(outcome.bound < Double(outcome.points) + 1)
  }

  /// The three stages by the natural model; nil where there is no pairing.
  private func natural(_ request: PairingRequest) throws -> PairingEvaluation? {
    var served = request
    served.weights = Weights()
    for (_, path) in Weights.named { served.weights[keyPath: path] = 0 }
    served.weights.unserved = 1
    served.adjustments = request.candidates.pairs.map { -$0.points }
    let first = NaturalPairingModel(served)
    guard let solution = try GLPKSolver().solve(first.program).solution else { return nil }
    let unserved = -Int(solution.objective.rounded())
    var low = 0
    var high = 3000
    while low < high {
      let middle = (low + high + 1) / 2
      let target = NaturalPairingModel.FairTarget(unserved: unserved, lowestTotal: middle)
      let found = try GLPKSolver().solve(NaturalPairingModel(served, fair: target).program).solution
      if found != nil { low = middle } else { high = middle - 1 }
    }
    // Nobody served: every threshold holds, and the lowest total is 0 by definition.
    let target = NaturalPairingModel.FairTarget(unserved: unserved, lowestTotal: low)
    let last = NaturalPairingModel(request, fair: target)
    let reading = last.reading(try #require(try GLPKSolver().solve(last.program).solution))
    return PairingEvaluation(request, choices: reading.choices, groupTimes: reading.groupTimes)
  }
}
