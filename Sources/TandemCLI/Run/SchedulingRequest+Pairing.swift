import Coaching
import SchedulingProgram

extension SchedulingRequest {
  /// What a pairing asks to be scheduled.
  /// - Throws: `Failure` 65 where the pairing names people whom the roster lacks.
  init(_ pairing: Pairing, finder: CandidateFinder) throws(Failure) {
    let roster = finder.roster
    let leaders = Dictionary(uniqueKeysWithValues: zip(roster.leaders.map(\.id), roster.leaders.indices))
    let peers = Dictionary(uniqueKeysWithValues: zip(roster.peers.map(\.id), roster.peers.indices))
    let named = pairing.pairs.flatMap {
      [(leaders[$0.id.leader], $0.id.leader), (peers[$0.id.peer], $0.id.peer)]
    }
    let unknown = Set(named.filter { $0.0 == nil }.map(\.1)).sorted()
    guard unknown.isEmpty else { throw Failure(.wrongInput, Messages.pairsOfOthers(unknown)) }
    self.init(
      finder: finder,
      pairs: pairing.pairs.map {
        ScheduledPair(
          leader: leaders[$0.id.leader]!, peer: peers[$0.id.peer]!, mode: $0.mode,
          meeting: $0.meetingTime.map(WeekStart.init))
      },
      groups: scheduledGroups(of: pairing, leaders: leaders))
  }
}

/// A row for each leader with peers, in the order of the ids; without a time where the roster has no group step.
private func scheduledGroups(of pairing: Pairing, leaders: [String: Int]) -> [ScheduledGroup] {
  let times = Dictionary(pairing.groups.map { ($0.leader, $0.time) }, uniquingKeysWith: { first, _ in first })
  return Set(pairing.pairs.map(\.id.leader)).sorted().map { id in
    ScheduledGroup(leader: leaders[id]!, time: times[id].map(WeekStart.init))
  }
}

extension WeekStart {
  /// The start of a weekly time.
  init(_ time: WeeklyTime) {
    self.init(weekday: UInt8(time.weekday.rawValue), minute: Int32(time.start.minutes))
  }
}
