import Coaching
import RosterFiles
import Verification

/// The pairs of a plan that somebody gives (`--pairs`), as the roster sees them today.
///
/// Pairs and their times are kept, also where they break rules of the pairing: whoever gives them may have reasons. What follows
/// from the roster (scores, modes, who can't attend, who lacks a leader, points) is worked out anew.
struct GivenPairs {
  let pairing: Pairing
  /// A sentence for each rule of the pairing that the pairs break.
  let broken: [String]
  /// Whether the plan was made for this very roster.
  let isOfThisRoster: Bool

  /// Reads the pairs of the plan at a path.
  /// - Throws: `InputError`; `Failure` 65 where a row stands twice or names people whom the roster lacks.
  init(path: String, input: RosterInput) throws {
    let plan = try PlanFile.read(path).plan
    let faults = GivenPairFaults(roster: input.roster).find(plan.pairing)
    guard faults.isEmpty else {
      throw Failure(.wrongInput, Messages.faults(of: path, faults.map { "\($0.path): \($0.text)" }))
    }
    isOfThisRoster = plan.roster.sha256 == input.document.sha256
    pairing = GivenPairing(input.finder, plan.pairing, isOfThisRoster: isOfThisRoster).reckoned()
    broken = Verifier(roster: input.roster, sha256: input.document.sha256)
      .check(Plan(roster: input.reference, pairing: pairing, schedule: nil)).violations.map(\.sentence)
  }

  /// Says what is not as it would be in a pairing of Tandem's own.
  func tell(_ console: Console) {
    if !isOfThisRoster { console.message(Messages.pairsOfAnotherRoster) }
    // A warning, not news: --quiet does not hide that the plan will fail its check.
    if !broken.isEmpty { Console.fault(Messages.pairsBreakRules(broken)) }
  }
}

/// Rows of given pairs that can't be kept: they stand twice, or name people whom the roster lacks.
struct GivenPairFaults {
  /// A fault and its place: "pairing.pairs[2]".
  struct Finding: Hashable {
    var path: String
    var text: String
  }

  let roster: Roster

  func find(_ pairing: Pairing) -> [Finding] {
    let leaders = Set(roster.leaders.map(\.id))
    let peers = Set(roster.peers.map(\.id))
    var findings: [Finding] = []
    var rows: [PairID: Int] = [:]
    for (row, pair) in pairing.pairs.enumerated() {
      let path = "pairing.pairs[\(row)]"
      if !leaders.contains(pair.id.leader) {
        findings.append(unknown("\(path).leader", pair.id.leader, "leader", of: leaders))
      }
      if !peers.contains(pair.id.peer) {
        findings.append(unknown("\(path).peer", pair.id.peer, "peer", of: peers))
      }
      if let first = rows.updateValue(row, forKey: pair.id) {
        findings.append(
          Finding(path: path, text: Messages.pairTwice(pair.id, first: "pairing.pairs[\(first)]")))
      }
    }
    var groups: [String: Int] = [:]
    for (row, group) in pairing.groups.enumerated() {
      if let first = groups.updateValue(row, forKey: group.leader) {
        findings.append(
          Finding(
            path: "pairing.groups[\(row)]",
            text: Messages.groupTwice(group.leader, first: "pairing.groups[\(first)]")))
      }
    }
    return findings
  }

  private func unknown(_ path: String, _ id: String, _ what: String, of known: Set<String>) -> Finding {
    Finding(path: path, text: Messages.pairOfOther(id, what, nearest: NearestName.of(id, in: known.sorted())))
  }
}
