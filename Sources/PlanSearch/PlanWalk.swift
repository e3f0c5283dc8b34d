import Coaching
import PairingProgram

/// Where the search is: the plans so far, the best of them, and what pairs cost at least.
struct PlanWalk {
  private let roster: Roster
  let request: PairingRequest
  /// The pairing with the most points, whatever its schedule.
  let plain: PairingOutcome
  /// What each pair costs at least, at the prices that gave the bound.
  private var floors: [Int]
  /// What each of its meeting times costs a pair beyond its floor; empty where that was not sought.
  private var timeCosts: [[Int]] = []
  /// What leaders lose who have more pairs than their weeks carry.
  private var overload: LeaderOverload?
  /// No plan has a greater value.
  var bound: Double
  /// All plans that were met, in their order.
  private(set) var met: [Met] = []
  private var seen: Set<[PairingChoice]> = []

  /// A plan that was met.
  struct Met {
    let outcome: PairingOutcome
    let schedule: Schedule
    let value: Int
  }

  /// How near its bound a value need not come any nearer, as a share of it.
  private let gap: Double

  init(roster: Roster, request: PairingRequest, plain: PairingOutcome, gap: Double = 0) {
    self.roster = roster
    self.gap = gap
    self.request = request
    self.plain = plain
    floors = Array(repeating: 0, count: request.candidates.pairs.count)
    bound = plain.bound
  }

  /// Takes note of a bound on every plan's value, and of the floors that gave it.
  mutating func see(floors: [PairFloors.Floor], overload: LeaderOverload, bound: Double) {
    guard bound < self.bound || self.overload == nil else { return }
    self.bound = min(self.bound, bound)
    self.floors = floors.map(\.points)
    timeCosts = Self.timeCosts(floors)
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

  func isNew(_ outcome: PairingOutcome) -> Bool { !seen.contains(outcome.choices) }

  /// Takes note of a pairing and its schedule.
  mutating func take(_ outcome: PairingOutcome, _ schedule: Schedule) {
    seen.insert(outcome.choices)
    let points = PairingEvaluation(
      request, choices: outcome.choices, groupTimes: outcome.groupTimes
    ).points
    met.append(Met(outcome: outcome, schedule: schedule, value: points - schedule.penalty))
  }

  /// The first of those with the greatest value.
  var best: Met? { ranked.first }

  /// All of them, best first; of equals the first that was met.
  var ranked: [Met] {
    met.indices.sorted { (-met[$0].value, $0) < (-met[$1].value, $1) }.map { met[$0] }
  }

  /// The best plans so far, of different pairs each, best first.
  func contenders(_ count: Int) -> [Met] {
    var pairs: Set<Set<Int>> = []
    return Array(ranked.filter { pairs.insert(Set($0.outcome.choices.map(\.pair))).inserted }.prefix(count))
  }

  /// Whether the best plan's schedule leaves cycles out.
  var hasLost: Bool { !(best?.schedule.missing.isEmpty ?? true) }

  /// The best outcome without the pairs that are worth more undone; nil where there are none.
  var trimmed: PairingOutcome? {
    best.flatMap {
      Deliveries(roster: roster, request: request, outcome: $0.outcome, schedule: $0.schedule).trimmed()
    }
  }

  /// What may change a plan, and the times that pairs may get.
  func moves(isTiny: Bool) -> PairMoves { PairMoves(requestWithTimes, floors: floors, isTiny: isTiny) }
  var times: TimeChoice { TimeChoice(requestWithTimes) }

  private var requestWithTimes: PairingRequest {
    var copy = request
    copy.timeCosts = timeCosts
    return copy
  }

  /// Whether no plan is better by a point, or by more than the gap that was asked for.
  var isGoodEnough: Bool {
    best.map { bound - Double($0.value) < max(1, gap * abs(Double($0.value))) } ?? false
  }

  /// The request with those floors taken off.
  func request(less floors: [PairFloors.Floor]) -> PairingRequest {
    var copy = request
    copy.adjustments = floors.map { -$0.points }
    copy.timeCosts = Self.timeCosts(floors)
    return copy
  }

  /// The pairs of an outcome with what their times cost, for these to be chosen anew; `floors` are of its choices, in their order.
  func timing(_ outcome: PairingOutcome, floors: [PairFloors.Floor]) -> PairingRequest {
    var copy = attendingRequest ?? request
    copy.marks = Array(repeating: .forbidden, count: request.candidates.pairs.count)
    copy.timeCosts = Array(repeating: [], count: copy.marks.count)
    for (choice, floor) in zip(outcome.choices, floors) {
      copy.marks[choice.pair] = .required
      copy.timeCosts[choice.pair] = floor.timeCosts
    }
    return copy
  }

  private static func timeCosts(_ floors: [PairFloors.Floor]) -> [[Int]] {
    floors.allSatisfy(\.timeCosts.isEmpty) ? [] : floors.map(\.timeCosts)
  }

  /// The request with those points added to its pairs, and what their times cost taken off.
  private func request(adjustedBy points: [Int]) -> PairingRequest {
    var copy = requestWithTimes
    copy.adjustments = points
    return copy
  }
}
