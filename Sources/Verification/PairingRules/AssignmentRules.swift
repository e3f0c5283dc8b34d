import Coaching

/// How many each may have, which pairs must be, and who is left (SPEC §4, §6).
struct AssignmentRules {
  let resolved: ResolvedPairing
  let findings: Findings

  func check() {
    checkTogether()
    checkCounts()
    checkUnserved()
  }

  private func checkTogether() {
    for pair in resolved.facts.roster.together where resolved.byID[pair] == nil {
      findings.add(Violation(.together, people: [pair.leader, pair.peer]))
    }
  }

  private func checkCounts() {
    let facts = resolved.facts
    for leader in resolved.leaders {
      let count = resolved.group(of: leader).count
      let most = facts.roster.leaders[leader].caseload.max
      if count > most {
        findings.add(
          Violation(.caseload, people: [facts.id(leader)], found: String(count), expected: String(most)))
      }
    }
    for (peer, pairs) in resolved.ofPeer.sorted(by: { $0.key < $1.key }) {
      let most = facts.peerRow(peer).leaders
      if pairs.count > most {
        findings.add(
          Violation(
            .tooManyLeaders, people: [facts.id(peer)], found: String(pairs.count), expected: String(most)))
      }
    }
  }

  private func checkUnserved() {
    let facts = resolved.facts
    var stated: [Int: [Int]] = [:]
    for row in resolved.pairing.unserved {
      guard let peer = facts.peer(row.peer) else {
        findings.add(Violation(.unknownPerson, found: row.peer, expected: "peer"))
        continue
      }
      stated[peer, default: []].append(row.missing)
    }
    for index in facts.roster.peers.indices {
      let peer = facts.roster.leaders.count + index
      let missing = resolved.missingLeaders(of: peer)
      let found = stated[peer] ?? []
      if found != (missing > 0 ? [missing] : []) {
        findings.add(
          Violation(
            .unserved, people: [facts.id(peer)],
            found: found.isEmpty ? nil : found.map(String.init).joined(separator: " and "),
            expected: String(missing)))
      }
    }
  }
}

extension ResolvedPairing {
  /// Leaders that a peer wants and does not get.
  func missingLeaders(of peer: Int) -> Int {
    max(0, facts.peerRow(peer).leaders - (ofPeer[peer]?.count ?? 0))
  }
}
