import Coaching

/// What is to be scheduled: pairs and groups of a roster (SPEC §5). Any list of pairs has a schedule.
public struct SchedulingRequest: Sendable {
  /// Finds the places of sessions; it holds the roster.
  public var finder: CandidateFinder
  public var pairs: [ScheduledPair]
  /// A group time for each leader with peers, where there is one.
  public var groups: [ScheduledGroup]
  /// A schedule of much the same pairs to begin with: its cycles stay where they are unless moving them is better.
  public var previous: Schedule?

  /// A request of the given parts; pairs are put in order of leader, then peer.
  public init(finder: CandidateFinder, pairs: [ScheduledPair], groups: [ScheduledGroup]) {
    self.finder = finder
    self.pairs = pairs.sorted { ($0.leader, $0.peer) < ($1.leader, $1.peer) }
    self.groups = groups.sorted { $0.leader < $1.leader }
  }

  /// The roster that the finder was made for.
  public var roster: Roster { finder.roster }
}

/// A pair whose cycles are to be scheduled.
public struct ScheduledPair: Sendable, Hashable {
  /// Index in the roster's leaders.
  public var leader: Int
  /// Index in the roster's peers.
  public var peer: Int
  public var mode: Mode
  /// On the leader's clock; nil where the roster has no meeting step, or any time is as good as another.
  public var meeting: WeekStart?

  /// A pair that meets at that time.
  public init(leader: Int, peer: Int, mode: Mode, meeting: WeekStart?) {
    self.leader = leader
    self.peer = peer
    self.mode = mode
    self.meeting = meeting
  }
}

/// When a leader's group usually meets.
public struct ScheduledGroup: Sendable, Hashable {
  /// Index in the roster's leaders.
  public var leader: Int
  /// On the leader's clock; nil where the roster has no group step.
  public var time: WeekStart?

  /// A leader's group at that time.
  public init(leader: Int, time: WeekStart?) {
    self.leader = leader
    self.time = time
  }
}
