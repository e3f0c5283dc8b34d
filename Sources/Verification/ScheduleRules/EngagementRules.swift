import Coaching

/// Nobody is in two sessions at once, and the way between two sessions of a date has its time (SPEC §5, "Hard"): where the sessions' dates are
/// the same, or the days on the person's own clock are.
///
/// The way between a session and a lesson or an unavailable time is FreedomRules' part.
struct EngagementRules {
  let resolved: ResolvedSchedule
  let findings: Findings

  private struct Engagement {
    var index: Int
    /// On the person's own clock.
    var ownDate: CalendarDate
    var school: Int
  }

  func check() {
    let facts = resolved.facts
    var ofPerson: [[Engagement]] = Array(repeating: [], count: facts.people.count)
    for (index, placed) in resolved.sessions.enumerated() {
      for attendant in placed.setting.attendants {
        ofPerson[attendant.person].append(
          Engagement(
            index: index, ownDate: facts.clock(of: attendant.person).date(at: placed.span.start),
            school: placed.setting.place ?? facts.schoolOf[attendant.person]))
      }
    }
    for (person, engagements) in ofPerson.enumerated() {
      let sorted = engagements.sorted {
        (resolved.sessions[$0.index].span.start, $0.index) < (
          resolved.sessions[$1.index].span.start, $1.index
        )
      }
      for (place, first) in sorted.enumerated() {
        for second in sorted[(place + 1)...] {
          if isLongAfter(first, second) { break }
          check(person, first, second)
        }
      }
    }
  }

  /// Whether no further session can be on a date of the first.
  private func isLongAfter(_ first: Engagement, _ second: Engagement) -> Bool {
    resolved.sessions[second.index].span.start - resolved.sessions[first.index].span.end > 3 * 1440
  }

  private func areOnOneDate(_ first: Engagement, _ second: Engagement) -> Bool {
    first.ownDate == second.ownDate
      || resolved.sessions[first.index].session.date == resolved.sessions[second.index].session.date
  }

  private func overlap(_ first: Engagement, _ second: Engagement) -> Bool {
    resolved.sessions[first.index].span.overlaps(resolved.sessions[second.index].span)
  }

  /// `second` starts no earlier than `first`.
  private func check(_ person: Int, _ first: Engagement, _ second: Engagement) {
    let before = resolved.sessions[first.index]
    let after = resolved.sessions[second.index]
    // A session listed twice is CycleRules' part.
    guard before.session.id != after.session.id else { return }
    let id = resolved.facts.id(person)
    if overlap(first, second) {
      findings.add(
        Violation(
          .twoSessions, people: [id], date: after.session.date, session: before.session.id,
          found: after.session.id))
      return
    }
    guard areOnOneDate(first, second) else { return }
    let way = resolved.facts.travel(first.school, second.school)
    let gap = after.span.start - before.span.end
    if gap < way {
      findings.add(
        Violation(
          .travelBetweenSessions, people: [id], date: after.session.date, session: after.session.id,
          found: String(gap), expected: String(way)))
    }
  }
}
