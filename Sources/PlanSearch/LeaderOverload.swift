import Coaching
import IntegerProgram
import PairingProgram
import SchedulingProgram

/// What it costs to give leaders more pairs than their weeks carry, as a supporting line for the pairing (Docs/Formulation.md, W5).
///
/// A leader with n pairs loses at least `slope` · (n − carried) points for missing cycles. The pairing program says that by its own means:
/// each pair costs `slope`, each peer that a leader lacks to `carried` costs `slope`, and `slope` · Σ carried is added. A pair whose cycles are
/// cheaper to leave out than others', or not all possible, costs less by what that could save.
struct LeaderOverload {
  /// Points for each pair beyond; 0 where no leader is short of minutes.
  private(set) var slope = 0
  /// Pairs that each leader's weeks carry; where they have no limit, as many as they can have at all.
  private(set) var carried: [Int]
  /// For each candidate pair what its missing cycles can cost less than those of others.
  private var discounts: [Int] = []

  /// - Parameters:
  ///   - dearest: for each candidate pair what the dearest of its cycles costs at least, where it is placed.
  ///   - groupCharged: what else is counted of a group's cycle at most, missing or not.
  init(
    _ finder: CandidateFinder, _ request: PairingRequest, dearest: [Double], groupCharged: Int = 0,
    threads: Int
  ) throws {
    let roster = finder.roster
    let candidates = request.candidates
    carried = zip(request.caseloads, candidates.pairsOfLeader).map { min($0.max, $1.count) }
    // What a missing cycle costs beside the floor.
    let rates = candidates.pairs.indices.map { number -> Double in
      let priority = request.priorities[Int(candidates.pairs[number].peer)]
      return max(0, Double(roster.weights.missingCycle * priority) - dearest[number])
    }
    guard !rates.isEmpty else { return }
    let rate = rates.sorted()[rates.count / 2].rounded(.down)
    guard rate >= 1 else { return }
    let times = roster.activities.filter { $0.per == .pair }.reduce(0) { $0 + $1.times }
    discounts = candidates.pairs.indices.map { number in
      let impossible = Double(candidates.pairs[number].impossibleCycles)
      return Int(
        (rate * impossible + max(0, rate - rates[number]) * (Double(times) - impossible)).rounded(.up))
    }
    let capacity = LeaderCapacity(finder)
    let shapes = carried.indices.map { leader in
      capacity.shape(
        leader: leader, peers: candidates.pairsOfLeader[leader].map { Int(candidates.pairs[$0].peer) })
    }
    var most: [LeaderCapacity.Shape: Int] = [:]
    var order: [LeaderCapacity.Shape] = []
    for (leader, shape) in shapes.enumerated() {
      guard let shape else { continue }
      if most[shape] == nil { order.append(shape) }
      most[shape] = max(most[shape] ?? 0, carried[leader])
    }
    let group = Double(max(0, roster.weights.missingGroup - groupCharged))
    let costs = try SolverThreads.map(order, threads: threads) { [most] _, shape in
      capacity.costs(shape, most: most[shape]!, cycle: rate, group: group)
    }
    let ofShape = Dictionary(uniqueKeysWithValues: zip(order, costs))
    support(shapes.map { $0.flatMap { ofShape[$0]! } }, rate: rate)
  }

  /// One slope for all: the least of those of the leaders who can have more pairs than their weeks carry.
  private mutating func support(_ costs: [[Double]?], rate: Double) {
    var least = Double.infinity
    for (leader, costs) in costs.enumerated() {
      guard let costs = costs?.prefix(carried[leader] + 1),
        let kink = costs.lastIndex(where: { $0 <= 1.5 * rate }), kink < carried[leader]
      else { continue }
      carried[leader] = kink
      for count in (kink + 1)..<costs.count { least = min(least, costs[count] / Double(count - kink)) }
    }
    slope = least < .infinity ? Int(least) : 0
  }

  /// The request in which a pair beyond what a leader's weeks carry costs the slope.
  func applied(to request: PairingRequest) -> PairingRequest {
    guard slope > 0 else { return request }
    var copy = request
    if copy.adjustments.isEmpty { copy.adjustments = Array(repeating: 0, count: discounts.count) }
    for pair in discounts.indices { copy.adjustments[pair] -= max(0, slope - discounts[pair]) }
    copy.caseloads = zip(request.caseloads, carried).map { Caseload(min: min($1, $0.max), max: $0.max) }
    copy.weights.underCaseload = slope
    return copy
  }

  /// What the bound of such a request is raised by, to bound the request itself.
  var worth: Double { Double(slope * (slope > 0 ? carried.reduce(0, +) : 0)) }
}
