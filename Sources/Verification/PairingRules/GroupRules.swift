import Coaching

/// The rows of groups: for whom, when, and who can't attend (SPEC §3, "Group time"; §6).
struct GroupRules {
  let resolved: ResolvedPairing
  let findings: Findings

  func check() {
    let facts = resolved.facts
    var rows: [Int: [Group]] = [:]
    for group in resolved.pairing.groups {
      guard let leader = facts.leader(group.leader) else {
        findings.add(Violation(.unknownPerson, found: group.leader, expected: "leader"))
        continue
      }
      rows[leader, default: []].append(group)
    }
    let minutes = facts.groupMinutes
    for leader in facts.roster.leaders.indices {
      let found = rows[leader] ?? []
      let wanted = minutes == nil || resolved.ofLeader[leader] == nil ? 0 : 1
      if found.count < wanted {
        findings.add(Violation(.groupRowLacking, people: [facts.id(leader)]))
      } else if found.count > wanted {
        findings.add(
          Violation(
            .groupRowNotWanted, people: [facts.id(leader)], found: String(found.count),
            expected: String(wanted)))
      }
      if wanted == 1, let row = found.first, let minutes { check(row, leader, minutes) }
    }
  }

  private func check(_ row: Group, _ leader: Int, _ minutes: Int) {
    let facts = resolved.facts
    if row.time.minutes != minutes {
      findings.add(
        Violation(
          .groupTimeLength, people: [row.leader], found: String(row.time.minutes), expected: String(minutes)))
    }
    let starts = facts.groupStarts(of: leader, on: row.time.weekday, minutes: minutes)
    WeeklyTimeRule(
      startEvery: facts.roster.program.startEvery, impossible: .groupTimeImpossible,
      notOffered: .groupTimeStart, people: [row.leader]
    ).check(row.time, starts, findings)
    let unable = resolved.unableToAttend(leader, row.time, minutes)
    if row.cannotAttend.sorted() != unable {
      findings.add(
        Violation(
          .cannotAttend, people: [row.leader], found: row.cannotAttend.listed, expected: unable.listed))
    }
  }
}

extension ResolvedPairing {
  /// Ids of the leader's peers who can't attend a group at that time, in order.
  func unableToAttend(_ leader: Int, _ time: WeeklyTime, _ minutes: Int) -> [String] {
    (ofLeader[leader] ?? []).filter { index in
      !facts.canAttend(
        pairs[index].facts, weekday: time.weekday, start: time.start.minutes, minutes: minutes)
    }.map { pairs[$0].row.id.peer }.sorted()
  }
}

extension [String] {
  /// "A, B"; nil where empty.
  var listed: String? { isEmpty ? nil : joined(separator: ", ") }
}
