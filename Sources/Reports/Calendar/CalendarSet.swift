import Coaching

/// The calendars of a plan: of a part of it, of every person, of every school.
public struct CalendarSet: Sendable {
  private let index: RosterIndex
  /// Oldest first; the last one is the plan itself.
  private let plans: [Plan]
  private let stamp: CalendarStamp
  private let events: SessionEvents
  private let identifiers: StableIdentifier
  private let zones: TimeZoneLines

  /// Calendars of the plan; `replaces` are the plans before it that people may have in their calendars, oldest first.
  public init(_ plan: Plan, replaces: [Plan] = [], index: RosterIndex, stamp: CalendarStamp) {
    self.index = index
    self.stamp = stamp
    plans = replaces + [plan]
    events = SessionEvents(index)
    let term = index.roster.term
    identifiers = StableIdentifier(
      program: index.roster.program.name, term: term.name.isEmpty ? term.start.description : term.name)
    let names =
      plans.flatMap { $0.schedule?.sessions ?? [] }.map(\.timeZone) + index.roster.schools.map(\.timeZone)
    zones = TimeZoneLines(Set(names + [index.roster.program.timeZone]), from: term.start.components.year)
  }

  /// One calendar of a part of the plan: of a person, a school, a leader's group, or of all.
  public func calendar(of choice: PartChoice) -> CalendarFile {
    let versions = plans.map { plan -> [CalendarEvent] in
      let part = PlanPart(plan, index: index, choice: choice)
      guard choice.audience != .principal else { return part.covers.map(events.event) }
      let sessions =
        choice.person.map { person in part.sessions.map { seen($0, by: person) } } ?? part.sessions
      return sessions.map { events.event($0, for: choice.person) }
    }
    return file(of: choice, versions: versions)
  }

  /// A calendar for each leader and peer who has sessions, or had some in an older plan; by id.
  public func ofPeople() -> [(id: String, file: CalendarFile)] {
    let byPerson = plans.map { Self.byPerson($0.schedule?.sessions ?? []) }
    let people = Set(byPerson.flatMap(\.keys)).sorted()
    return people.map { person in
      let versions = byPerson.map { sessions in
        (sessions[person] ?? []).map { events.event(seen($0, by: person), for: person) }
      }
      return (person, file(of: PartChoice(person: person), versions: versions))
    }
  }

  /// A calendar for each school: its sessions, or for `principal` the lessons to cover; in the roster's order.
  public func ofSchools(audience: Audience = .coordinator) -> [(id: String, file: CalendarFile)] {
    let versions = plans.map { plan -> [String: [CalendarEvent]] in
      let sessions = plan.schedule?.sessions ?? []
      return audience == .principal ? coversBySchool(sessions) : sessionsBySchool(sessions)
    }
    return index.roster.schools.map { school in
      let choice = PartChoice(audience: audience, school: school.id)
      return (school.id, file(of: choice, versions: versions.map { $0[school.id] ?? [] }))
    }
  }

  /// As `PlanPart` tells them: what is held there, and what its people take part in.
  private func sessionsBySchool(_ sessions: [Session]) -> [String: [CalendarEvent]] {
    var result: [String: [CalendarEvent]] = [:]
    for session in sessions {
      let people = [session.leader] + session.peers
      let schools = Set(people.compactMap { index.person($0)?.school } + (session.school.map { [$0] } ?? []))
      let event = events.event(session, for: nil)
      for school in schools { result[school, default: []].append(event) }
    }
    return result
  }

  private func coversBySchool(_ sessions: [Session]) -> [String: [CalendarEvent]] {
    var result: [String: [CalendarEvent]] = [:]
    for lesson in CoveredLesson.all(in: sessions) {
      guard let school = index.person(lesson.teacher)?.school else { continue }
      result[school, default: []].append(events.event(lesson))
    }
    return result
  }

  private func seen(_ session: Session, by person: String) -> Session {
    session.leader == person ? session : session.seen(byPeer: person)
  }

  private static func byPerson(_ sessions: [Session]) -> [String: [Session]] {
    var result: [String: [Session]] = [:]
    for session in sessions {
      for person in [session.leader] + session.peers { result[person, default: []].append(session) }
    }
    return result
  }

  private func name(of choice: PartChoice) -> String {
    let who = [choice.person ?? choice.leader].compactMap { $0.map(index.name(ofPerson:)) }
    let place = [choice.school].compactMap { $0.map(index.name(ofSchool:)) }
    let what = choice.audience == .principal ? ["cover"] : []
    let program = [index.roster.program.name, index.roster.term.name].filter { !$0.isEmpty }
    let parts = program + what + place + who
    return parts.isEmpty ? "Coaching" : parts.joined(separator: " · ")
  }

  private func file(of choice: PartChoice, versions: [[CalendarEvent]]) -> CalendarFile {
    let key = [choice.audience.rawValue, choice.person, choice.school, choice.leader].map { $0 ?? "" }
    return CalendarFile(
      name: name(of: choice), identifier: identifiers.uuid("calendar\u{0}" + key.joined(separator: "\u{0}")),
      events: CalendarEvent.replacing(versions), isPrivate: choice.audience != .principal, stamp: stamp,
      zones: zones)
  }
}
