import Coaching
import IntegerProgram

/// Cuts for every leader: how much of their cycles must be missing in each run of windows, by a linear program that counts only that.
///
/// A leader with five peers and time for four and a half cycles a window leaves one out; the linear program alone leaves out a half.
struct MissingCuts {
  let problem: TermProblem
  let options: SolverOptions
  private(set) var rounds = 0
  private(set) var programs = 0
  /// Patterns of each item, once they are known.
  private var patterns: [Int: [WeekPattern]?] = [:]

  /// Items that some schedule leaves out; nil where none is known. Where it leaves out nothing, no cut asks for anything.
  private let missing: Set<Int>?

  init(_ problem: TermProblem, options: SolverOptions, missing: Set<Int>? = nil) {
    self.problem = problem
    self.options = options
    self.missing = missing
  }

  /// The cuts that ask for something; by leader, then days.
  mutating func find(stop: () -> Bool) throws -> [MissingCut] {
    var ofLeader: [Int: [Int]] = [:]
    for (number, item) in problem.items.enumerated() where item.isPossible {
      ofLeader[problem.tracks[item.track].leader, default: []].append(number)
    }
    var cuts: [MissingCut] = []
    for leader in ofLeader.keys.sorted() {
      let items = ofLeader[leader]!
      for days in spans(items) where !stop() {
        let inside = items.filter {
          let own = problem.items[$0].days
          return days.lowerBound <= own.lowerBound && own.upperBound <= days.upperBound
        }
        if let cut = try cut(inside, leader: leader) { cuts.append(cut) }
      }
    }
    return cuts
  }

  /// Every run of windows of the pairs' activities.
  private func spans(_ items: [Int]) -> [Range<Int>] {
    let cycles = items.filter { !problem.tracks[problem.items[$0].track].isGroup }
    let starts = Set(cycles.map { problem.items[$0].days.lowerBound }).sorted()
    let ends = Set(cycles.map { problem.items[$0].days.upperBound }).sorted()
    return starts.flatMap { start in ends.filter { $0 > start }.map { start..<$0 } }
      .sorted { ($0.count, $0.lowerBound) < ($1.count, $1.lowerBound) }
  }

  private mutating func cut(_ items: [Int], leader: Int) throws -> MissingCut? {
    let unit = items.reduce(0) { $0.commonDivisor(with: problem.items[$1].missingCost) }
    guard unit > 0, items.count > 1 else { return nil }
    if let missing, missing.isDisjoint(with: items) { return nil }
    let objective = ClusterObjective.missing(unit: unit)
    let packed = packed(items, leader: leader, objective)
    let linear = try linear(items, objective)
    let least = max(linear, packed)
    guard least > 0 else { return nil }
    return MissingCut(
      weights: Dictionary(
        uniqueKeysWithValues: items.map { ($0, objective.missingCost(problem.items[$0])) }),
      least: least)
  }

  /// What the minutes of the weeks leave out (T17); 0 where the leader has no limit.
  private mutating func packed(_ items: [Int], leader: Int, _ objective: ClusterObjective) -> Double {
    for item in items where patterns[item] == nil {
      patterns[item] = .some(problem.weekPatterns(ofItem: item))
    }
    let weeks = LeaderWeeks(
      problem, leader: leader, items: items, patterns: { patterns[$0] ?? nil },
      missingCost: { objective.missingCost($0) })
    guard let packing = weeks?.packing, packing.isTight else { return 0 }
    return packing.best().map { Self.roundedUp($0.cost) } ?? 0
  }

  /// What a linear program leaves out, rounded up (T15).
  private mutating func linear(_ items: [Int], _ objective: ClusterObjective) throws -> Double {
    var cluster = try ClusterBound(problem, items: items, objective: objective)
    for _ in 0..<60 {
      guard try cluster.round(options) else { break }
      if Self.roundedUp(cluster.bound) >= Self.roundedUp(cluster.value) { break }
    }
    rounds += cluster.rounds
    programs += cluster.programs
    return Self.roundedUp(cluster.bound)
  }

  private static func roundedUp(_ value: Double) -> Double { (value - 1e-4).rounded(.up) }
}
