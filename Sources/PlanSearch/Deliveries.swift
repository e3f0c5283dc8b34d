import Coaching
import PairingProgram

/// What a schedule delivers to the pairs of an outcome: the cycles it lacks, what they cost, and which pairs are worth more undone.
struct Deliveries {
  private let request: PairingRequest
  private let outcome: PairingOutcome
  /// Points of missing cycles, by candidate pair.
  private let charges: [Int: Int]
  private var pairsOfLeader: [Int: [Int]] = [:]

  init(roster: Roster, request: PairingRequest, outcome: PairingOutcome, schedule: Schedule) {
    self.request = request
    self.outcome = outcome
    charges = MissingCharges(roster: roster, request: request, choices: outcome.choices).points(schedule)
    for choice in outcome.choices {
      pairsOfLeader[Int(request.candidates.pairs[choice.pair].leader), default: []].append(choice.pair)
    }
  }

  /// The outcome without the pairs whose missing cycles cost more than the pair brings; nil where there are none.
  ///
  /// Undoing them only frees hours, so that the rest can be scheduled as well as before.
  func trimmed() -> PairingOutcome? {
    var dropped: Set<Int> = []
    for leader in pairsOfLeader.keys.sorted() {
      var left = pairsOfLeader[leader]!.count
      let worst = pairsOfLeader[leader]!.sorted { (gain($0, left), $1) > (gain($1, left), $0) }
      for pair in worst where gain(pair, left) > 0 {
        dropped.insert(pair)
        left -= 1
      }
    }
    guard !dropped.isEmpty else { return nil }
    var copy = outcome
    copy.choices.removeAll { dropped.contains($0.pair) }
    for (leader, pairs) in pairsOfLeader where pairs.allSatisfy(dropped.contains) {
      copy.groupTimes[leader] = nil
    }
    return copy
  }

  /// Points won by undoing a pair of a leader who has `count`.
  private func gain(_ number: Int, _ count: Int) -> Int {
    let pair = request.candidates.pairs[number]
    guard !pair.forced, let charge = charges[number] else { return 0 }
    let lacking = count <= request.caseloads[Int(pair.leader)].min ? request.weights.underCaseload : 0
    return charge - pair.points - request.weights.unserved * request.priorities[Int(pair.peer)] - lacking
  }
}
