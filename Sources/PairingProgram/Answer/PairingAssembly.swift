import Coaching

/// Turns an outcome into the pairing block of a plan: rows by id, scores with their parts, a reason for each unserved peer (SPEC §6).
public struct PairingAssembly {
  private let finder: CandidateFinder
  private let roster: Roster
  private let request: PairingRequest
  private let outcome: PairingOutcome

  /// An assembly for the request and outcome of a roster; `finder` has found the request's candidates.
  public init(finder: CandidateFinder, request: PairingRequest, outcome: PairingOutcome) {
    self.finder = finder
    roster = finder.roster
    self.request = request
    self.outcome = outcome
  }

  /// The pairing block. Points are the roster's own, without the request's adjustments; where it has some, give the
  /// proof that holds without them. `forSchedule` says that the pairs were chosen by what their sessions cost, too.
  public func pairing(proof: Proof? = nil, forSchedule: Bool = false) -> Pairing {
    var plain = request
    plain.adjustments = []
    let evaluation = PairingEvaluation(
      plain, choices: outcome.choices, groupTimes: outcome.groupTimes)
    return Pairing(
      points: evaluation.points, proof: proof ?? outcome.proof, pairs: pairs(), groups: groups(),
      unserved: unserved(forSchedule: forSchedule))
  }

  private func pairs() -> [Pair] {
    let rows = outcome.choices.map { choice -> Pair in
      let candidate = request.candidates.pairs[choice.pair]
      let leader = Int(candidate.leader)
      let peer = Int(candidate.peer)
      let travel = finder.mode(leader: leader, peer: peer)?.travel ?? 0
      return Pair(
        id: PairID(leader: roster.leaders[leader].id, peer: roster.peers[peer].id),
        score: Int(candidate.score),
        parts: finder.scores.parts(leader: leader, peer: peer, mode: candidate.mode, travel: travel),
        mode: candidate.mode,
        meetingTime: choice.time.map { weekly($0, minutes: request.candidates.meetingMinutes ?? 0) })
    }
    return rows.sorted { ($0.id.leader, $0.id.peer) < ($1.id.leader, $1.id.peer) }
  }

  private func groups() -> [Group] {
    var rows: [Group] = []
    for (leader, time) in outcome.groupTimes.enumerated() {
      guard let time else { continue }
      let missed = outcome.choices.map(\.pair).filter {
        Int(request.candidates.pairs[$0].leader) == leader
          && !request.candidates.canAttend(pair: $0, groupTime: time)
      }
      rows.append(
        Group(
          leader: roster.leaders[leader].id,
          time: weekly(
            request.candidates.groupTimes[leader][time], minutes: request.candidates.groupMinutes ?? 0),
          cannotAttend: missed.map { roster.peers[Int(request.candidates.pairs[$0].peer)].id }.sorted()))
    }
    return rows.sorted { $0.leader < $1.leader }
  }

  private func unserved(forSchedule: Bool) -> [Unserved] {
    var got = Array(repeating: 0, count: roster.peers.count)
    for choice in outcome.choices { got[Int(request.candidates.pairs[choice.pair].peer)] += 1 }
    let reasons = UnservedReasons(
      finder: finder, request: request, outcome: outcome, forSchedule: forSchedule)
    let rows = roster.peers.indices.filter { got[$0] < roster.peers[$0].leaders }.map { peer in
      Unserved(
        peer: roster.peers[peer].id, missing: roster.peers[peer].leaders - got[peer],
        reason: reasons.reason(forPeer: peer))
    }
    return rows.sorted { $0.peer < $1.peer }
  }

  private func weekly(_ start: WeekStart, minutes: Int) -> WeeklyTime {
    WeeklyTime(
      weekday: Weekday(rawValue: Int(start.weekday)) ?? .monday,
      start: ClockTime(minutes: Int(start.minute)), minutes: minutes)
  }
}
