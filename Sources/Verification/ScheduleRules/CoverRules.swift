import Coaching

/// A row of covers that names a real lesson of one who takes part.
struct CoverRow {
  let lesson: LessonOnDate

  /// nil where the teacher does not take part or has no such lesson on that date.
  init?(_ facts: RosterFacts, _ cover: Cover, setting: StepSetting, span: Span) {
    guard let teacher = facts.person(cover.teacher),
      setting.attendants.contains(where: { $0.person == teacher })
    else { return nil }
    for day in facts.people[teacher].days(touching: span) {
      for taught in day.pattern.lessons
      where taught.range == cover.time && taught.periods.contains(cover.period) {
        lesson = LessonOnDate(teacher: teacher, date: day.date, range: taught.range)
        return
      }
    }
    return nil
  }
}

/// Whether the covers of a session are allowed, real, needed, and each listed once (SPEC §5, "Cover").
struct CoverRules {
  let facts: RosterFacts
  let findings: Findings

  func check(_ placed: PlacedSession) {
    let session = placed.session
    guard !session.covers.isEmpty else { return }
    var seen: Set<LessonOnDate> = []
    for cover in session.covers {
      func report(_ rule: Rule) {
        let period = cover.period.map { "period \($0), " } ?? ""
        findings.add(
          Violation(
            rule, people: [cover.teacher], date: session.date, session: session.id,
            found: period + cover.time.description))
      }
      if !placed.setting.step.cover {
        report(.coverNotAllowed)
        continue
      }
      guard let row = CoverRow(facts, cover, setting: placed.setting, span: placed.span) else {
        report(.coverUnknown)
        continue
      }
      if row.lesson.teacher == placed.setting.observed {
        report(.coverOfObserved)
      } else if !seen.insert(row.lesson).inserted {
        report(.coverTwice)
      } else if !isNeeded(row.lesson, placed) {
        report(.coverNotNeeded)
      }
    }
  }

  /// Whether the lesson, were it not covered, would keep its teacher from the session.
  private func isNeeded(_ lesson: LessonOnDate, _ placed: PlacedSession) -> Bool {
    placed.setting.attendants.filter { $0.person == lesson.teacher }.contains { attendant in
      facts.obstacles(to: attendant, at: placed.span).contains { obstacle in
        switch obstacle {
        case .lesson(let taught, let date), .lessonTooNear(let taught, let date):
          taught.range == lesson.range && date == lesson.date
        case .notAtWork, .unavailable, .unavailableTooNear: false
        }
      }
    }
  }
}
