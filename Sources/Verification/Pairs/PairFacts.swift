import Coaching

/// A leader and a peer, and how they would meet (SPEC §3).
struct PairFacts {
  let facts: RosterFacts
  /// Numbers of the people.
  let leader: Int
  let peer: Int
  /// nil where none exists.
  let mode: Mode?
  /// Minutes between their schools.
  let travel: Int

  init(_ facts: RosterFacts, leader: Int, peer: Int) {
    self.facts = facts
    self.leader = leader
    self.peer = peer
    travel = facts.travel(facts.schoolOf[leader], facts.schoolOf[peer])
    let first = facts.people[leader].person.modes
    let second = facts.people[peer].person.modes
    let near = travel <= facts.roster.eligibility.maxTravelMinutes
    if first.contains(.inPerson), second.contains(.inPerson), near {
      mode = .inPerson
    } else if first.contains(.virtual), second.contains(.virtual) {
      mode = .virtual
    } else {
      mode = nil
    }
  }

  var leaderRow: Leader { facts.roster.leaders[leader] }
  var peerRow: Peer { facts.peerRow(peer) }
  var id: PairID { PairID(leader: facts.id(leader), peer: facts.id(peer)) }

  /// A school without an organization matches any.
  var organizationsMatch: Bool {
    let first = facts.schools[facts.schoolOf[leader]].school.organization
    let second = facts.schools[facts.schoolOf[peer]].school.organization
    guard facts.roster.eligibility.sameOrganization, let first, let second else { return true }
    return first == second
  }

  /// Minutes of travel of one of the pair to a session at that school; nil: virtual.
  func attendant(_ person: Int, at school: Int?) -> Attendant {
    Attendant(person: person, away: school.map { facts.travel(facts.schoolOf[person], $0) } ?? 0)
  }

  /// Where the pair meets: at the peer's school, or nowhere where it is virtual.
  var meetingPlace: Int? { mode == .virtual ? nil : facts.schoolOf[peer] }

  /// Whether a peer from another school comes in person to the leader's school (SPEC §3, "Group time").
  var peerTravels: Int { mode == .virtual ? 0 : travel }
}
