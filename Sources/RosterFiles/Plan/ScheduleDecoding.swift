import Coaching

extension PlanDecoder {
  mutating func schedule(_ node: Int?) -> Schedule? {
    guard let node, let fields = input.fields(node, ScheduleKey.table) else { return nil }
    let penalty = input.whole(input.required(fields, .penalty), Self.penalties)
    let proof = proof(fields, .bound, .gap, .status)
    let sessions = input.items(input.required(fields, .sessions)).compactMap { session($0) }
    let missing = input.items(input.required(fields, .missing)).compactMap { missingCycle($0) }
    guard let penalty, let proof else { return nil }
    return Schedule(penalty: penalty, proof: proof, sessions: sessions, missing: missing)
  }

  private mutating func session(_ node: Int) -> Session? {
    guard let fields = input.fields(node, SessionKey.table) else { return nil }
    let id = input.string(input.required(fields, .id))
    let activity = input.identifier(input.required(fields, .activity))
    let cycle = input.whole(input.required(fields, .cycle), Self.counts)
    let step = input.identifier(input.required(fields, .step))
    let kind = input.choice(input.required(fields, .kind), Step.Kind.self)
    let leader = input.identifier(input.required(fields, .leader))
    let peers = input.items(input.required(fields, .peers)).compactMap { input.identifier($0) }
    let absent = input.items(input.required(fields, .absent)).compactMap { input.identifier($0) }
    let date = input.date(input.required(fields, .date))
    let time = input.clockRange(fields, .start, .end)
    let zone = input.timeZone(input.required(fields, .timeZone))
    let mode = input.choice(input.required(fields, .mode), Mode.self)
    let school = input.required(fields, .school).flatMap { identifierOrNull($0) }
    let covers = input.items(input.required(fields, .covers)).compactMap { cover($0) }
    let materials = input.items(input.required(fields, .materials)).compactMap { input.identifier($0) }
    let pinned = input.bool(input.required(fields, .pinned))
    guard let id, let activity, let cycle, let step, let kind, let leader, let date, let time, let zone,
      let mode, let pinned
    else { return nil }
    let session = Session(
      activity: activity, cycle: cycle, step: step, kind: kind, leader: leader,
      pairPeer: pairPeer(id: id, kind: kind, peers: peers), peers: peers, absent: absent, date: date,
      time: time, timeZone: zone, mode: mode, school: school, covers: covers, materials: materials,
      pinned: pinned)
    if session.id != id, let node = fields[.id] {
      contradictions.append(PendingFault(node: node, problem: .wrongSessionID(expected: session.id)))
    }
    return session
  }

  /// The peer of a pair's session: as the id says (a preparation lists no peers), else the only one who takes part.
  private func pairPeer(id: String, kind: Step.Kind, peers: [String]) -> String? {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 5 { return parts[2] == "*" ? nil : String(parts[2]) }
    return kind == .meeting || kind == .observation ? peers.first : nil
  }

  private mutating func identifierOrNull(_ node: Int) -> String? {
    input.json.kind(node) == .null ? nil : input.identifier(node)
  }

  private mutating func cover(_ node: Int) -> Cover? {
    guard let fields = input.fields(node, CoverKey.table) else { return nil }
    let teacher = input.identifier(input.required(fields, .teacher))
    let period = input.required(fields, .period).flatMap { identifierOrNull($0) }
    let time = input.clockRange(fields, .start, .end)
    guard let teacher, let time else { return nil }
    return Cover(teacher: teacher, period: period, time: time)
  }

  private mutating func missingCycle(_ node: Int) -> MissingCycle? {
    guard let fields = input.fields(node, MissingKey.table) else { return nil }
    let activity = input.identifier(input.required(fields, .activity))
    let cycle = input.whole(input.required(fields, .cycle), Self.counts)
    let leader = input.identifier(input.required(fields, .leader))
    let peer = input.identifier(fields[.peer])
    let reason = reason(input.required(fields, .reason))
    guard let activity, let cycle, let leader, let reason else { return nil }
    return MissingCycle(activity: activity, cycle: cycle, leader: leader, peer: peer, reason: reason)
  }
}
