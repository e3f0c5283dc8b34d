import Coaching

/// The figures of a plan that every output shows, counted once.
public struct PlanFigures: Sendable, Hashable {
  /// Places with a leader that the peers of the roster want, and those they get.
  public var wantedPlaces: Int
  public var filledPlaces: Int
  /// Peers of the roster, and those who have at least one leader.
  public var peers: Int
  public var servedPeers: Int
  /// Leaders of the roster, or of the part of it, and those of them with peers.
  public var leaders: Int
  public var leadersWithPeers: Int
  public var pairs: Int
  /// Scores of the pairs; nil where there is none.
  public var scores: ScoreSpread?
  /// Sessions placed, and cycles that are missing.
  public var sessions: Int
  public var missingCycles: Int
  /// Minutes of all sessions.
  public var sessionMinutes: Int
  /// Lessons covered, each once however many sessions list it, and their minutes.
  public var coveredLessons: Int
  public var coverMinutes: Int

  /// The figures of a whole plan.
  public init(_ plan: Plan, roster: Roster) {
    self.init(
      leaders: roster.leaders, peers: roster.peers, pairs: plan.pairing.pairs,
      unserved: plan.unserved(of: roster),
      sessions: plan.schedule?.sessions ?? [], missing: plan.schedule?.missing ?? [])
  }

  /// The figures of those people, pairs and sessions.
  public init(
    leaders: [Leader], peers: [Peer], pairs: [Pair], unserved: [Unserved], sessions: [Session],
    missing: [MissingCycle]
  ) {
    self.peers = peers.count
    self.leaders = leaders.count
    wantedPlaces = peers.reduce(0) { $0 + $1.leaders }
    filledPlaces = wantedPlaces - unserved.reduce(0) { $0 + $1.missing }
    self.pairs = pairs.count
    servedPeers = Set(pairs.map(\.id.peer)).intersection(peers.map(\.id)).count
    leadersWithPeers = Set(pairs.map(\.id.leader)).intersection(leaders.map(\.id)).count
    scores = ScoreSpread(pairs.map(\.score))
    self.sessions = sessions.count
    missingCycles = missing.count
    sessionMinutes = sessions.reduce(0) { $0 + $1.time.minutes }
    let covered = CoveredLesson.all(in: sessions)
    coveredLessons = covered.count
    coverMinutes = covered.reduce(0) { $0 + $1.time.minutes }
  }
}

/// Least, quartiles and greatest of some scores.
public struct ScoreSpread: Sendable, Hashable {
  public var least: Int
  public var lowerQuartile: Int
  public var median: Int
  public var upperQuartile: Int
  public var greatest: Int

  /// The spread of those scores (nearest rank); nil where there is none.
  public init?(_ scores: [Int]) {
    guard !scores.isEmpty else { return nil }
    let sorted = scores.sorted()
    func rank(_ quarter: Int) -> Int { sorted[max(0, (sorted.count * quarter + 3) / 4 - 1)] }
    least = sorted[0]
    lowerQuartile = rank(1)
    median = rank(2)
    upperQuartile = rank(3)
    greatest = sorted[sorted.count - 1]
  }
}
