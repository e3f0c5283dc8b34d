import Coaching

extension PlanDecoder {
  mutating func pairing(_ node: Int?) -> Pairing? {
    guard let node, let fields = input.fields(node, PairingKey.table) else { return nil }
    let points = input.whole(input.required(fields, .points), Self.numbers)
    let proof = proof(fields, .bound, .gap, .status)
    let pairs = input.items(input.required(fields, .pairs)).compactMap { pair($0) }
    let groups = input.items(input.required(fields, .groups)).compactMap { group($0) }
    let unserved = input.items(input.required(fields, .unserved)).compactMap { lack($0) }
    guard let points, let proof else { return nil }
    return Pairing(points: points, proof: proof, pairs: pairs, groups: groups, unserved: unserved)
  }

  private mutating func pair(_ node: Int) -> Pair? {
    guard let fields = input.fields(node, PlanPairKey.table) else { return nil }
    let leader = input.identifier(input.required(fields, .leader))
    let peer = input.identifier(input.required(fields, .peer))
    let score = input.whole(input.required(fields, .score), Self.scores)
    let parts = parts(fields[.parts])
    let mode = input.choice(input.required(fields, .mode), Mode.self)
    let time = fields[.meetingTime].flatMap { weeklyTime($0) }
    guard let leader, let peer, let score, let mode else { return nil }
    return Pair(
      id: PairID(leader: leader, peer: peer), score: score, parts: parts, mode: mode, meetingTime: time)
  }

  private mutating func parts(_ node: Int?) -> [ScorePart] {
    guard let node, let fields = input.fields(node, ScorePartKey.table) else { return [] }
    return zip(ScorePartKey.allCases, ScorePart.Kind.allCases).compactMap { key, kind in
      input.decimal(fields[key], from: 0, to: 1).map { ScorePart(kind: kind, value: $0) }
    }
  }

  private mutating func weeklyTime(_ node: Int?) -> WeeklyTime? {
    guard let node, let fields = input.fields(node, WeeklyTimeKey.table) else { return nil }
    let weekday = weekday(input.required(fields, .weekday))
    let start = input.clockTime(input.required(fields, .start))
    let minutes = input.whole(input.required(fields, .minutes), RosterLimits.minutesOfDay)
    guard let weekday, let start, let minutes else { return nil }
    return WeeklyTime(weekday: weekday, start: start, minutes: minutes)
  }

  private mutating func weekday(_ node: Int?) -> Weekday? {
    guard let node, let label = input.string(node) else { return nil }
    guard let weekday = Weekday(label: label), weekday.isSchoolDay else {
      input.fail(node, .notOneOf(Weekday.schoolDayLabels), nearest: label, in: Weekday.schoolDayLabels)
      return nil
    }
    return weekday
  }

  private mutating func group(_ node: Int) -> Group? {
    guard let fields = input.fields(node, GroupKey.table) else { return nil }
    let leader = input.identifier(input.required(fields, .leader))
    let time = weeklyTime(input.required(fields, .time))
    let absent = input.items(input.required(fields, .cannotAttend)).compactMap { input.identifier($0) }
    guard let leader, let time else { return nil }
    return Group(leader: leader, time: time, cannotAttend: absent)
  }

  private mutating func lack(_ node: Int) -> Unserved? {
    guard let fields = input.fields(node, UnservedKey.table) else { return nil }
    let peer = input.identifier(input.required(fields, .peer))
    let missing = input.whole(input.required(fields, .missing), Self.counts)
    let reason = reason(input.required(fields, .reason))
    guard let peer, let missing, let reason else { return nil }
    return Unserved(peer: peer, missing: missing, reason: reason)
  }
}
