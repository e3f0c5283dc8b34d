import Coaching

/// How much each person who takes part may be asked for: sessions a date, minutes an ISO week (SPEC §5, "Hard").
struct LimitRules {
  let resolved: ResolvedSchedule
  let findings: Findings

  func check() {
    let facts = resolved.facts
    var sessions: [[CalendarDate: Int]] = Array(repeating: [:], count: facts.people.count)
    var minutes = sessions
    for placed in resolved.sessions {
      for attendant in placed.setting.attendants {
        sessions[attendant.person][placed.session.date, default: 0] += 1
        minutes[attendant.person][placed.session.date.monday, default: 0] += placed.minutes
      }
    }
    for (person, days) in facts.people.enumerated() {
      let limits = days.person.limits
      report(.sessionsPerDay, days.person.id, sessions[person], limits.sessionsPerDay)
      if let most = limits.minutesPerWeek { report(.minutesPerWeek, days.person.id, minutes[person], most) }
    }
  }

  private func report(_ rule: Rule, _ person: String, _ used: [CalendarDate: Int], _ most: Int) {
    for (date, amount) in used.sorted(by: { $0.key < $1.key }) where amount > most {
      findings.add(
        Violation(rule, people: [person], date: date, found: String(amount), expected: String(most)))
    }
  }
}
