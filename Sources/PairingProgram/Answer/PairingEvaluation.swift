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
      points += request.points(ofPair: choice.pair)
      charge(choice, request)
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

  /// The pair's own time: that it may have it, and who would avoid it.
  private mutating func charge(_ choice: PairingChoice, _ request: PairingRequest) {
    guard request.candidates.meetingMinutes != nil else { return }
    let found = request.times(ofPair: choice.pair).first { $0.at == choice.time }
    guard let found else {
      broken.append("P1 pair \(choice.pair)")
      return
    }
    points -= found.cost
  }

  private mutating func check(
    leader: Int, _ list: [PairingChoice], group: Int?, _ request: PairingRequest
  ) {
    let candidates = request.candidates
    if list.count > request.caseloads[leader].max { broken.append("P3 leader \(leader)") }
    points -= request.weights.underCaseload * max(0, request.caseloads[leader].min - list.count)
    var spans: [(start: Int, minutes: Int)] = list.compactMap { choice in
      choice.time.map { ($0.minuteOfWeek, candidates.meetingMinutes ?? 0) }
    }
    if let minutes = candidates.groupMinutes, !list.isEmpty {
      guard let group, candidates.groupTimes[leader].indices.contains(group) else {
        broken.append("P5 leader \(leader)")
        return
      }
      spans.append((candidates.groupTimes[leader][group].minuteOfWeek, minutes))
      for choice in list where !candidates.canAttend(pair: choice.pair, groupTime: group) {
        points -= request.weights.noGroup
      }
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
