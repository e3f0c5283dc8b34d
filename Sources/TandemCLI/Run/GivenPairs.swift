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
  /// - Throws: `InputError`; `Failure` 65 where a row stands twice, or names people whom the roster lacks or who can't meet.
  init(path: String, input: RosterInput) throws {
    let plan = try PlanFile.read(path).plan
    let faults = GivenPairFaults(finder: input.finder).find(plan.pairing)
    guard faults.isEmpty else {
      throw Failure(.wrongInput, Messages.faults(of: path, faults.map { "\($0.path): \($0.text)" }))
    }
    isOfThisRoster = plan.roster.sha256 == input.document.sha256
    pairing = GivenPairing(input.finder, plan.pairing, isOfThisRoster: isOfThisRoster).reckoned()
    broken = Verifier(roster: input.roster, sha256: input.document.sha256)
      .check(Plan(roster: input.reference, pairing: pairing, schedule: nil)).violations.map(\.sentence)
  }

  /// The schedule with what its meetings and group sessions cost that have no usual time to be at.
  ///
  /// To whoever lays out the term no usual time is as good as any; by SPEC §5 no session is at a time that there isn't.
  func charged(_ schedule: Schedule, roster: Roster) -> Schedule {
    let timeless = Set(pairing.pairs.filter { $0.meetingTime == nil }.map(\.id))
    let timed = Set(pairing.groups.map(\.leader))
    let off = schedule.sessions.count { session in
      switch session.kind {
      case .meeting:
        session.pairPeer.map { timeless.contains(PairID(leader: session.leader, peer: $0)) } ?? false
      case .group: !timed.contains(session.leader)
      default: false
      }
    }
    guard off > 0, roster.weights.offTime > 0 else { return schedule }
    var result = schedule
    result.penalty += off * roster.weights.offTime
    result.proof = Proof(
      number: result.penalty, bound: schedule.proof.bound, otherwise: max(.feasible, schedule.proof.status))
    return result
  }

  /// Says what is not as it would be in a pairing of Tandem's own.
  func tell(_ console: Console) {
    if !isOfThisRoster { console.message(Messages.pairsOfAnotherRoster) }
    // A warning, not news: --quiet does not hide that the plan will fail its check.
    if !broken.isEmpty { Console.fault(Messages.pairsBreakRules(broken)) }
  }
}
