import Coaching

/// Whether each pair of the plan is eligible, with the mode and the score that it has (SPEC §3).
struct PairRules {
  let resolved: ResolvedPairing
  let findings: Findings

  func check() {
    for pair in resolved.pairs {
      checkEligibility(pair)
      checkScore(pair)
    }
  }

  private func checkEligibility(_ pair: ResolvedPair) {
    let facts = resolved.facts
    let people = [pair.row.id.leader, pair.row.id.peer]
    if facts.apart.contains(pair.row.id) { findings.add(Violation(.apart, people: people)) }
    if !pair.facts.organizationsMatch {
      let organizations = [pair.facts.leader, pair.facts.peer].map {
        facts.schools[facts.schoolOf[$0]].school.organization ?? ""
      }
      findings.add(
        Violation(.organization, people: people, found: organizations.joined(separator: ", ")))
    }
    guard let mode = pair.facts.mode else {
      findings.add(Violation(.noMode, people: people))
      return
    }
    if pair.row.mode != mode {
      findings.add(
        Violation(.mode, people: people, found: pair.row.mode.rawValue, expected: mode.rawValue))
    }
    for (activity, possible) in zip(facts.roster.activities, pair.possible)
    where !possible.isEmpty && !possible.contains(true) {
      findings.add(Violation(.noPossibleCycle, people: people, session: activity.id))
    }
  }

  private func checkScore(_ pair: ResolvedPair) {
    let people = [pair.row.id.leader, pair.row.id.peer]
    let reckoned = pair.score
    if pair.row.score != reckoned.score {
      findings.add(
        Violation(
          .score, people: people, found: String(pair.row.score), expected: String(reckoned.score)))
    }
    let minimum = resolved.facts.roster.eligibility.minimumScore
    if reckoned.score < minimum {
      findings.add(
        Violation(
          .minimumScore, people: people, found: String(reckoned.score), expected: String(minimum)))
    }
    let stated = Dictionary(pair.row.parts.map { ($0.kind, $0.value) }) { first, _ in first }
    let right =
      stated.count == pair.row.parts.count && stated.count == reckoned.parts.count
      && reckoned.parts.allSatisfy { kind, value in stated[kind].map(value.isRounded) ?? false }
    if !right {
      let found = pair.row.parts.map { "\($0.kind.rawValue) \($0.value)" }
      let expected = reckoned.parts.map { "\($0.kind.rawValue) \(Double($0.value.thousandths) / 1000)" }
      findings.add(
        Violation(
          .scoreParts, people: people, found: found.isEmpty ? nil : found.joined(separator: ", "),
          expected: expected.isEmpty ? nil : expected.joined(separator: ", ")))
    }
  }
}
