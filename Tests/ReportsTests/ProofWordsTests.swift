import Coaching
import Reports
import Testing

/// What bounds and gaps mean, in words.
@Suite struct ProofWordsTests {
  private func words(points: Int, bound: Double) -> String {
    ProofWords.pairing(
      Pairing(
        points: points, proof: Proof(number: points, bound: bound, otherwise: .feasible), pairs: [],
        groups: [], unserved: []), objective: .points)
  }

  @Test func aPairingWithPointsLacksAShareOfThem() {
    #expect(
      words(points: 1718, bound: 1822)
        == "No pairing can have more than 1,822 points, so this one is at most 104 points (6.05 %) short of the best "
        + "(with fewer points it costs less in the schedule, or the search ended before it found better).")
    #expect(words(points: 100, bound: 101.7).contains("at most 1 point (1.70 %) short of the best"))
  }

  /// What is short by more than it has is no share of it: 871 % short would say nothing.
  @Test func aPairingLacksNoMoreThanAllOfItsPointsAsAShare() {
    #expect(words(points: 28_504, bound: 276_827).contains("at most 248,323 points short of the best"))
    #expect(words(points: 50, bound: 100).contains("at most 50 points (100.00 %) short of the best"))
  }

  /// Of fewer than no points there is no share either.
  @Test func aPairingBelowZeroLacksPoints() {
    #expect(words(points: -40_073, bound: 6_341).contains("at most 46,414 points short of the best"))
    #expect(words(points: 0, bound: 2).contains("at most 2 points short of the best"))
  }
}
