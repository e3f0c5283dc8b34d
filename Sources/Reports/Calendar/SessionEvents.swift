import Coaching

/// Turns sessions and covers into events, in the words of the one whose calendar it is.
struct SessionEvents: Sendable {
  private let index: RosterIndex
  private let identifiers: StableIdentifier

  /// Events of plans of that roster.
  init(_ index: RosterIndex) {
    self.index = index
    let term = index.roster.term
    identifiers = StableIdentifier(
      program: index.roster.program.name, term: term.name.isEmpty ? term.start.description : term.name)
  }

  /// The event of a session in the calendar of `person`; nil: a calendar of several people, with both names.
  func event(_ session: Session, for person: String?) -> CalendarEvent {
    CalendarEvent(
      uid: identifiers.uuid(session.id), summary: summary(session, for: person),
      location: session.school.map(index.name(ofSchool:)) ?? "Virtual", description: description(session),
      category: session.kind.rawValue, date: session.date, time: session.time, timeZone: session.timeZone)
  }

  /// The event of a lesson to cover.
  func event(_ lesson: CoveredLesson) -> CalendarEvent {
    let school = index.person(lesson.teacher)?.school
    let period = lesson.period.map { "period \($0)" } ?? "lesson"
    return CalendarEvent(
      uid: identifiers.uuid("cover\u{0}\(lesson.teacher)\u{0}\(lesson.date)\u{0}\(lesson.time)"),
      summary: "Cover: \(index.name(ofPerson: lesson.teacher)), \(period)",
      location: school.map(index.name(ofSchool:)) ?? "", description: "A substitute takes this lesson.",
      category: "cover", date: lesson.date, time: lesson.time,
      timeZone: school.flatMap(index.school)?.timeZone ?? index.roster.program.timeZone)
  }

  private func summary(_ session: Session, for person: String?) -> String {
    let leader = index.name(ofPerson: session.leader)
    switch session.kind {
    case .preparation:
      return person == session.leader ? session.step : "\(leader): \(session.step)"
    case .group:
      return person == session.leader
        ? "\(session.step) with your group" : "\(session.step) with \(leader)’s group"
    case .meeting, .observation:
      let peer = session.peers.first.map(index.name(ofPerson:)) ?? "–"
      guard person == session.leader || session.peers.contains(where: { $0 == person }) else {
        return "\(session.step): \(leader) and \(peer)"
      }
      let other = person == session.leader ? peer : leader
      guard session.kind == .observation else { return "\(session.step) with \(other)" }
      return observedPerson(of: session) == person
        ? "\(session.step): \(other) visits your lesson" : "\(session.step): you visit \(other)’s lesson"
    }
  }

  /// The one whose lesson it is, of an observation.
  func observedPerson(of session: Session) -> String? {
    let step = index.activity(session.activity)?.steps.first { $0.id == session.step }
    return step?.observes == .leader ? session.leader : session.peers.first
  }

  private func description(_ session: Session) -> String {
    var lines = ["Cycle \(session.cycle) of \(session.activity)"]
    lines.append("Leader: \(index.name(ofPerson: session.leader))")
    if !session.peers.isEmpty {
      lines.append("With: " + session.peers.map(index.name(ofPerson:)).joined(separator: ", "))
    }
    if !session.absent.isEmpty {
      lines.append("Cannot come: " + session.absent.map(index.name(ofPerson:)).joined(separator: ", "))
    }
    for cover in session.covers {
      let period = cover.period.map { "period \($0), " } ?? ""
      lines.append("Cover for \(index.name(ofPerson: cover.teacher)): \(period)\(cover.time)")
    }
    for id in session.materials {
      let material = index.material(id)
      let title = material?.title ?? ""
      lines.append("Material: \(title.isEmpty ? id : title)" + (material?.url.map { " – \($0)" } ?? ""))
    }
    return lines.joined(separator: "\n")
  }
}
