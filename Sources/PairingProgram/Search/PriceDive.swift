/// A pairing by dual ascent and fixing in turns: pairs that nearly every round chose are settled, and the prices of the rest
/// adapt to what is left, until all is settled.
///
/// After A. Caprara, M. Fischetti, P. Toth, "A heuristic method for the set covering problem", Oper. Res. 47 (1999).
struct PriceDive {
  private let problem: PairingProblem
  private let rows: RowSet
  private var decisions: Decisions
  private var isSettled: [Bool]
  private(set) var rounds = 0

  /// Rounds between two fixings.
  private let roundsOfTurn: Int
  /// The most fixings.
  private static let turns = 60
  /// The share of the rounds from which on a pair is settled, and the least part of the open pairs that is.
  private static let share = 0.9
  private static let leastPart = 0.2
  /// How far below the bound the ascent aims (`DualAscent`): the prices are near the best ones already.
  private static let reach = 5e-5

  /// A dive under those decisions, with so many rounds between two fixings.
  init(_ problem: PairingProblem, rows: RowSet, decisions: Decisions, roundsOfTurn: Int) {
    self.roundsOfTurn = roundsOfTurn
    self.problem = problem
    self.rows = rows
    self.decisions = decisions
    isSettled = decisions.marks.map { $0 == .required }
  }

  /// The pairing that it ends with, improved by at most so many passes; nil where it breaks a row.
  mutating func pairing(
    from duals: [Double], shares: [Double], passes: Int, pricing: PricingRound, stop: () -> Bool
  ) -> ComponentPairing? {
    let marks = decisions.marks
    var pricing = pricing
    var duals = duals
    var shares = shares
    for _ in 0..<Self.turns where !stop() {
      var ascent = DualAscent(
        problem, rows: rows, decisions: decisions, start: duals, shares: shares, reach: Self.reach)
      ascent.run(limit: roundsOfTurn, target: -.infinity, closeness: 0, pricing: &pricing, stop: stop)
      rounds += ascent.rounds
      duals = ascent.bestDuals
      shares = ascent.shares
      let fixed = settle(ascent.last, shares: shares)
      if fixed == 0 { break }
    }
    let guide = GuidedStart(problem, marks: decisions.marks)
    let prices = Array(duals.prefix(problem.peers.count))
    guard let pairing = guide.pairing(peerPrices: prices, shares: shares, passes: 0) else { return nil }
    var standing = StandingColumns(problem, marks: marks)
    for column in pairing.columns { standing.replace(column) }
    var improvement = LocalImprovement(standing)
    improvement.run(passes: passes)
    let improved = improvement.standing.pairing
    return improved.isFeasible(in: problem) ? improved : nil
  }

  /// Settles the pairs of the last columns with the highest shares; says how many.
  private mutating func settle(_ columns: [Column], shares: [Double]) -> Int {
    let open = columns.flatMap(\.pairs).map(Int.init).filter {
      !isSettled[$0] && decisions.marks[$0] == .free
        && problem.peers[Int(problem.pairs[$0].peer)].wanted == 1
    }
    let order = open.sorted { shares[$0] != shares[$1] ? shares[$0] > shares[$1] : $0 < $1 }
    let least = Swift.max(3, Int(Double(open.count) * Self.leastPart))
    var fixed = 0
    for pair in order {
      guard shares[pair] >= Self.share || fixed < least else { break }
      // Another leader may have been given the peer in this turn.
      guard decisions.marks[pair] == .free else { continue }
      decisions.require(pair, in: problem)
      isSettled[pair] = true
      fixed += 1
    }
    return fixed
  }
}
