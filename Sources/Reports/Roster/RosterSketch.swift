import Coaching

/// What a plan tells of its roster, for looking at a plan without the roster: people and schools by their ids alone.
public enum RosterSketch {
  /// A roster with the people, schools and dates that the plan names. It is good to show the plan, nothing else.
  public static func of(_ plan: Plan) -> Roster {
    let sessions = plan.schedule?.sessions ?? []
    let dates = sessions.map(\.date)
    // Without a session there is no date to show, so any will do.
    let start = dates.min() ?? CalendarDate(dayNumber: 0)
    let zone = sessions.first?.timeZone ?? "UTC"
    return Roster(
      program: Program(name: plan.roster.name, timeZone: zone),
      term: Term(start: start, end: dates.max() ?? start),
      schools: schools(sessions, zone: zone), leaders: leaders(plan), peers: peers(plan))
  }

  private static func schools(_ sessions: [Session], zone: String) -> [School] {
    let day = ClockRange(start: ClockTime(minutes: 0), end: ClockTime(minutes: 1440))
    let zones = Dictionary(
      sessions.compactMap { session in session.school.map { ($0, session.timeZone) } },
      uniquingKeysWith: { first, _ in first })
    return zones.keys.sorted().map { School(id: $0, timeZone: zones[$0] ?? zone, workday: day) }
  }

  private static func leaders(_ plan: Plan) -> [Leader] {
    let ids =
      plan.pairing.pairs.map(\.id.leader) + plan.pairing.groups.map(\.leader)
      + (plan.schedule?.sessions ?? []).map(\.leader) + (plan.schedule?.missing ?? []).map(\.leader)
    return Set(ids).sorted().map { Leader(person: Person(id: $0, school: "")) }
  }

  private static func peers(_ plan: Plan) -> [Peer] {
    var wanted: [String: Int] = [:]
    for pair in plan.pairing.pairs { wanted[pair.id.peer, default: 0] += 1 }
    for unserved in plan.pairing.unserved { wanted[unserved.peer, default: 0] += unserved.missing }
    let others = (plan.schedule?.sessions ?? []).flatMap { $0.peers + $0.absent }
    for peer in others where wanted[peer] == nil { wanted[peer] = 0 }
    return wanted.keys.sorted().map { Peer(person: Person(id: $0, school: ""), leaders: wanted[$0]!) }
  }
}
