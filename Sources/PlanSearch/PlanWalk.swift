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
  /// Points that past schedules have shown a pair to cost beyond its floor.
  private var prices: [Int]
  /// No plan has a greater value.
  var bound: Double
  private(set) var best: PairingOutcome
  private(set) var bestValue = Int.min
  private var seen: Set<[PairingChoice]> = []
  /// What the last schedule could not deliver, by candidate pair.
  private var excess: [Int: Int] = [:]

  init(roster: Roster, request: PairingRequest, plain: PairingOutcome) {
    self.roster = roster
    self.request = request
    self.plain = plain
    floors = Array(repeating: 0, count: request.candidates.pairs.count)
    prices = floors
    bound = plain.bound
    best = plain
  }

  /// Takes note of a bound on every plan's value, and of the floors that gave it.
  mutating func see(floors: [Int], bound: Double) {
    guard bound < self.bound else { return }
    self.bound = bound
    self.floors = floors
  }

  /// The request with the floors taken off, in which a peer who can't attend the group time costs what their absence costs the schedule, too;
  /// nil where no group meets. It is a guess (a session may leave the group time), so it proposes pairings and bounds nothing.
  var attendingRequest: PairingRequest? {
    let meetings = roster.activities.filter { $0.steps.contains { $0.kind == .group } }
      .reduce(0) { $0 + $1.times }
    guard meetings > 0 else { return nil }
    var copy = request(adjustedBy: floors.map { -$0 })
    copy.weights.noGroup += roster.weights.absence * meetings
    return copy
  }

  /// The pairing with what each pair surely costs, and what past schedules have shown, taken off.
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

  /// The request with those points added to its pairs.
  func request(adjustedBy points: [Int]) -> PairingRequest {
    var copy = request
    copy.adjustments = points
    return copy
  }
}
