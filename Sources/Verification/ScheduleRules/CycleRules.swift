import Coaching

/// Whether every cycle is complete in its window or listed as missing, once (SPEC §5).
struct CycleRules {
  let resolved: ResolvedSchedule
  let findings: Findings
  private var facts: RosterFacts { resolved.facts }

  init(_ resolved: ResolvedSchedule, _ findings: Findings) {
    self.resolved = resolved
    self.findings = findings
  }

  func check() {
    let missing = countMissing()
    for key in resolved.cycles {
      let steps = facts.roster.activities[key.activity].steps
      let placed = placedSteps(key)
      let listed = missing[key] ?? 0
      if listed > 1 { report(.missingTwice, key, found: String(listed)) }
      if placed.isEmpty {
        if listed == 0, !steps.isEmpty { report(.cycleNotAccounted, key) }
        continue
      }
      if listed > 0 {
        report(.cycleAlsoMissing, key)
      } else if placed.count < steps.count {
        let lacking = steps.indices.filter { placed[$0] == nil }.map { steps[$0].id }
        report(.cycleIncomplete, key, expected: lacking.listed)
      }
      checkOrder(key, steps, placed)
    }
  }

  /// The session of each step; another one of the same step is reported.
  private func placedSteps(_ key: CycleKey) -> [Int: PlacedSession] {
    var placed: [Int: PlacedSession] = [:]
    for index in resolved.ofCycle[key] ?? [] {
      let session = resolved.sessions[index]
      if placed[session.step] == nil {
        placed[session.step] = session
      } else {
        report(.duplicateSession, session)
      }
    }
    return placed
  }

  private func checkOrder(_ key: CycleKey, _ steps: [Step], _ placed: [Int: PlacedSession]) {
    let window = facts.term.window(key.cycle - 1, of: facts.roster.activities[key.activity].times)
    for index in steps.indices {
      guard let session = placed[index] else { continue }
      guard let day = facts.term.number(of: session.session.date) else {
        report(.programDay, session)
        continue
      }
      if !window.contains(day) { report(.window, session, expected: text(of: window)) }
      guard index > 0, let before = placed[index - 1],
        let dayBefore = facts.term.number(of: before.session.date)
      else { continue }
      let lag = steps[index].after
      if day - dayBefore < lag.min || day - dayBefore > lag.max {
        report(.lag, session, found: String(day - dayBefore), expected: "\(lag.min) to \(lag.max)")
      }
      if day == dayBefore, session.span.start < before.span.end {
        report(
          .stepOrder, session, found: session.session.time.start.description,
          expected: before.session.time.end.description)
      }
    }
  }

  private func countMissing() -> [CycleKey: Int] {
    let known = Set(resolved.cycles)
    var counts: [CycleKey: Int] = [:]
    for row in resolved.schedule.missing {
      if let key = resolved.key(of: row), known.contains(key) {
        counts[key, default: 0] += 1
      } else {
        findings.add(
          Violation(
            .missingUnknown, people: [row.leader] + (row.peer.map { [$0] } ?? []),
            session: "\(row.activity)/\(row.leader)/\(row.peer ?? "*")/\(row.cycle)",
            found: "no such activity, pair, group or cycle"))
      }
    }
    return counts
  }

  private func text(of window: Range<Int>) -> String {
    let days = window.map { facts.term.programDays[$0] }
    return "\(days.first?.description ?? "") to \(days.last?.description ?? "")"
  }

  private func report(_ rule: Rule, _ key: CycleKey, found: String? = nil, expected: String? = nil) {
    let peer = key.peer.map { facts.id($0) }
    let activity = facts.roster.activities[key.activity].id
    findings.add(
      Violation(
        rule, people: [facts.id(key.leader)] + (peer.map { [$0] } ?? []),
        session: "\(activity)/\(facts.id(key.leader))/\(peer ?? "*")/\(key.cycle)", found: found,
        expected: expected))
  }

  private func report(
    _ rule: Rule, _ placed: PlacedSession, found: String? = nil, expected: String? = nil
  ) {
    findings.add(
      Violation(
        rule, people: placed.people(facts), date: placed.session.date, session: placed.session.id,
        found: found, expected: expected))
  }
}

extension ResolvedSchedule {
  /// Every cycle that is due: of each pair, and of each group with at least one peer.
  var cycles: [CycleKey] {
    facts.roster.activities.indices.flatMap { activity -> [CycleKey] in
      let row = facts.roster.activities[activity]
      let parties: [(Int, Int?)] =
        row.per == .pair
        ? pairing.pairs.map { ($0.facts.leader, $0.facts.peer) } : pairing.leaders.map { ($0, nil) }
      return parties.flatMap { leader, peer in
        (0..<max(0, row.times)).map {
          CycleKey(activity: activity, leader: leader, peer: peer, cycle: $0 + 1)
        }
      }
    }
  }

  /// The cycle that a row of the missing names; nil where it names nobody's.
  func key(of row: MissingCycle) -> CycleKey? {
    guard let activity = facts.roster.activities.firstIndex(where: { $0.id == row.activity }),
      let leader = facts.leader(row.leader)
    else { return nil }
    guard let peer = row.peer else {
      return CycleKey(activity: activity, leader: leader, peer: nil, cycle: row.cycle)
    }
    return facts.peer(peer).map {
      CycleKey(activity: activity, leader: leader, peer: $0, cycle: row.cycle)
    }
  }
}
