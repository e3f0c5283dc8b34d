import Coaching

/// The rows of sessions on people's pages, week by week.
///
/// A plan of a network has a third of a million of them, so they are written as `Markup` and not by a template.
struct SessionRows: Sendable {
  private let index: RosterIndex
  private let weeks: TermWeeks
  private let events: SessionEvents

  init(_ index: RosterIndex) {
    self.index = index
    weeks = TermWeeks(index.roster.term)
    events = SessionEvents(index)
  }

  /// A table body for each week with sessions; `sessions` are those of `person`, in the plan's order.
  func weeks(_ sessions: [Session], of person: String) -> Markup {
    var result: Markup = ""
    var start = 0
    while start < sessions.count {
      let number = weeks.number(of: sessions[start].date)
      let heading = "Week \(number) · \(DateText.week(from: weeks.monday(of: number)))"
      result += "<tbody><tr class=\"week\"><th scope=\"rowgroup\" colspan=\"6\">\(heading)</th></tr>\n"
      var end = start
      while end < sessions.count, weeks.number(of: sessions[end].date) == number {
        let repeats = end > start && sessions[end].date == sessions[end - 1].date
        result += row(sessions[end], of: person, day: repeats ? "" : DateText.day(sessions[end].date))
        end += 1
      }
      result += "</tbody>\n"
      start = end
    }
    return result
  }

  private func row(_ session: Session, of person: String, day: String) -> Markup {
    let isLeader = session.leader == person
    let seen = isLeader ? session : session.seen(byPeer: person)
    let who =
      isLeader
      ? session.peers.map(index.name(ofPerson:)).joined(separator: ", ")
      : index.name(ofPerson: session.leader)
    let what = "\(session.activity) \(session.cycle): \(session.step)"
    var know: Markup = ""
    for note in notes(seen, of: person) { know += "<small><bdi>\(note)</bdi></small>" }
    for id in seen.materials { know += material(id) }
    return """
      <tr><th scope="row">\(day)</th><td class="time">\(session.time.description)</td>\
      <td class="what"><span class="kind \(session.kind.rawValue)" aria-hidden="true"></span>\(what)</td>\
      <td><bdi class="name">\(who)</bdi></td><td><bdi class="name">\(index.place(of: session))</bdi></td>\
      <td class="text">\(know)</td></tr>

      """
  }

  private func notes(_ session: Session, of person: String) -> [String] {
    var notes: [String] = []
    if session.kind == .observation {
      let isObserved = events.observedPerson(of: session) == person
      notes.append(isObserved ? "your lesson is visited" : "you visit their lesson")
    }
    if !session.absent.isEmpty {
      notes.append("cannot come: " + session.absent.map(index.name(ofPerson:)).joined(separator: ", "))
    }
    for cover in session.covers {
      let whose = cover.teacher == person ? "your" : "\(index.name(ofPerson: cover.teacher))’s"
      let lesson = cover.period.map { "period \($0)" } ?? "lesson"
      notes.append("\(whose) \(lesson) (\(cover.time)) is covered")
    }
    return notes
  }

  private func material(_ id: String) -> Markup {
    let material = index.material(id)
    let title = material?.title ?? ""
    let shown: Markup = "<bdi>\(title.isEmpty ? id : title)</bdi>"
    guard let url = material?.url.flatMap(WebAddress.checked) else { return "<small>\(shown)</small>" }
    return "<small><a href=\"\(url)\" rel=\"noopener noreferrer\">\(shown)</a></small>"
  }
}
