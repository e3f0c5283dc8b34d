/// The candidates of one leader, rule by rule, cheapest rules first.
extension CandidateFinder {
  /// - Parameter peers: the peers to look at, rising.
  func candidates(ofLeader leader: Int, peers: some Sequence<Int>) -> LeaderCandidates {
    var result = LeaderCandidates()
    if let groupMinutes { result.groupTimes = groupTimes(ofLeader: leader, minutes: groupMinutes) }
    for peer in peers {
      guard case .success(let found) = examine(leader: leader, peer: peer, groups: result.groupTimes)
      else { continue }
      let priority = roster.peers[peer].priority
      result.pairs.append(
        CandidatePair(
          leader: Int32(leader), peer: Int32(peer), score: Int32(found.score),
          impossibleCycles: Int32(found.impossible), mode: found.mode,
          forced: isForced(leader: leader, peer: peer),
          points: found.score - roster.weights.missingCycle * priority * found.impossible,
          runs: result.runs.count..<result.runs.count + found.runs.count,
          attendanceOffset: result.attendance.count))
      result.runs += found.runs
      if let groupMinutes {
        result.attendance += attendance(
          leader: leader, peer: peer, mode: found.mode, minutes: groupMinutes,
          times: result.groupTimes)
      }
    }
    return result
  }

  /// Why the pair can't be; nil where it can.
  public func ineligibility(leader: Int, peer: Int) -> Ineligibility? {
    ineligibility(
      leader: leader, peer: peer,
      groupTimes: groupMinutes.map { groupTimes(ofLeader: leader, minutes: $0) } ?? [])
  }

  /// The same for a leader whose group times are known.
  public func ineligibility(
    leader: Int, peer: Int, groupTimes groups: [WeekStart]
  ) -> Ineligibility? {
    guard case .failure(let why) = examine(leader: leader, peer: peer, groups: groups) else {
      return nil
    }
    return why.reason
  }

  /// The weekly times at which a session of a group of the leader's may be; by weekday, then start.
  public func groupTimes(ofLeader leader: Int, minutes: Int) -> [WeekStart] {
    (0..<5).flatMap { weekday in
      regular.starts([Attendee(person: leader, travel: 0)], minutes: minutes, weekday: weekday)
        .flatMap { run in
          stride(from: run.start, to: run.end, by: Int(places.startEvery)).map {
            WeekStart(weekday: UInt8(weekday), minute: $0)
          }
        }
    }
  }

  private struct Found {
    let mode: Mode
    let score: Int
    let impossible: Int
    let runs: [StartRun]
  }

  private struct NotEligible: Error { let reason: Ineligibility }

  private func isForced(leader: Int, peer: Int) -> Bool {
    together.contains(leader, peer)
  }

  private func examine(
    leader: Int, peer: Int, groups: [WeekStart]
  ) -> Result<Found, NotEligible> {
    func not(_ reason: Ineligibility) -> Result<Found, NotEligible> {
      .failure(NotEligible(reason: reason))
    }
    let other = roster.leaders.count + peer
    if roster.eligibility.sameOrganization, organization[leader] != organization[other],
      organization[leader] >= 0, organization[other] >= 0
    {
      return not(.differentOrganizations)
    }
    if apart.contains(leader, peer) { return not(.apart) }
    guard let (mode, travel) = mode(leader: leader, peer: peer) else {
      return not(
        .noMode(
          travel: availability.travel.minutes(
            availability.school[leader], availability.school[other])))
    }
    if groupMinutes != nil, groups.isEmpty { return not(.leaderWithoutGroupTime) }
    let score = scores.score(leader: leader, peer: peer, mode: mode, travel: travel)
    guard score >= roster.eligibility.minimumScore else { return not(.lowScore(score)) }
    let pair = pairPlaces(leader: leader, peer: peer, mode: mode)
    var runs: [StartRun] = []
    if let meetingMinutes {
      runs = meetingRuns(pair, minutes: meetingMinutes)
      guard !runs.isEmpty else { return not(.noCommonTime) }
    }
    var impossible = 0
    for activity in roster.activities where activity.per == .pair {
      var possibility = CyclePossibility(pair: pair, activity: activity)
      let count = possibility.impossibleWindows()
      if count == activity.times, activity.times > 0 {
        return not(.noPossibleCycle(activity: activity.id))
      }
      impossible += count
    }
    return .success(Found(mode: mode, score: score, impossible: impossible, runs: runs))
  }

  /// The meeting times of a pair: the leader travels where they meet at the peer's school.
  private func meetingRuns(_ pair: PairPlaces, minutes: Int) -> [StartRun] {
    let people = [
      Attendee(person: pair.leader, travel: pair.travel), Attendee(person: pair.peer, travel: 0),
    ]
    var runs: [StartRun] = []
    for weekday in 0..<5 {
      let starts = regular.starts(people, minutes: minutes, weekday: weekday)
      guard !starts.isEmpty else { continue }
      let avoided = avoidedStarts(pair, weekday: weekday, minutes: minutes)
      runs += AvoidedStarts.split(
        starts, every: places.startEvery, weekday: weekday, avoided: avoided)
    }
    return runs
  }

  private func avoidedStarts(_ pair: PairPlaces, weekday: Int, minutes: Int) -> [[MinuteSpan]] {
    guard availability.avoidsAny[pair.leader] || availability.avoidsAny[pair.peer] else { return [] }
    return AvoidedStarts.starts(
      of: [pair.leader, pair.peer], availability: availability,
      dates: regular.openDates([pair.leader, pair.peer], weekday: weekday),
      clock: availability.clock(of: pair.leader), minutes: minutes)
  }

  /// Bits of the group times that the peer can attend: both free in the share of weeks; the peer travels where the pair meets in person.
  func attendance(
    leader: Int, peer: Int, mode: Mode, minutes: Int, times: [WeekStart]
  ) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: (times.count + 63) / 64)
    let other = roster.leaders.count + peer
    let travel =
      mode == .virtual
      ? 0 : availability.travel.minutes(availability.school[leader], availability.school[other])
    let people = [
      Attendee(person: leader, travel: 0), Attendee(person: other, travel: travel),
    ]
    var runs = [[MinuteSpan]?](repeating: nil, count: 5)
    for (number, time) in times.enumerated() {
      let weekday = Int(time.weekday)
      if runs[weekday] == nil {
        runs[weekday] = regular.starts(people, minutes: minutes, weekday: weekday)
      }
      if runs[weekday]!.contains(where: { $0.start <= time.minute && time.minute < $0.end }) {
        words[number >> 6] |= 1 << UInt64(number & 63)
      }
    }
    return words
  }
}
