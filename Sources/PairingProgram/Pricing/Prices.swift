/// What pairs are worth under given duals: the input of pricing (Docs/Formulation.md, M5).
struct Prices: Sendable {
  /// For each pair its value less the duals of the rows that it touches wherever it meets.
  var profits: [Double]
  /// For pairs that rows of single starts touch: the duals to pay at each start of the leader.
  var charges: [Int: [Double]] = [:]
  /// What is decided about each pair.
  var marks: [PairMark]
}

/// The answer of pricing for one leader.
struct LeaderPricing: Sendable {
  /// No column of the leader is worth more at these prices.
  var bound: Double
  /// The best columns found with their worth, best first; at least one, unless required pairs clash.
  var columns: [(worth: Double, column: Column)]
}
