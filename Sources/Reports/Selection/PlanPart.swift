import Coaching

/// The part of a plan that an audience may see and that was asked for: the input of every export.
public struct PlanPart: Sendable {
  public let index: RosterIndex
  /// The whole plan, for its figures; outputs list only what is below.
  public let plan: Plan
  public let choice: PartChoice
  /// Leaders and peers of the part, in the roster's order.
  public let leaders: [Leader]
  public let peers: [Peer]
  /// The figures of the part, also where its audience may not see what they count.
  public let figures: PlanFigures
  public let pairs: [Pair]
  public let groups: [Group]
  public let unserved: [Unserved]
  public let sessions: [Session]
  public let missing: [MissingCycle]
  /// Lessons to cover, for the schools and people of the part.
  public let covers: [CoveredLesson]
  /// The sessions to count, also where the audience may not see them one by one.
  let counted: [Session]

  /// The part of the plan that the choice names; the choice must be good for the roster (`PartChoice.check`).
  public init(_ plan: Plan, index: RosterIndex, choice: PartChoice = .everything) {
    self.plan = plan
    self.index = index
    self.choice = choice
    let filter = PartFilter(choice: choice, index: index)
    let pairs = plan.pairing.pairs.filter { filter.keeps(leader: $0.id.leader, peers: [$0.id.peer]) }
    let unserved = plan.unserved(of: index.roster).filter { filter.keeps(leader: nil, peers: [$0.peer]) }
    let all = plan.schedule?.sessions ?? []
    counted = all.filter(filter.keeps(session:))
    let missing = (plan.schedule?.missing ?? []).filter(filter.keeps(missing:))
    let paired = Set(pairs.flatMap { [$0.id.leader, $0.id.peer] })
    leaders = index.roster.leaders.filter { filter.keepsPerson($0.id, paired: paired) }
    peers = index.roster.peers.filter { filter.keepsPerson($0.id, paired: paired) }
    figures = PlanFigures(
      leaders: leaders, peers: peers, pairs: pairs, unserved: unserved, sessions: counted, missing: missing)
    let showsPairs = choice.audience != .principal
    self.pairs = showsPairs ? pairs : []
    groups = showsPairs ? plan.pairing.groups.filter { filter.keeps(leader: $0.leader, peers: []) } : []
    self.unserved = showsPairs ? unserved : []
    sessions = showsPairs ? counted.map { Self.seen($0, by: choice) } : []
    self.missing = showsPairs ? missing : []
    covers = CoveredLesson.all(in: showsPairs ? counted : all).filter(filter.keeps(cover:))
  }

  /// What the part leaves out, places first.
  var leftOut: [LeftOut] {
    unserved.map { LeftOut($0, index: index) } + missing.map { LeftOut($0, index: index) }
  }

  /// A session as the audience may see it.
  private static func seen(_ session: Session, by choice: PartChoice) -> Session {
    guard choice.audience == .peer, let person = choice.person else { return session }
    return session.seen(byPeer: person)
  }
}

extension Session {
  /// The session as a peer may see it: without who is absent, and of the covers only their own.
  func seen(byPeer peer: String) -> Session {
    var session = self
    session.absent = []
    session.covers.removeAll { $0.teacher != peer }
    return session
  }
}

/// What a choice keeps.
private struct PartFilter {
  let choice: PartChoice
  let index: RosterIndex

  func keeps(leader: String?, peers: [String]) -> Bool {
    let people = peers + (leader.map { [$0] } ?? [])
    if let person = choice.person, !people.contains(person) { return false }
    if let wanted = choice.leader, leader != wanted { return false }
    if let school = choice.school, !people.contains(where: { isAt(school, $0) }) { return false }
    return true
  }

  func keepsPerson(_ id: String, paired: Set<String>) -> Bool {
    if let person = choice.person { return id == person }
    if choice.leader != nil { return paired.contains(id) || id == choice.leader }
    return choice.school.map { isAt($0, id) } ?? true
  }

  func keeps(session: Session) -> Bool {
    if let person = choice.person, session.leader != person, !session.peers.contains(person) { return false }
    if let leader = choice.leader, session.leader != leader { return false }
    guard let school = choice.school else { return true }
    return session.school == school || isAt(school, session.leader)
      || session.peers.contains { isAt(school, $0) }
  }

  /// A group's missing cycle concerns its peers through their leader only, who tells them.
  func keeps(missing: MissingCycle) -> Bool {
    keeps(leader: missing.leader, peers: missing.peer.map { [$0] } ?? [])
  }

  func keeps(cover: CoveredLesson) -> Bool {
    if let person = choice.person, cover.teacher != person { return false }
    if choice.audience == .leader, let leader = choice.leader, cover.teacher != leader { return false }
    if let school = choice.school, !isAt(school, cover.teacher) { return false }
    return true
  }

  private func isAt(_ school: String, _ person: String) -> Bool { index.person(person)?.school == school }
}
