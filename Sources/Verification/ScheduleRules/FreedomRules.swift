import Coaching

/// Whether everyone is free for the whole session, the way from and to their lessons and unavailable times included (SPEC §5).
struct FreedomRules {
  let facts: RosterFacts
  let findings: Findings

  func check(_ placed: PlacedSession) {
    for attendant in placed.setting.freeAttendants {
      let obstacles = facts.obstacles(to: attendant, at: placed.span, covered: placed.covered)
      if obstacles.isEmpty { continue }
      let near = obstacles.filter(\.isOnTheWay)
      let rule: Rule = near.count == obstacles.count ? .travelToLesson : .notFree
      let named = rule == .notFree ? obstacles.filter { !$0.isOnTheWay } : near
      findings.add(
        Violation(
          rule, people: [facts.id(attendant.person)], date: placed.session.date,
          session: placed.session.id, found: named.map(\.text).joined(separator: ", "),
          expected: String(attendant.away)))
    }
  }
}

extension Obstacle {
  /// Whether only the way stands between the person and the session.
  var isOnTheWay: Bool {
    switch self {
    case .lessonTooNear, .unavailableTooNear: true
    case .notAtWork, .lesson, .unavailable: false
    }
  }

  var text: String {
    switch self {
    case .notAtWork: "outside the workday"
    case .lesson(let lesson, _): "teaches \(lesson.range)"
    case .lessonTooNear(let lesson, _): "teaches \(lesson.range)"
    case .unavailable: "unavailable"
    case .unavailableTooNear: "unavailable shortly before or after"
    }
  }
}
