import Coaching
import PairingProgram

/// Where the search is: the best pairing so far, what was tried, and what pairs cost beyond their floors.
struct PlanWalk {
  private let roster: Roster
  let request: PairingRequest
  /// The pairing with the most points, whatever its schedule.
  let plain: PairingOutcome
  private let floors: [Int]
  /// Points that past schedules have shown a pair to cost beyond its floor.
  private var prices: [Int]
  /// No plan has a greater value.
  var bound: Double
  private(set) var best: PairingOutcome
  private(set) var bestValue = Int.min
  private var seen: Set<[PairingChoice]> = []
  /// What the last schedule could not deliver, by candidate pair.
  private var excess: [Int: Int] = [:]

  init(roster: Roster, request: PairingRequest, plain: PairingOutcome, floors: [Int]) {
    self.roster = roster
    self.request = request
    self.plain = plain
    self.floors = floors
    prices = Array(repeating: 0, count: floors.count)
    bound = plain.bound
    best = plain
  }

  /// The pairing with what each pair surely costs taken off; its bound holds for every plan's value.
  var foldedRequest: PairingRequest { request(adjustedBy: floors.map { -$0 }) }

  /// The folded request in which a peer who can't attend the group time costs what their absence costs the schedule, too;
  /// nil where no group meets. It is a guess (a session may leave the group time), so it proposes pairings and bounds nothing.
  var attendingRequest: PairingRequest? {
    let meetings = roster.activities.filter { $0.steps.contains { $0.kind == .group } }
      .reduce(0) { $0 + $1.times }
    guard meetings > 0 else { return nil }
    var copy = foldedRequest
    copy.weights.noGroup += roster.weights.absence * meetings
    return copy
  }

  /// The same with what past schedules have shown.
  var pricedRequest: PairingRequest {
    request(adjustedBy: zip(floors, prices).map { -$0 - $1 })
  }

  /// Whether the last schedule left cycles out.
  var hasMissing: Bool { !excess.isEmpty }

  func isNew(_ outcome: PairingOutcome) -> Bool { !seen.contains(outcome.choices) }

  /// Takes note of a pairing and its schedule.
  mutating func take(_ outcome: PairingOutcome, _ schedule: Schedule) {
    seen.insert(outcome.choices)
    let points = PairingEvaluation(
      request, choices: outcome.choices, groupTimes: outcome.groupTimes
    ).points
    let value = points - schedule.penalty
    if value > bestValue {
      bestValue = value
      best = outcome
    }
    excess = MissingCharges(roster: roster, request: request, outcome: outcome).points(schedule)
  }

  /// Makes pairs dearer by half of what the last schedule could not deliver for them.
  mutating func raisePrices() {
    for pair in excess.keys.sorted() { prices[pair] += excess[pair]! / 2 }
  }

  private func request(adjustedBy points: [Int]) -> PairingRequest {
    var copy = request
    copy.adjustments = points
    return copy
  }
}
