import Coaching
import SchedulingProgram

extension SchedulingRequest {
  /// What a pairing of the roster's people asks to be scheduled.
  init(_ pairing: Pairing, finder: CandidateFinder) {
    let roster = finder.roster
    let leaders = Dictionary(uniqueKeysWithValues: zip(roster.leaders.map(\.id), roster.leaders.indices))
    let peers = Dictionary(uniqueKeysWithValues: zip(roster.peers.map(\.id), roster.peers.indices))
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
