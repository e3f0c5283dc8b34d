import Coaching

/// The figures of a plan that every output shows, counted once.
public struct PlanFigures: Sendable, Hashable {
  /// Places with a leader that the peers of the roster want, and those they get.
  public var wantedPlaces: Int
  public var filledPlaces: Int
  /// Peers of the roster, and those who have at least one leader.
  public var peers: Int
  public var servedPeers: Int
  /// Leaders of the roster, and those with peers.
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

  /// The figures of that plan.
  public init(_ plan: Plan, roster: Roster) {
    peers = roster.peers.count
    leaders = roster.leaders.count
    wantedPlaces = roster.peers.reduce(0) { $0 + $1.leaders }
    let lacking = plan.pairing.unserved.reduce(0) { $0 + $1.missing }
    filledPlaces = wantedPlaces - lacking
    pairs = plan.pairing.pairs.count
    servedPeers = Set(plan.pairing.pairs.map(\.id.peer)).count
    leadersWithPeers = Set(plan.pairing.pairs.map(\.id.leader)).count
    scores = ScoreSpread(plan.pairing.pairs.map(\.score))
    let schedule = plan.schedule
    sessions = schedule?.sessions.count ?? 0
    missingCycles = schedule?.missing.count ?? 0
    sessionMinutes = schedule?.sessions.reduce(0) { $0 + $1.time.minutes } ?? 0
    let covered = CoveredLesson.all(in: schedule?.sessions ?? [])
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
