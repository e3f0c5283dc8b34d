import Coaching

/// What the pairing program found, and how good it is proven to be.
public struct PairingOutcome: Sendable, Hashable {
  /// Chosen pairs by index in `Candidates.pairs`, ascending.
  public var choices: [PairingChoice]
  /// For each leader the index of their group time in `Candidates.groupTimes`; nil without peers or groups.
  public var groupTimes: [Int?]
  /// By SPEC §4, with the request's adjustments.
  public var points: Int
  /// No pairing has more points (under "fair": among those with the same unserved and lowest total).
  public var bound: Double
  public var status: SolveStatus
  /// The lowest total of a served peer and whether it and the unserved are proven; nil under "points".
  public var fairness: Fairness?
  public var statistics: PairingStatistics

  /// An outcome of the given parts.
  public init(
    choices: [PairingChoice], groupTimes: [Int?], points: Int, bound: Double, status: SolveStatus,
    fairness: Fairness? = nil, statistics: PairingStatistics = PairingStatistics()
  ) {
    self.choices = choices
    self.groupTimes = groupTimes
    self.points = points
    self.bound = bound
    self.status = status
    self.fairness = fairness
    self.statistics = statistics
  }

  /// The bound, the gap and the status as a plan states them.
  public var proof: Proof {
    Proof(bound: bound, gap: Proof.gap(number: points, bound: bound), status: status)
  }
}

/// A chosen pair.
public struct PairingChoice: Sendable, Hashable {
  /// Index in `Candidates.pairs`.
  public var pair: Int
  /// Its meeting time on the leader's clock; nil where the roster has no meeting step.
  public var time: WeekStart?

  /// That pair at that time.
  public init(pair: Int, time: WeekStart?) {
    self.pair = pair
    self.time = time
  }
}

/// What "fair" reached before the points (SPEC §4).
public struct Fairness: Sendable, Hashable {
  /// Σ missing leaders · priority.
  public var unserved: Int
  /// The lowest total of a served peer; 0 where nobody is served.
  public var lowestTotal: Int
  /// Whether both are proven best.
  public var proven: Bool

  /// What was reached.
  public init(unserved: Int, lowestTotal: Int, proven: Bool) {
    self.unserved = unserved
    self.lowestTotal = lowestTotal
    self.proven = proven
  }
}

/// How much work an outcome took; the same on every run and machine.
public struct PairingStatistics: Sendable, Hashable {
  public var components = 0
  /// Pricing rounds over all leaders of a component.
  public var rounds = 0
  /// Columns that the masters held.
  public var columns = 0
  /// Nodes of branching on pairs.
  public var nodes = 0
  /// Linear and integer programs that GLPK solved.
  public var programs = 0

  /// No work yet.
  public init() {}

  /// Adds the work of another part.
  public mutating func add(_ other: PairingStatistics) {
    components += other.components
    rounds += other.rounds
    columns += other.columns
    nodes += other.nodes
    programs += other.programs
  }
}
