import Coaching

/// Materials of sessions are the roster's, and no peer is given one twice (SPEC §6, `materials`).
struct MaterialRules {
  let resolved: ResolvedSchedule
  let findings: Findings

  func check() {
    let known = Set(resolved.facts.roster.materials.map(\.id))
    var given: [String: Set<String>] = [:]
    for placed in resolved.sessions {
      let session = placed.session
      func report(_ rule: Rule, _ people: [String], _ material: String) {
        findings.add(
          Violation(rule, people: people, date: session.date, session: session.id, found: material))
      }
      let readers = session.peers.isEmpty ? [session.leader] : session.peers
      var listed: Set<String> = []
      for material in session.materials {
        if !known.contains(material) { report(.materialUnknown, [session.leader], material) }
        let again =
          session.peers.isEmpty
          ? (listed.insert(material).inserted ? [] : readers)
          : readers.filter { !given[$0, default: []].insert(material).inserted }
        if !again.isEmpty { report(.materialTwice, again, material) }
      }
    }
  }
}
