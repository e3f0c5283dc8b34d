import Coaching
import IntegerProgram

/// What each candidate pair costs in any schedule at least: its journeys, and the cheapest days of each window for observing and for meeting
/// at the usual time (Docs/Formulation.md, W1).
struct PairFloors {
  private let finder: CandidateFinder
  private let candidates: Candidates
  /// For each school what a covered minute costs beyond its points, since the school has only so many.
  private let coverPrices: [Double]
  /// Whether each meeting time is looked at, or usual times count nothing.
  private let withTimes: Bool

  init(
    _ finder: CandidateFinder, _ candidates: Candidates, coverPrices: [Double] = [], withTimes: Bool = true
  ) {
    self.finder = finder
    self.candidates = candidates
    self.coverPrices = coverPrices
    self.withTimes = withTimes
  }

  /// What one pair costs at least.
  struct Floor: Sendable {
    /// Whole points.
    var points = 0
    /// Points beyond these for each of the pair's meeting times, in steps of `unit`; empty where it has none.
    var timeCosts: [Int] = []
    /// The dearest of the cycles where it is placed.
    var dearestCycle = 0.0
    /// Covered minutes of the cheapest observations, by school index.
    var coverMinutes: [Int: Int] = [:]
  }

  /// The floors of candidate pairs, by their numbers.
  func all(_ pairs: [Int], threads: Int) throws -> [Floor] {
    // Pairs of one leader together: they look at the same days.
    let parts = stride(from: 0, to: pairs.count, by: Self.partSize).map {
      pairs[$0..<min($0 + Self.partSize, pairs.count)]
    }
    return try SolverThreads.map(parts, threads: threads) { _, part in part.map { floor(of: $0) } }.flatMap {
      $0
    }
  }

  private static let partSize = 32
  /// Steps of `timeCosts`, and the most of them: the pairing tells only so many costs apart.
  private static let unit = 10
  private static let mostUnits = 30

  /// The floor of a pair, with the cover that it counts on.
  func floor(of number: Int) -> Floor {
    let pair = candidates.pairs[number]
    let missing = Double(
      finder.roster.weights.missingCycle * finder.roster.peers[Int(pair.peer)].priority)
    var cycles = PairCycles(finder, pair, coverPrices: coverPrices)
    let times: [WeekStart?] = withTimes ? candidates.meetingTimes(ofPair: number).map(\.at) : []
    let priced = (times.isEmpty ? [nil] : times).map { cycles.cheapest(usual: $0) }
    let points = priced.map { Int($0.reduce(0) { $0 + min($1.points, missing) }) }
    let best = points.indices.min { (points[$0], $0) < (points[$1], $1) }!
    var floor = Floor(points: points[best])
    if !times.isEmpty {
      floor.timeCosts = points.map { min(Self.mostUnits, ($0 - points[best]) / Self.unit) * Self.unit }
    }
    floor.dearestCycle = min(missing, priced.reduce(0) { max($0, $1.last?.points ?? 0) })
    for cycle in priced[best] where cycle.points < missing {
      floor.coverMinutes.merge(cycles.coverMinutes(of: cycle), uniquingKeysWith: +)
    }
    return floor
  }
}
