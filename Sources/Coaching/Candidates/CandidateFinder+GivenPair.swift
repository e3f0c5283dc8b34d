/// What a pair comes to that somebody chose, whether it can be or not (SPEC §3, §4).
public struct PairWorth: Sendable, Hashable {
  /// How the pair would meet; nil where it can't.
  public var mode: Mode?
  /// 0 to 1000.
  public var score: Int
  /// Parts of the score; none where it is external.
  public var parts: [ScorePart]
  /// Cycles of the pair that are not possible.
  public var impossibleCycles: Int
}

extension CandidateFinder {
  /// What a pair comes to. Indices of the roster's lists.
  public func worth(leader: Int, peer: Int) -> PairWorth {
    let found = mode(leader: leader, peer: peer)
    // Those who can't meet are no nearer than those who meet by video.
    let mode = found?.mode ?? .virtual
    let travel = found?.travel ?? 0
    let places = pairPlaces(leader: leader, peer: peer, mode: mode)
    let impossible = roster.activities.filter { $0.per == .pair }.reduce(0) { sum, activity in
      var possibility = CyclePossibility(pair: places, activity: activity)
      return sum + possibility.impossibleWindows()
    }
    return PairWorth(
      mode: found?.mode, score: scores.score(leader: leader, peer: peer, mode: mode, travel: travel),
      parts: scores.parts(leader: leader, peer: peer, mode: mode, travel: travel),
      impossibleCycles: impossible)
  }

  /// Minutes between the schools of the two.
  public func travel(leader: Int, peer: Int) -> Int {
    availability.travel.minutes(
      availability.school[leader], availability.school[roster.leaders.count + peer])
  }

  /// How many of the pair would rather avoid a meeting of `minutes` at that time.
  public func avoiding(_ time: WeekStart, leader: Int, peer: Int, minutes: Int) -> Int {
    let people = [leader, roster.leaders.count + peer]
    return AvoidedStarts.starts(
      of: people, availability: availability,
      dates: regular.openDates(people, weekday: Int(time.weekday)),
      clock: availability.clock(of: leader), minutes: minutes
    ).count { spans in spans.contains { $0.start <= time.minute && time.minute < $0.end } }
  }

  /// Whether the peer of a pair that can meet can attend a group of the leader's at that time.
  public func canAttend(_ time: WeekStart, leader: Int, peer: Int, minutes: Int) -> Bool {
    guard let mode = mode(leader: leader, peer: peer)?.mode else { return false }
    return attendance(leader: leader, peer: peer, mode: mode, minutes: minutes, times: [time]) == [1]
  }
}
