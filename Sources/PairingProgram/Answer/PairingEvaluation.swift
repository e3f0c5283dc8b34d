import Coaching

/// Counts the points of a choice of pairs and times straight from SPEC §4, and names what it breaks.
public struct PairingEvaluation: Sendable, Hashable {
  /// Points of SPEC §4, with the request's adjustments.
  public private(set) var points = 0
  /// Σ missing leaders · priority.
  public private(set) var unserved = 0
  /// The lowest total of a served peer; 0 where nobody is served.
  public private(set) var lowestTotal = 0
  /// Rules of Docs/Formulation.md that are broken; empty for a pairing.
  public private(set) var broken: [String] = []

  /// Evaluates choices and group times (by leader) under a request.
  public init(_ request: PairingRequest, choices: [PairingChoice], groupTimes: [Int?]) {
    var ofLeader = Array(repeating: [PairingChoice](), count: request.caseloads.count)
    var ofPeer = Array(repeating: [PairingChoice](), count: request.wants.count)
    for choice in choices {
      let pair = request.candidates.pairs[choice.pair]
      ofLeader[Int(pair.leader)].append(choice)
      ofPeer[Int(pair.peer)].append(choice)
      checkTime(choice, request)
    }
    for (leader, list) in ofLeader.enumerated() {
      check(leader: leader, list, group: groupTimes[leader], request)
    }
    for (peer, list) in ofPeer.enumerated() { check(peer: peer, list, request) }
    lowestTotal =
      ofPeer.filter { !$0.isEmpty }.map { list in
        list.reduce(0) { $0 + Int(request.candidates.pairs[$1.pair].score) }
      }.min() ?? 0
    let chosen = Set(choices.map(\.pair))
    if chosen.count < choices.count { broken.append("a pair twice") }
    for pair in request.candidates.pairs.indices {
      switch request.mark(ofPair: pair) {
      case .required where !chosen.contains(pair): broken.append("P7 pair \(pair)")
      case .forbidden where chosen.contains(pair): broken.append("P7 pair \(pair)")
      default: break
      }
    }
  }

  /// The pair's own time is one that it may have.
  private mutating func checkTime(_ choice: PairingChoice, _ request: PairingRequest) {
    guard request.candidates.meetingMinutes != nil else { return }
    if !request.candidates.meetingTimes(ofPair: choice.pair).contains(where: { $0.at == choice.time }) {
      broken.append("P1 pair \(choice.pair)")
    }
  }

  private mutating func check(
    leader: Int, _ list: [PairingChoice], group: Int?, _ request: PairingRequest
  ) {
    let candidates = request.candidates
    if list.count > request.caseloads[leader].max { broken.append("P3 leader \(leader)") }
    points += request.points(ofLeader: leader, list, group: group)
    var spans: [(start: Int, minutes: Int)] = list.compactMap { choice in
      choice.time.map { ($0.minuteOfWeek, candidates.meetingMinutes ?? 0) }
    }
    if let minutes = candidates.groupMinutes, !list.isEmpty {
      guard let group, candidates.groupTimes[leader].indices.contains(group) else {
        broken.append("P5 leader \(leader)")
        return
      }
      spans.append((candidates.groupTimes[leader][group].minuteOfWeek, minutes))
    }
    spans.sort { $0.start < $1.start }
    for (first, second) in zip(spans, spans.dropFirst()) where first.start + first.minutes > second.start {
      broken.append("P4 leader \(leader)")
    }
  }

  private mutating func check(peer: Int, _ list: [PairingChoice], _ request: PairingRequest) {
    let missing = request.wants[peer] - list.count
    if missing < 0 { broken.append("P2 peer \(peer)") }
    points -= request.weights.unserved * request.priorities[peer] * max(0, missing)
    unserved += request.priorities[peer] * max(0, missing)
    guard let minutes = request.candidates.meetingMinutes else { return }
    let meetings = list.compactMap { choice in
      choice.time.map { ($0, Int(request.candidates.pairs[choice.pair].leader)) }
    }
    let taken = (request.takenTimes[peer] ?? []).map { ($0.start, $0.leader) }
    for (number, first) in meetings.enumerated() {
      for second in meetings.dropFirst(number + 1) + taken
      where request.candidates.clash.overlap(
        first.0, minutes: minutes, leader: first.1, second.0, minutes: minutes, leader: second.1)
      {
        broken.append("P6 peer \(peer)")
      }
    }
  }
}

extension PairingRequest {
  /// Points of a leader's pairs by SPEC §4, peers' needs aside: what the pairs are worth less what their times, those who can't attend the group time
  /// and a caseload that is not reached cost.
  ///
  /// - Parameter group: index of the group time; nil, or one that the leader does not have, charges nobody.
  public func points(ofLeader leader: Int, _ choices: [PairingChoice], group: Int?) -> Int {
    var sum = -weights.underCaseload * max(0, caseloads[leader].min - choices.count)
    for choice in choices {
      sum += points(ofPair: choice.pair)
      sum -= times(ofPair: choice.pair).first { $0.at == choice.time }?.cost ?? 0
      if let group, candidates.groupTimes[leader].indices.contains(group),
        !candidates.canAttend(pair: choice.pair, groupTime: group)
      {
        sum -= weights.noGroup
      }
    }
    return sum
  }
}
