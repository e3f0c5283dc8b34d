import Coaching
import PairingProgram

/// What moves make of a draft by the rules and points of the pairing (SPEC §4).
extension PlanDraft {
  /// What a move makes of its leaders, before anything is scheduled.
  struct Proposal: Sendable {
    let move: PairMove
    var choices: [[PairingChoice]]
    var groupTimes: [Int?]
    /// Points won.
    var points: Int
  }

  /// The proposal of a move, new pairs at the cheapest times; nil where a rule of the pairing forbids it.
  func proposal(_ move: PairMove, _ times: TimeChoice) -> Proposal? {
    guard isPossible(move) else { return nil }
    var result = Proposal(move: move, choices: [], groupTimes: [], points: 0)
    for leader in move.leaders {
      var kept = choices[leader].filter { !move.removed.contains($0.pair) }
      for (place, choice) in kept.enumerated() {
        if let time = move.retimed[choice.pair] { kept[place].time = time }
      }
      let added = move.added.filter { Int(request.candidates.pairs[$0].leader) == leader }
      guard kept.count + added.count <= request.caseloads[leader].max,
        let group = groupTime(leader, move, kept.map(\.pair) + added),
        let timed = times.times(
          for: added, ofLeader: leader, beside: kept,
          group: group.map { request.candidates.groupTimes[leader][$0] },
          isTaken: { pair, time in isTaken(pair, time, but: move) })
      else { return nil }
      let own = (kept + timed).sorted { $0.pair < $1.pair }
      guard isAllowed(own, group: group, leader, move, times) else { return nil }
      result.choices.append(own)
      result.groupTimes.append(own.isEmpty ? nil : group)
      result.points +=
        request.points(ofLeader: leader, own, group: group)
        - request.points(ofLeader: leader, choices[leader], group: groupTimes[leader])
    }
    result.points += need(move)
    return result
  }

  /// Whether what the move takes out is there, what it adds is not, and no peer gets more leaders than they want.
  private func isPossible(_ move: PairMove) -> Bool {
    func holds(_ pair: Int) -> Bool {
      choices[Int(request.candidates.pairs[pair].leader)].contains { $0.pair == pair }
    }
    func count(_ peer: Int32) -> Int {
      choices.reduce(0) { $0 + $1.count { request.candidates.pairs[$0.pair].peer == peer } }
    }
    guard move.removed.allSatisfy(holds), !move.added.contains(where: holds),
      move.retimed.keys.allSatisfy(holds)
    else { return false }
    return move.added.allSatisfy { pair in
      let peer = request.candidates.pairs[pair].peer
      let left = move.removed.count { request.candidates.pairs[$0].peer == peer }
      let more = move.added.count { request.candidates.pairs[$0].peer == peer }
      return count(peer) - left + more <= request.wants[Int(peer)]
    }
  }

  /// A leader's group time after a move: their own, or the one that most can attend; nil where there is none, `.some(nil)` where none is needed.
  private func groupTime(_ leader: Int, _ move: PairMove, _ pairs: [Int]) -> Int?? {
    guard request.candidates.groupMinutes != nil, !pairs.isEmpty else { return .some(nil) }
    if let asked = move.groups[leader] { return asked }
    if let own = groupTimes[leader] { return own }
    let all = request.candidates.groupTimes[leader].indices
    let best = all.min {
      let (first, second) = (
        request.candidates.absent(pairs, atGroupTime: $0), request.candidates.absent(pairs, atGroupTime: $1)
      )
      return (first, $0) < (second, $1)
    }
    return best.map { .some($0) } ?? nil
  }

  /// Whether times that a move sets share no minute with others of the leader or the peer.
  private func isAllowed(
    _ own: [PairingChoice], group: Int?, _ leader: Int, _ move: PairMove, _ times: TimeChoice
  )
    -> Bool
  {
    let group = group.map { request.candidates.groupTimes[leader][$0] }
    let isRetimed = move.retimed.allSatisfy { pair, time in
      times.isFree(
        time, ofLeader: leader, beside: own.filter { $0.pair != pair }, group: group)
        && !isTaken(pair, time, but: move)
    }
    return isRetimed
      && (move.groups[leader] == nil
        || own.allSatisfy { choice in
          choice.time.map { times.isFree($0, ofLeader: leader, beside: [], group: group) } ?? true
        })
  }

  /// Whether the pair's peer meets another leader at that time, after the move.
  private func isTaken(_ pair: Int, _ time: WeekStart, but move: PairMove) -> Bool {
    let candidate = request.candidates.pairs[pair]
    guard request.wants[Int(candidate.peer)] > 1, let minutes = request.candidates.meetingMinutes else {
      return false
    }
    return choices.indices.contains { leader in
      leader != Int(candidate.leader)
        && choices[leader].contains { other in
          request.candidates.pairs[other.pair].peer == candidate.peer && !move.removed.contains(other.pair)
            && other.time.map {
              request.candidates.clash.overlap(
                time, minutes: minutes, leader: Int(candidate.leader), $0, minutes: minutes, leader: leader)
            } ?? false
        }
    }
  }

  /// What peers win who get a leader more, less what those lose who get one less.
  private func need(_ move: PairMove) -> Int {
    func need(_ pair: Int) -> Int {
      request.weights.unserved * request.priorities[Int(request.candidates.pairs[pair].peer)]
    }
    return move.added.reduce(0) { $0 + need($1) } - move.removed.reduce(0) { $0 + need($1) }
  }
}
