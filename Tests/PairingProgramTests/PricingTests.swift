import Coaching
import IntegerProgram
import Testing

@testable import PairingProgram

/// Pricing sorts and searches only what can matter (M5); listing all columns (M8) must not find a better one.
@Suite struct PricingTests {
  /// Prices so far apart that the items beyond the first ones in order are needed, too.
  @Test(arguments: 0..<30) func noColumnIsWorthMore(seed: Int) throws {
    let kind = RandomRequests(leaders: 2...3, peers: 8...14, wanted: 2, forcedShare: 0.02, density: 0.9)
    let split = try ProblemSplit(kind.request(seed: 900 + seed))
    var random = SeededNumbers(seed: seed)
    for problem in split.problems {
      let spread = [40.0, 900, 4000][seed % 3]
      let prices = Prices(
        profits: problem.pairs.map {
          Double($0.value) - 2000 + Double.random(in: -spread...spread, using: &random)
        },
        marks: problem.pairs.map(\.mark))
      for leader in problem.leaders.indices {
        let priced = LeaderPricer.price(problem, leader: leader, prices: prices)
        let listed = ColumnEnumeration(
          problem, leader: leader, prices: prices, threshold: -1e7, split: [], limit: 100_000)
        guard listed.isComplete else { continue }
        let best = listed.columns.map { worth($0, in: problem, prices: prices) }.max() ?? -.infinity
        #expect(abs((priced.columns.first?.worth ?? -.infinity) - best) < 1e-6 || best == -.infinity)
        #expect(priced.bound >= best - 1e-6)
      }
    }
  }

  /// Points of a column with its pairs' profits in the place of their values.
  private func worth(_ column: Column, in problem: PairingProblem, prices: Prices) -> Double {
    column.pairs.reduce(Double(column.points)) {
      $0 - Double(problem.pairs[Int($1)].value) + prices.profits[Int($1)]
    }
  }
}
