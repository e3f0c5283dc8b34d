import Coaching
import IntegerProgram

/// What each candidate pair costs in any schedule at least: its journeys, and the cheapest observation of each window
/// (Docs/Formulation.md, "The whole plan").
struct PairFloors {
  private let finder: CandidateFinder
  private let candidates: Candidates
  /// For each school what a covered minute costs beyond its points, since the school has only so many.
  private let coverPrices: [Double]

  init(_ finder: CandidateFinder, _ candidates: Candidates, coverPrices: [Double] = []) {
    self.finder = finder
    self.candidates = candidates
    self.coverPrices = coverPrices
  }

  /// What one pair costs at least.
  struct Floor: Sendable {
    var points = 0.0
    /// The dearest of the cycles where it is placed.
    var dearestCycle = 0.0
    /// Covered minutes of the cheapest choice, by school index.
    var coverMinutes: [Int: Int] = [:]
  }

  /// The floor of each candidate pair.
  func all(threads: Int) throws -> [Floor] {
    let leaders = Array(candidates.pairsOfLeader.indices)
    let lists = try SolverThreads.map(leaders, threads: threads) { _, leader in
      candidates.pairsOfLeader[leader].map { floor(of: candidates.pairs[$0]) }
    }
    return lists.flatMap { $0 }
  }

  /// The floor of a pair, with the cover that it counts on.
  func floor(of pair: CandidatePair) -> Floor {
    let roster = finder.roster
    let missing = Double(roster.weights.missingCycle * roster.peers[Int(pair.peer)].priority)
    let places = finder.pairPlaces(
      leader: Int(pair.leader), peer: Int(pair.peer), mode: pair.mode)
    var cycles: [Floor] = []
    for activity in roster.activities where activity.per == .pair {
      let journeys = activity.steps.count { $0.kind != .preparation }
      let travel = Double(roster.weights.travelMinute * places.travel * journeys)
      var observing = ObservationFloor(places, roster.weights, coverPrices)
      for window in 0..<activity.times {
        let days = finder.availability.calendar.window(window, of: activity.times)
        // A window without a lesson to observe has no possible cycle, which the pairing is charged for.
        guard var cycle = observing.floor(activity.steps, days: days) else { continue }
        cycle.points += travel
        cycle.dearestCycle = min(cycle.points, missing)
        cycles.append(cycle.points < missing ? cycle : Floor(points: missing, dearestCycle: missing))
      }
    }
    // It is not known which of the others are impossible: the dearest count as these.
    let all = roster.activities.filter { $0.per == .pair }.reduce(0) { $0 + $1.times }
    let possible = all - Int(pair.impossibleCycles)
    return cycles.sorted { $0.points < $1.points }.prefix(possible).reduce(into: Floor()) {
      $0.add($1)
    }
  }
}

extension PairFloors.Floor {
  /// Whole points, rounded down, so that they stay a floor.
  var whole: Int { Int(points) }

  mutating func add(_ other: Self) {
    points += other.points
    dearestCycle = max(dearestCycle, other.dearestCycle)
    coverMinutes.merge(other.coverMinutes, uniquingKeysWith: +)
  }
}
