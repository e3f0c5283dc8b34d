import Coaching
import PairingProgram

/// Where the search is: the best pairing so far, what was tried, and what pairs cost beyond their floors.
struct PlanWalk {
  private let roster: Roster
  let request: PairingRequest
  /// The pairing with the most points, whatever its schedule.
  let plain: PairingOutcome
  /// What each pair costs at least, at the prices that gave the bound.
  private var floors: [Int]
  /// What leaders lose who have more pairs than their weeks carry.
  private var overload: LeaderOverload?
  /// Points that past schedules have shown a pair to cost beyond its floor.
  private var prices: [Int]
  /// No plan has a greater value.
  var bound: Double
  private(set) var best: PairingOutcome
  private(set) var bestValue = Int.min
  private var seen: Set<[PairingChoice]> = []
  /// What the last schedule delivered.
  private var last: Deliveries?
  /// What the best one's schedule delivered.
  private var bestDeliveries: Deliveries?
  private(set) var bestSchedule: Schedule?
  /// Caseloads that leaders' hours have shown to carry.
  private var caseloads: [Caseload]

  init(roster: Roster, request: PairingRequest, plain: PairingOutcome) {
    self.roster = roster
    self.request = request
    self.plain = plain
    floors = Array(repeating: 0, count: request.candidates.pairs.count)
    prices = floors
    bound = plain.bound
    best = plain
    caseloads = request.caseloads
  }

  /// Takes note of a bound on every plan's value, and of the floors that gave it.
  mutating func see(floors: [Int], overload: LeaderOverload, bound: Double) {
    guard bound < self.bound || self.overload == nil else { return }
    self.bound = min(self.bound, bound)
    self.floors = floors
    self.overload = overload
  }

  /// The request with the floors taken off, in which a peer who can't attend the group time costs what their absence costs the schedule, too;
  /// nil where no group meets. It is a guess (a session may leave the group time), so it proposes pairings and bounds nothing.
  var attendingRequest: PairingRequest? {
    let meetings = roster.activities.filter { $0.steps.contains { $0.kind == .group } }
      .reduce(0) { $0 + $1.times }
    guard meetings > 0 else { return nil }
    var copy = request(adjustedBy: floors.map { -$0 })
    copy.weights.noGroup += roster.weights.absence * meetings
    return overload?.applied(to: copy) ?? copy
  }

  /// The pairing with what each pair surely costs, and what past schedules have shown, taken off.
  var pricedRequest: PairingRequest {
    var copy = request(adjustedBy: zip(floors, prices).map { -$0 - $1 })
    copy.caseloads = caseloads
    return overload?.applied(to: copy) ?? copy
  }

  /// Whether the last schedule left cycles out.
  var hasMissing: Bool { !(last?.charges.isEmpty ?? true) }

  /// Whether caseloads were lowered: then somebody may be left out who could be carried.
  var hasLowered: Bool { caseloads != request.caseloads }

  func isNew(_ outcome: PairingOutcome) -> Bool { !seen.contains(outcome.choices) }

  /// Takes note of a pairing and its schedule.
  mutating func take(_ outcome: PairingOutcome, _ schedule: Schedule) {
    seen.insert(outcome.choices)
    let points = PairingEvaluation(
      request, choices: outcome.choices, groupTimes: outcome.groupTimes
    ).points
    let value = points - schedule.penalty
    let delivered = Deliveries(roster: roster, request: request, outcome: outcome, schedule: schedule)
    last = delivered
    note(outcome, schedule, value)
    if value > bestValue {
      bestValue = value
      best = outcome
      bestDeliveries = delivered
      bestSchedule = schedule
    }
  }

  /// The best plans so far, of different pairs each, best first.
  private(set) var contenders: [(outcome: PairingOutcome, schedule: Schedule, value: Int)] = []
  private static let contenderCount = 3

  private mutating func note(_ outcome: PairingOutcome, _ schedule: Schedule, _ value: Int) {
    let pairs = Set(outcome.choices.map(\.pair))
    if let known = contenders.firstIndex(where: { Set($0.outcome.choices.map(\.pair)) == pairs }) {
      guard value > contenders[known].value else { return }
      contenders.remove(at: known)
    }
    let place = contenders.firstIndex { $0.value < value } ?? contenders.count
    contenders.insert((outcome, schedule, value), at: place)
    if contenders.count > Self.contenderCount { contenders.removeLast() }
  }

  /// Whether the best plan's schedule leaves cycles out.
  var hasLost: Bool { !(bestSchedule?.missing.isEmpty ?? true) }

  /// The best outcome without the pairs that are worth more undone; nil where there are none.
  var trimmed: PairingOutcome? { bestDeliveries?.trimmed() }

  /// The same of the last outcome.
  var trimmedLast: PairingOutcome? { last?.trimmed() }

  /// The pairs of the best plan.
  var bestPairs: Set<Int> { Set(best.choices.map(\.pair)) }

  /// Sets of pairs next to others.
  var exchanges: PairExchanges { PairExchanges(request: request, floors: floors) }

  /// Whether no plan is better by a point.
  var isProven: Bool { bound - Double(bestValue) < 1 }

  /// Whether somebody is left out in the best plan.
  var leavesOut: Bool {
    best.choices.count < request.wants.reduce(0, +)
  }

  /// The best pairs at their times, and at most one more for each leader, at the prices seen.
  var extendedRequest: PairingRequest {
    var copy = request(adjustedBy: zip(floors, prices).map { -$0 - $1 })
    var counts = [Int](repeating: 0, count: request.caseloads.count)
    for choice in best.choices {
      counts[Int(request.candidates.pairs[choice.pair].leader)] += 1
      copy.setMark(.required, ofPair: choice.pair)
      copy.fixedTimes[choice.pair] = choice.time
    }
    copy.caseloads = zip(request.caseloads, counts).map {
      Caseload(min: $0.min, max: min($0.max, $1 + 1))
    }
    return copy
  }

  /// Makes dearer what the last schedule could not deliver.
  mutating func raisePairPrices() {
    guard let last else { return }
    for pair in last.charges.keys.sorted() { prices[pair] += last.charges[pair]! }
  }

  /// Makes pairs dearer by half of what the last schedule could not deliver for them, and lowers the caseloads of leaders without the hours.
  mutating func raisePrices() {
    guard let last else { return }
    guard !last.charges.isEmpty else {
      // Everything was delivered: the caseloads may have been lowered too far.
      prices = prices.map { $0 / 2 }
      caseloads = zip(caseloads, request.caseloads).map {
        Caseload(min: $0.min, max: min($1.max, $0.max + 1))
      }
      return
    }
    for pair in last.charges.keys.sorted() { prices[pair] += last.charges[pair]! / 2 }
    caseloads = last.caseloads(caseloads)
  }

  /// The request with those points added to its pairs.
  func request(adjustedBy points: [Int]) -> PairingRequest {
    var copy = request
    copy.adjustments = points
    return copy
  }
}
