import Coaching

/// A session of the plan whose activity, step and people are known.
struct PlacedSession {
  let session: Session
  /// Place of the activity in the roster, of the step in the activity.
  let activity: Int
  let step: Int
  let leader: Int
  /// nil for a group's session.
  let pairPeer: Int?
  /// Where it must be and who takes part.
  let setting: StepSetting
  /// When it is, as instants.
  let span: Span
  /// The listed lessons that exist.
  let covered: Set<LessonOnDate>

  /// Ids of all who take part, the leader first.
  func people(_ facts: RosterFacts) -> [String] { setting.attendants.map { facts.id($0.person) } }

  var minutes: Int { session.time.minutes }
}

/// A cycle of a pair or, without a peer, of a group.
struct CycleKey: Hashable {
  var activity: Int
  var leader: Int
  var peer: Int?
  var cycle: Int
}

/// The plan's sessions with what they name, by cycle.
struct ResolvedSchedule {
  let facts: RosterFacts
  let pairing: ResolvedPairing
  let schedule: Schedule
  private(set) var sessions: [PlacedSession] = []
  /// For each cycle its sessions in `sessions`, in the plan's order.
  private(set) var ofCycle: [CycleKey: [Int]] = [:]

  init(_ facts: RosterFacts, _ pairing: ResolvedPairing, _ schedule: Schedule, findings: Findings) {
    self.facts = facts
    self.pairing = pairing
    self.schedule = schedule
    let activities = Dictionary(
      facts.roster.activities.enumerated().map { ($1.id, $0) }
    ) { first, _ in first }
    for session in schedule.sessions {
      switch resolve(session, activities) {
      case .success(let placed):
        let key = CycleKey(
          activity: placed.activity, leader: placed.leader, peer: placed.pairPeer, cycle: session.cycle)
        ofCycle[key, default: []].append(sessions.count)
        sessions.append(placed)
      case .failure(let fault):
        findings.add(
          Violation(
            .unknownSession, people: [session.leader] + session.peers, date: session.date,
            session: session.id, found: fault.text))
      }
    }
  }

  struct Fault: Error { var text: String }

  private func resolve(_ session: Session, _ activities: [String: Int]) -> Result<PlacedSession, Fault> {
    guard let number = activities[session.activity] else {
      return .failure(Fault(text: "there is no activity “\(session.activity)”"))
    }
    let activity = facts.roster.activities[number]
    guard let step = activity.steps.firstIndex(where: { $0.id == session.step }) else {
      return .failure(Fault(text: "the activity has no step “\(session.step)”"))
    }
    guard (1...max(1, activity.times)).contains(session.cycle), activity.times > 0 else {
      return .failure(Fault(text: "its cycles are 1 to \(activity.times)"))
    }
    guard let leader = facts.leader(session.leader), pairing.ofLeader[leader] != nil else {
      return .failure(Fault(text: "\(session.leader) has no peers"))
    }
    guard let pairPeer = session.pairPeer else {
      guard activity.per == .group else { return .failure(Fault(text: "it needs a peer")) }
      return .success(group(session, number, step, leader))
    }
    guard activity.per == .pair else { return .failure(Fault(text: "it is a group's, not a pair's")) }
    guard let pair = pairing.byID[PairID(leader: session.leader, peer: pairPeer)] else {
      return .failure(Fault(text: "\(session.leader) and \(pairPeer) are no pair"))
    }
    let facts = pairing.pairs[pair].facts
    let setting = StepSetting(
      self.facts, step: activity.steps[step], leader: leader, pairPeer: facts.peer,
      mode: facts.mode ?? pairing.pairs[pair].row.mode)
    return .success(place(session, number, step, leader, facts.peer, setting))
  }

  private func group(_ session: Session, _ activity: Int, _ step: Int, _ leader: Int) -> PlacedSession {
    let members = Set(pairing.group(of: leader))
    var seen: Set<Int> = []
    let attending = session.peers.compactMap { facts.peer($0) }.filter {
      members.contains($0) && seen.insert($0).inserted
    }
    let setting = StepSetting(
      facts, step: facts.roster.activities[activity].steps[step], leader: leader, attending: attending,
      virtual: pairing.isVirtual(groupOf: leader))
    return place(session, activity, step, leader, nil, setting)
  }

  private func place(
    _ session: Session, _ activity: Int, _ step: Int, _ leader: Int, _ pairPeer: Int?, _ setting: StepSetting
  ) -> PlacedSession {
    let start = setting.clock.instant(session.date, session.time.start.minutes)
    let span = Span(start: start, end: max(start + 1, start + session.time.minutes))
    let covered = Set(
      session.covers.compactMap { CoverRow(facts, $0, setting: setting, span: span)?.lesson })
    return PlacedSession(
      session: session, activity: activity, step: step, leader: leader, pairPeer: pairPeer,
      setting: setting, span: span, covered: covered)
  }
}
