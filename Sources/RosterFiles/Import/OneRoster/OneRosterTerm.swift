/// Which of the academic sessions is planned, and which classes belong to it.
struct OneRosterTerm {
  let session: OneRosterTables.Session
  /// The session, those that it is part of, and those that are part of it.
  let related: Set<String>
  /// How many there were to choose from.
  let choices: Int

  /// The session of that id or title; without one the term or semester with the most classes, of equals the first to start. Where there
  /// are none, the school year. nil where there is no such session.
  init?(_ tables: OneRosterTables, wanted: String?) {
    let sessions = tables.sessions
    if let wanted {
      guard let session = sessions.first(where: { $0.id == wanted || $0.title == wanted }) else { return nil }
      self.init(session, sessions, choices: 1)
      return
    }
    let terms = sessions.filter { $0.type == "term" || $0.type == "semester" }
    let candidates = (terms.isEmpty ? sessions.filter { $0.type == "schoolyear" } : terms)
      .map { OneRosterTerm($0, sessions, choices: 0) }
    let counted = candidates.map { term in
      (term: term, classes: tables.classes.values.count(where: { !term.related.isDisjoint(with: $0.terms) }))
    }
    let best = counted.min { one, other in
      (-one.classes, one.term.session.start, one.term.session.id)
        < (-other.classes, other.term.session.start, other.term.session.id)
    }
    guard let best else { return nil }
    self.init(best.term.session, sessions, choices: candidates.count)
  }

  private init(_ session: OneRosterTables.Session, _ sessions: [OneRosterTables.Session], choices: Int) {
    self.session = session
    self.choices = choices
    let parents = Dictionary(sessions.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    // Exports may hold rings of parents; nothing is entered twice.
    func ancestors(_ id: String) -> Set<String> {
      var found: Set<String> = []
      var current = id
      while !current.isEmpty, found.insert(current).inserted { current = parents[current] ?? "" }
      return found
    }
    related = ancestors(session.id).union(
      sessions.filter { ancestors($0.id).contains(session.id) }.map(\.id))
  }

  /// Whether a class is taught in the term; one without terms is.
  func holds(_ lesson: OneRosterTables.Class) -> Bool {
    lesson.terms.isEmpty || !related.isDisjoint(with: lesson.terms)
  }

  /// Whether an enrollment touches the term; dates are as ISO 8601 writes them.
  func holds(_ enrollment: OneRosterTables.Enrollment) -> Bool {
    (enrollment.end.isEmpty || enrollment.end >= session.start)
      && (enrollment.begin.isEmpty || enrollment.begin <= session.end)
  }
}
