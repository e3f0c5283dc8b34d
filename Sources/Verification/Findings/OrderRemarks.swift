import Coaching

/// Remarks on lists that are not in the order in which Tandem writes them: by id, people also as in the roster.
struct OrderRemarks {
  let facts: RosterFacts
  let findings: Findings

  func check(_ plan: Plan) {
    let pairing = plan.pairing
    check("pairing.pairs", pairing.pairs.map { [$0.id.leader, $0.id.peer] })
    check("pairing.groups", pairing.groups.map { [$0.leader] })
    for group in pairing.groups {
      checkPeople("cannotAttend of the group of \(group.leader)", group.cannotAttend)
    }
    check("pairing.unserved", pairing.unserved.map { [$0.peer] })
    guard let schedule = plan.schedule else { return }
    check(
      "schedule.sessions",
      schedule.sessions.map { [$0.date.description, $0.time.start.description, $0.id] })
    for session in schedule.sessions {
      checkPeople("peers of \(session.id)", session.peers)
      checkPeople("absent of \(session.id)", session.absent)
    }
    check(
      "schedule.missing",
      schedule.missing.map { [$0.activity, $0.leader, $0.peer ?? "", padded($0.cycle)] })
  }

  private func checkPeople(_ list: String, _ people: [String]) {
    let places = people.map { facts.person($0) ?? 0 }
    if places != places.sorted() { check(list, people.map { [$0] }) }
  }

  private func check(_ list: String, _ rows: [[String]]) {
    for (first, second) in zip(rows, rows.dropFirst()) where second.lexicographicallyPrecedes(first) {
      findings.remark(
        Violation(
          .order, session: list, found: first.joined(separator: " "),
          expected: second.joined(separator: " ")))
      return
    }
  }

  private func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
