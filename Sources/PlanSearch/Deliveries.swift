import Coaching
import PairingProgram

/// What a schedule delivers to the pairs of an outcome: the cycles it lacks, what they cost, and which pairs are worth more undone.
struct Deliveries {
  private let request: PairingRequest
  private let outcome: PairingOutcome
  /// Points of missing cycles, by candidate pair.
  let charges: [Int: Int]
  /// Cycles of a pair in the term.
  private let cyclesPerPair: Int
  private var pairsOfLeader: [Int: [Int]] = [:]

  init(roster: Roster, request: PairingRequest, outcome: PairingOutcome, schedule: Schedule) {
    self.request = request
    self.outcome = outcome
    charges = MissingCharges(roster: roster, request: request, outcome: outcome).points(schedule)
    cyclesPerPair = roster.activities.filter { $0.per == .pair }.reduce(0) { $0 + $1.times }
    for choice in outcome.choices {
      pairsOfLeader[Int(request.candidates.pairs[choice.pair].leader), default: []].append(choice.pair)
    }
  }

  /// Caseloads that the leaders' hours can carry: a leader whose pairs lack cycles keeps as many pairs as would get half of theirs.
  func caseloads(_ now: [Caseload]) -> [Caseload] {
    var caseloads = now
    for leader in pairsOfLeader.keys.sorted() {
      let pairs = pairsOfLeader[leader]!
      let missing = pairs.reduce(0) { $0 + missingCycles($1) }
      guard missing > 0, cyclesPerPair > 0 else { continue }
      let forced = pairs.count { request.candidates.pairs[$0].forced }
      let carried = (pairs.count * cyclesPerPair - missing + cyclesPerPair / 2) / cyclesPerPair
      caseloads[leader].max = min(now[leader].max, max(forced, carried))
    }
    return caseloads
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

  private func missingCycles(_ number: Int) -> Int {
    let priority = request.priorities[Int(request.candidates.pairs[number].peer)]
    let each = request.weights.missingCycle * priority
    return each > 0 ? min(cyclesPerPair, (charges[number] ?? 0) / each) : 0
  }
}
