import Coaching

/// What schools lend: rooms, substitutes of a date, minutes of cover over the term (SPEC §5, "Hard").
struct CapacityRules {
  let resolved: ResolvedSchedule
  let findings: Findings

  func check() {
    checkCovers()
    checkRooms()
  }

  private func checkCovers() {
    let facts = resolved.facts
    var lessonsOfDay: [Int: [CalendarDate: Int]] = [:]
    var minutes: [Int: Int] = [:]
    for lesson in resolved.coveredLessons {
      let school = facts.schoolOf[lesson.teacher]
      lessonsOfDay[school, default: [:]][lesson.date, default: 0] += 1
      minutes[school, default: 0] += lesson.range.minutes
    }
    for (index, school) in facts.roster.schools.enumerated() {
      for (date, count) in (lessonsOfDay[index] ?? [:]).sorted(by: { $0.key < $1.key })
      where count > school.substitutesPerDay {
        findings.add(
          Violation(
            .substitutes, date: date, school: school.id, found: String(count),
            expected: String(school.substitutesPerDay)))
      }
      if let most = school.coverMinutes, let used = minutes[index], used > most {
        findings.add(
          Violation(.coverMinutes, school: school.id, found: String(used), expected: String(most)))
      }
    }
  }

  /// Meetings, group sessions and preparations in person need a room; observations have a classroom.
  private func checkRooms() {
    var inRooms: [Int: [PlacedSession]] = [:]
    for placed in resolved.sessions where placed.setting.observed == nil {
      if let place = placed.setting.place { inRooms[place, default: []].append(placed) }
    }
    for (index, school) in resolved.facts.roster.schools.enumerated() {
      guard let rooms = school.rooms, let sessions = inRooms[index] else { continue }
      var running: [PlacedSession] = []
      for placed in sessions.sorted(by: { $0.span.start < $1.span.start }) {
        running.removeAll { $0.span.end <= placed.span.start }
        running.append(placed)
        if running.count > rooms {
          findings.add(
            Violation(
              .rooms, people: running.map(\.session.leader), date: placed.session.date,
              session: placed.session.id, school: school.id, found: String(running.count),
              expected: String(rooms)))
        }
      }
    }
  }
}

extension ResolvedSchedule {
  /// Every covered lesson, once.
  var coveredLessons: Set<LessonOnDate> {
    sessions.reduce(into: []) { $0.formUnion($1.covered) }
  }
}
