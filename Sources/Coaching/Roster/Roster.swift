/// A whole roster: the program, its term, schools, people, wishes and activities (SPEC §2, `tandem-roster/1`).
///
/// It mirrors the file with every default filled in. People and schools refer to each other by id; a roster that
/// RosterFiles has read has no dangling id. Programs work on indices of the lists, in the file's order.
public struct Roster: Hashable, Sendable {
  public var program: Program
  public var term: Term
  public var schools: [School]
  /// Travel between two different schools; symmetric, each two schools at most once.
  public var travel: [Travel]
  public var leaders: [Leader]
  public var peers: [Peer]
  public var eligibility: Eligibility
  /// Pairs that must be.
  public var together: [PairID]
  /// Pairs that must not be.
  public var apart: [PairID]
  public var history: [PastPair]
  /// Scores from elsewhere, which replace the computed ones.
  public var scores: [ExternalScore]
  public var activities: [Activity]
  public var objective: Objective
  public var weights: Weights
  public var materials: [Material]

  /// A roster of the given parts; what is left out is empty or has SPEC's default.
  public init(
    program: Program, term: Term, schools: [School], travel: [Travel] = [], leaders: [Leader] = [],
    peers: [Peer] = [], eligibility: Eligibility = Eligibility(), together: [PairID] = [],
    apart: [PairID] = [], history: [PastPair] = [], scores: [ExternalScore] = [],
    activities: [Activity] = [], objective: Objective = .points, weights: Weights = Weights(),
    materials: [Material] = []
  ) {
    self.program = program
    self.term = term
    self.schools = schools
    self.travel = travel
    self.leaders = leaders
    self.peers = peers
    self.eligibility = eligibility
    self.together = together
    self.apart = apart
    self.history = history
    self.scores = scores
    self.activities = activities
    self.objective = objective
    self.weights = weights
    self.materials = materials
  }
}

/// What a plan maximises (SPEC §4).
public enum Objective: String, Hashable, Sendable, CaseIterable {
  /// The points alone.
  case points
  /// First the fewest unserved (by priority), then the highest lowest total of a served peer, then the points.
  case fair
}
