import Coaching

/// Whether a session says what its step and its people make of it (SPEC §5, §6).
struct SessionFieldRules {
  let pairing: ResolvedPairing
  let findings: Findings
  private var facts: RosterFacts { pairing.facts }

  init(_ pairing: ResolvedPairing, _ findings: Findings) {
    self.pairing = pairing
    self.findings = findings
  }

  func check(_ placed: PlacedSession) {
    let session = placed.session
    let setting = placed.setting
    func compare(_ rule: Rule, _ found: String?, _ expected: String?) {
      guard found != expected else { return }
      findings.add(
        Violation(
          rule, people: placed.people(facts), date: session.date, session: session.id, found: found,
          expected: expected))
    }
    compare(.sessionKind, session.kind.rawValue, setting.step.kind.rawValue)
    compare(.sessionMode, session.mode.rawValue, setting.mode.rawValue)
    compare(.sessionSchool, session.school, setting.place.map { facts.schools[$0].school.id })
    let zone = facts.schools[setting.place ?? facts.schoolOf[placed.leader]].school.timeZone
    compare(.sessionTimeZone, session.timeZone, zone)
    if setting.observed == nil {
      let end = ClockTime(minutes: session.time.start.minutes + setting.step.minutes)
      compare(.sessionEnd, session.time.end.description, end.description)
    }
    checkPeople(placed, compare)
  }

  private func checkPeople(_ placed: PlacedSession, _ compare: (Rule, String?, String?) -> Void) {
    let session = placed.session
    switch placed.setting.step.kind {
    case .preparation:
      compare(.participants, session.peers.listed, nil)
      compare(.absent, session.absent.listed, nil)
    case .meeting, .observation:
      compare(.participants, session.peers.listed, placed.pairPeer.map { facts.id($0) })
      compare(.absent, session.absent.listed, nil)
    case .group:
      let attending = placed.setting.attendants.dropFirst().map { facts.id($0.person) }
      compare(.participants, session.peers.listed, Array(attending).listed)
      let group = pairing.group(of: placed.leader).map { facts.id($0) }
      let others = group.filter { !attending.contains($0) }.sorted()
      compare(.absent, session.absent.sorted().listed, others.listed)
      let quorum = facts.roster.activities[placed.activity].quorum.ceiling(of: group.count)
      if attending.count < quorum {
        findings.add(
          Violation(
            .quorum, people: [session.leader], date: session.date, session: session.id,
            found: String(attending.count), expected: "\(quorum) of \(group.count)"))
      }
    }
  }
}
