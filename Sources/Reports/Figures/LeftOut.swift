import Coaching

/// Something a plan leaves out, with its reason: a place without a leader, or a cycle without sessions.
public struct LeftOut: Sendable, Hashable {
  /// What is left out, in words: "cycle 2 of Ana and Ben".
  public var what: String
  /// The same without the people: "cycle 2".
  public var label: String
  /// Id of the leader; nil for a peer without one.
  public var leader: String?
  /// Id of the peer; nil for a group's cycle.
  public var peer: String?
  /// Id of the activity and the number of the cycle; nil for a place without a leader.
  public var activity: String?
  public var cycle: Int?
  public var reason: Reason

  /// Everything that a plan leaves out: places first, then cycles, in the plan's order.
  public static func all(in plan: Plan, index: RosterIndex) -> [LeftOut] {
    plan.unserved(of: index.roster).map { LeftOut($0, index: index) }
      + (plan.schedule?.missing ?? []).map { LeftOut($0, index: index) }
  }

  init(_ unserved: Unserved, index: RosterIndex) {
    let many = unserved.missing == 1 ? "a leader" : "\(unserved.missing) leaders"
    what = "\(index.name(ofPerson: unserved.peer)) lacks \(many)"
    label = many
    peer = unserved.peer
    reason = unserved.reason
  }

  init(_ missing: MissingCycle, index: RosterIndex) {
    let leaderName = index.name(ofPerson: missing.leader)
    let who =
      missing.peer.map { "\(leaderName) and \(index.name(ofPerson: $0))" } ?? "\(leaderName) and group"
    what = "\(missing.activity) \(missing.cycle) of \(who)"
    label = "\(missing.activity) \(missing.cycle)"
    leader = missing.leader
    peer = missing.peer
    activity = missing.activity
    cycle = missing.cycle
    reason = missing.reason
  }
}
