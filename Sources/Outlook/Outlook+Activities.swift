import Coaching

extension Outlook {
  /// Activities whose steps, with their lags, do not fit in their windows.
  func activitiesThatDoNotFit() -> [Finding] {
    let calendar = finder.availability.calendar
    return roster.activities.compactMap { activity in
      let needed = activity.steps.dropFirst().reduce(1) { $0 + $1.after.min }
      let windows = (0..<activity.times).map { calendar.window($0, of: activity.times).count }
      let short = windows.count { $0 < needed }
      guard short > 0 else { return nil }
      let most = calendar.programDays.count / max(1, needed)
      return Finding(
        .activityDoesNotFit, short == windows.count ? .problem : .warning,
        """
        "\(activity.id)" needs at least \(needed) program days for its steps, but \(short) of its \(activity.times) windows \
        are shorter (the term has \(calendar.programDays.count) program days): these cycles will be missing. \
        Repeat it at most \(most) times, or shorten the steps' "after".
        """)
    }
  }

  /// People whose limits leave no room for a single session of some step. Observations are left out: they end with the lesson.
  func limitsBelowSessions() -> [Finding] {
    let leaders = roster.leaders.map(\.person)
    let peers = roster.peers.map(\.person)
    let idle = (leaders + peers).filter { $0.limits.sessionsPerDay == 0 }
    var findings: [Finding] = []
    if !idle.isEmpty, !roster.activities.isEmpty {
      findings.append(
        Finding(
          .limitBelowSession, .problem, people: idle.map(\.id),
          "\(names(idle)) may have no session on any day (limits.sessionsPerDay is 0): none of their cycles can be placed. Raise it to 1 or more."
        ))
    }
    for activity in roster.activities {
      // The longest step that somebody's week is too short for: one is enough to leave the cycle out.
      let steps = activity.steps.filter { $0.kind != .observation }.sorted { $0.minutes > $1.minutes }
      for step in steps {
        let attending = step.kind == .preparation ? leaders : leaders + peers
        let short = attending.filter { ($0.limits.minutesPerWeek ?? .max) < step.minutes }
        guard !short.isEmpty else { continue }
        let loss =
          step.kind == .group
          ? "peers among them will be absent from it, leaders hold none" : "these cycles will be missing"
        findings.append(
          Finding(
            .limitBelowSession, .problem, people: short.map(\.id),
            """
            "\(step.id)" of "\(activity.id)" takes \(step.minutes) minutes, more than \(names(short)) may spend in a week: \(loss). \
            Raise limits.minutesPerWeek, or shorten the step.
            """))
        break
      }
    }
    return findings
  }

  /// Places in caseloads against leaders wanted, by organization.
  func caseloadsBelowDemand() -> [Finding] {
    let organizationOf = Dictionary(
      roster.schools.map { ($0.id, $0.organization) }, uniquingKeysWith: { first, _ in first })
    var demand: [String: Int] = [:]
    var places: [String: Int] = [:]
    for peer in roster.peers {
      demand[(organizationOf[peer.person.school] ?? nil) ?? "", default: 0] += peer.leaders
    }
    for leader in roster.leaders {
      places[(organizationOf[leader.person.school] ?? nil) ?? "", default: 0] += leader.caseload.max
    }
    let apart = roster.eligibility.sameOrganization && places[""] == nil && demand[""] == nil
    let groups =
      apart
      ? demand.keys.sorted().map { ("organization \"\($0)\"", demand[$0]!, places[$0] ?? 0) }
      : [("the program", demand.values.reduce(0, +), places.values.reduce(0, +))]
    return groups.filter { $0.1 > $0.2 }.map { name, wanted, places in
      Finding(
        .caseloadsBelowDemand, .problem,
        """
        In \(name) peers want \(wanted) places with leaders, but the caseloads hold \(places): at least \(wanted - places) \
        will be left out. Name more leaders, or raise "caseload.max".
        """)
    } + subjectsBelowDemand()
  }

  /// Subjects whose peers want more places than the leaders who share the subject have.
  private func subjectsBelowDemand() -> [Finding] {
    var demand: [String: Int] = [:]
    var places: [String: Int] = [:]
    for peer in roster.peers where peer.person.subjects.count == 1 {
      demand[peer.person.subjects[0], default: 0] += peer.leaders
    }
    for leader in roster.leaders {
      for subject in Set(leader.person.subjects) { places[subject, default: 0] += leader.caseload.max }
    }
    return demand.keys.sorted().filter { demand[$0]! > places[$0] ?? 0 }.map { subject in
      Finding(
        .caseloadsBelowDemand, .note,
        """
        Peers who teach only \(subject) want \(demand[subject]!) \(demand[subject] == 1 ? "place" : "places"); leaders of \(subject) have \
        \(places[subject] ?? 0): some will work with a leader of another subject.
        """)
    }
  }
}
