import Coaching

/// Says why a peer lacks a leader, each reason checked against the outcome.
///
/// A pairing made for a schedule leaves out pairs whose sessions cost more than they are worth; its reasons then say so.
struct UnservedReasons {
  private let finder: CandidateFinder
  private let roster: Roster
  private let request: PairingRequest
  private let pairsOfPeer: [[Int]]
  private let choicesOfLeader: [[PairingChoice]]
  private let chosen: Set<Int>
  private let adding: AddingGain
  private let isForSchedule: Bool

  init(
    finder: CandidateFinder, request: PairingRequest, outcome: PairingOutcome, forSchedule: Bool
  ) {
    isForSchedule = forSchedule
    self.finder = finder
    roster = finder.roster
    self.request = request
    var ofPeer = Array(repeating: [Int](), count: request.wants.count)
    for (index, pair) in request.candidates.pairs.enumerated() { ofPeer[Int(pair.peer)].append(index) }
    pairsOfPeer = ofPeer
    var ofLeader = Array(repeating: [PairingChoice](), count: request.caseloads.count)
    for choice in outcome.choices {
      ofLeader[Int(request.candidates.pairs[choice.pair].leader)].append(choice)
    }
    choicesOfLeader = ofLeader
    adding = AddingGain(request: request, choicesOfLeader: ofLeader)
    chosen = Set(outcome.choices.map(\.pair))
  }

  /// The reason for one peer who lacks a leader.
  func reason(forPeer peer: Int) -> Reason {
    let open = pairsOfPeer[peer].filter { !chosen.contains($0) }
    if open.isEmpty { return notEligible(peer) }
    let allowed = open.filter { request.mark(ofPair: $0) != .forbidden }
    if allowed.isEmpty {
      return Reason(
        code: "ruledOut",
        text: "Pairs with \(names(open)) were ruled out before the pairing.")
    }
    let roomy = allowed.filter { pair in
      let leader = Int(request.candidates.pairs[pair].leader)
      return choicesOfLeader[leader].count < request.caseloads[leader].max
    }
    if roomy.isEmpty {
      return Reason(
        code: "leadersFull",
        text:
          "\(names(allowed)) \(allowed.count == 1 ? "has" : "have") as many peers as the caseload allows; "
          + "the pairs chosen instead are worth more.")
    }
    var costs: [(gain: Int, pair: Int)] = []
    for pair in roomy {
      if let gain = adding.gain(ofAdding: pair) {
        costs.append((gain, pair))
      }
    }
    guard let best = costs.max(by: { ($0.gain, $1.pair) < ($1.gain, $0.pair) }) else {
      return Reason(
        code: "noCommonTime",
        text:
          "\(names(roomy)) \(roomy.count == 1 ? "has" : "have") room, but no meeting time that fits beside "
          + "the meetings and the group time already chosen.")
    }
    return costsMore(gain: best.gain, pair: best.pair)
  }

  private func costsMore(gain: Int, pair: Int) -> Reason {
    if gain > 0 {
      return Reason(
        code: "notReached",
        text:
          isForSchedule
          ? "\(names([pair])) has room, and the pair alone would gain \(gain) points; no schedule was found in which "
            + "it is worth what its sessions cost."
          : "The search was stopped before it could give them \(names([pair])), which would gain \(gain) points."
      )
    }
    return Reason(
      code: "costsMore",
      text: gain == 0
        ? "A pair with \(names([pair])) would be possible, but gains no points."
        : "A pair with \(names([pair])) would be possible, but would cost \(-gain) points.")
  }

  /// Which rules keep every other leader from the peer, the most frequent first.
  private func notEligible(_ peer: Int) -> Reason {
    let taken = Set(pairsOfPeer[peer].map { Int(request.candidates.pairs[$0].leader) })
    var counts: [String: Int] = [:]
    var bestScore = -1
    for leader in roster.leaders.indices where !taken.contains(leader) {
      guard let why = finder.ineligibility(leader: leader, peer: peer) else { continue }
      if case .lowScore(let score) = why { bestScore = max(bestScore, score) }
      counts[phrase(why), default: 0] += 1
    }
    let rules = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var list = rules.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    if bestScore >= 0 {
      list += " (the best score is \(bestScore), \(roster.eligibility.minimumScore) is needed)"
    }
    let start = taken.isEmpty ? "No leader is eligible" : "No further leader is eligible"
    return Reason(
      code: "noEligibleLeader", text: list.isEmpty ? "\(start)." : "\(start); of the others: \(list).")
  }

  private func phrase(_ why: Ineligibility) -> String {
    switch why {
    case .apart: "kept apart by the roster"
    case .differentOrganizations: "in another organization"
    case .noMode: "too far away, and not virtual"
    case .lowScore: "with too low a score"
    case .noCommonTime: "without a common free time in enough weeks"
    case .noPossibleCycle: "without any possible cycle"
    case .leaderWithoutGroupTime: "without a possible group time"
    }
  }

  /// Names of the pairs' leaders: up to three, then how many more.
  private func names(_ pairs: [Int]) -> String {
    let people = pairs.map { roster.leaders[Int(request.candidates.pairs[$0].leader)].person.displayName }
    if people.count == 1 { return people[0] }
    if people.count <= 3 { return people.dropLast().joined(separator: ", ") + " and " + people.last! }
    return people.prefix(3).joined(separator: ", ") + " and \(people.count - 3) more"
  }
}
