/// The schedule block of a plan: the sessions of the term (SPEC §5, §6).
public struct Schedule: Hashable, Sendable {
  public var penalty: Int
  public var proof: Proof
  /// By date, start, then id.
  public var sessions: [Session]
  /// By activity, leader, peer, then cycle.
  public var missing: [MissingCycle]

  /// A schedule of the given parts.
  public init(penalty: Int, proof: Proof, sessions: [Session], missing: [MissingCycle]) {
    self.penalty = penalty
    self.proof = proof
    self.sessions = sessions
    self.missing = missing
  }
}

/// One session: a step of a cycle, placed.
public struct Session: Hashable, Sendable {
  /// Id of the activity.
  public var activity: String
  /// From 1; cycle k + 1 lies in window k.
  public var cycle: Int
  /// Id of the step.
  public var step: String
  public var kind: Step.Kind
  /// Id of the leader.
  public var leader: String
  /// The peer of a pair's session; nil for a group's.
  public var pairPeer: String?
  /// Ids of the peers who take part, in order; none in a preparation.
  public var peers: [String]
  /// Ids of the group's other peers, in order; empty outside group sessions.
  public var absent: [String]
  /// In the zone of the place.
  public var date: CalendarDate
  public var time: ClockRange
  /// IANA name of the zone that date and time are in.
  public var timeZone: String
  public var mode: Mode
  /// Id of the school where it is; nil where virtual.
  public var school: String?
  public var covers: [Cover]
  /// Ids of materials, best first.
  public var materials: [String]
  /// Whether a person fixed it.
  public var pinned: Bool

  /// A session of the given parts.
  public init(
    activity: String, cycle: Int, step: String, kind: Step.Kind, leader: String, pairPeer: String?,
    peers: [String], absent: [String] = [], date: CalendarDate, time: ClockRange, timeZone: String,
    mode: Mode, school: String?, covers: [Cover] = [], materials: [String] = [],
    pinned: Bool = false
  ) {
    self.activity = activity
    self.cycle = cycle
    self.step = step
    self.kind = kind
    self.leader = leader
    self.pairPeer = pairPeer
    self.peers = peers
    self.absent = absent
    self.date = date
    self.time = time
    self.timeZone = timeZone
    self.mode = mode
    self.school = school
    self.covers = covers
    self.materials = materials
    self.pinned = pinned
  }

  /// activity/leader/peer/cycle/step, `*` for the peer in a group.
  public var id: String { "\(activity)/\(leader)/\(pairPeer ?? "*")/\(cycle)/\(step)" }
}

/// A lesson that a substitute takes so that its teacher is released.
public struct Cover: Hashable, Sendable {
  /// Id of the teacher.
  public var teacher: String
  /// nil for a lesson with times of its own.
  public var period: String?
  /// On the teacher's clock.
  public var time: ClockRange

  /// The cover of that teacher's lesson.
  public init(teacher: String, period: String?, time: ClockRange) {
    self.teacher = teacher
    self.period = period
    self.time = time
  }
}

/// A cycle that could not be placed.
public struct MissingCycle: Hashable, Sendable {
  /// Id of the activity.
  public var activity: String
  /// From 1.
  public var cycle: Int
  /// Id of the leader.
  public var leader: String
  /// Id of the peer; nil for a group's cycle.
  public var peer: String?
  public var reason: Reason

  /// A missing cycle of the given parts.
  public init(activity: String, cycle: Int, leader: String, peer: String?, reason: Reason) {
    self.activity = activity
    self.cycle = cycle
    self.leader = leader
    self.peer = peer
    self.reason = reason
  }
}
