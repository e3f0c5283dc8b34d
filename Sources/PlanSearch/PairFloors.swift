import Coaching
import IntegerProgram

/// What each candidate pair costs in any schedule at least: its journeys, and the cheapest observation of each window
/// (Docs/Formulation.md, "The whole plan").
struct PairFloors {
  private let finder: CandidateFinder
  private let candidates: Candidates

  init(_ finder: CandidateFinder, _ candidates: Candidates) {
    self.finder = finder
    self.candidates = candidates
  }

  /// Points for each candidate pair, 0 or more.
  func points(threads: Int) throws -> [Int] {
    let leaders = Array(candidates.pairsOfLeader.indices)
    let lists = try SolverThreads.map(leaders, threads: threads) { _, leader in
      candidates.pairsOfLeader[leader].map { points(of: candidates.pairs[$0]) }
    }
    return lists.flatMap { $0 }
  }

  private func points(of pair: CandidatePair) -> Int {
    let roster = finder.roster
    let missing = roster.weights.missingCycle * roster.peers[Int(pair.peer)].priority
    let places = finder.pairPlaces(
      leader: Int(pair.leader), peer: Int(pair.peer), mode: pair.mode)
    var cycles: [Int] = []
    for activity in roster.activities where activity.per == .pair {
      let journeys = activity.steps.count { $0.kind != .preparation }
      let travel = roster.weights.travelMinute * places.travel * journeys
      var floor = ObservationFloor(places, roster.weights)
      for window in 0..<activity.times {
        let days = finder.availability.calendar.window(window, of: activity.times)
        // A window without a lesson to observe has no possible cycle, which the pairing is charged for.
        guard let observing = floor.points(activity.steps, days: days) else { continue }
        cycles.append(min(missing, travel + observing))
      }
    }
    // It is not known which of the others are impossible: the dearest count as these.
    let all = roster.activities.filter { $0.per == .pair }.reduce(0) { $0 + $1.times }
    let possible = all - Int(pair.impossibleCycles)
    return cycles.sorted().prefix(possible).reduce(0, +)
  }
}

/// The cheapest placements of observations, each different day of the two looked at once.
private struct ObservationFloor {
  private struct Key: Hashable {
    let step: String
    let leader: Int
    let peer: Int
  }

  private let places: PairPlaces
  private let weights: Weights
  private var known: [Key: Int?] = [:]

  init(_ places: PairPlaces, _ weights: Weights) {
    self.places = places
    self.weights = weights
  }

  /// The sum over the steps of the cheapest observation in those program days; nil where a step has none.
  mutating func points(_ steps: [Step], days: Range<Int>) -> Int? {
    var sum = 0
    for step in steps where step.kind == .observation {
      guard let least = days.compactMap({ points(step, day: $0) }).min() else { return nil }
      sum += least
    }
    return sum
  }

  private mutating func points(_ step: Step, day: Int) -> Int? {
    let availability = places.places.availability
    let date = availability.calendar.programDays[day]
    let clock = places.clock(of: step)
    guard
      let leader = availability.patternNumber(person: places.leader, date: date, clock: clock),
      let peer = availability.patternNumber(person: places.peer, date: date, clock: clock)
    else { return nil }
    let key = Key(step: step.id, leader: leader, peer: peer)
    if let points = known[key] { return points }
    let patterns = [availability.patterns[leader], availability.patterns[peer]]
    let points = places.placements(of: step, date: date, usual: nil).map { placement in
      weights.avoidTime * patterns.count { $0.avoids(placement.span) }
        + weights.coverMinute * coverMinutes(placement, clock: clock)
    }.min()
    known[key] = .some(points)
    return points
  }

  /// Minutes of the covers whose middle lies in the session. Several sessions may list one lesson, which is paid once; but their teacher is
  /// in one session at a time, so that only one of them holds the lesson's middle.
  private func coverMinutes(_ placement: Placement, clock: Int) -> Int {
    let clocks = places.places.availability.calendar.clocks
    let start = clocks.instant(clock: clock, date: placement.date, minute: Int(placement.span.start))
    let length = Int(placement.span.end - placement.span.start)
    return placement.covers.reduce(0) { sum, lesson in
      let own = places.places.availability.clock(of: lesson.person)
      let middle = clocks.instant(
        clock: own, date: lesson.date, minute: Int(lesson.span.start + lesson.span.end) / 2)
      return (start..<start + length).contains(middle) ? sum + lesson.minutes : sum
    }
  }
}
