/// Packs a leader's cycles into the minutes of their weeks, exactly, by dynamic programming over the weeks (Docs/Formulation.md, T17).
///
/// Cycles of one kind (an activity in a window) count as alike. A state after a week holds what is already promised of the weeks to come and
/// how many of each kind are placed; of two states with the same counts, one that promises no more and costs no more makes the other needless.
struct WeekPacking {
  /// Cycles that count as alike.
  struct Kind: Hashable, Sendable {
    /// What it costs to leave one out, two, …: of the cheapest first; as many as there are cycles.
    var missingCosts: [Double]
    var patterns: [WeekPattern]
    /// What each pattern costs beside; empty for nothing.
    var costs: [Double] = []
    /// Whether others than a peer attend: a group's, whose sessions keep those away who have no minutes left.
    var isGroup = false

    init(missingCosts: [Double], patterns: [WeekPattern], costs: [Double] = []) {
      self.missingCosts = missingCosts.sorted()
      self.patterns = patterns
      self.costs = costs
    }
  }

  /// A pattern that is used, once.
  struct Choice: Hashable, Sendable {
    let kind: Int
    let pattern: Int
  }

  /// Minutes that the leader has in each week.
  let capacities: [Int32]
  let kinds: [Kind]
  /// What it costs that a peer whose own cycle takes too much of a week is absent from a group's session in it; nil where that is not counted.
  var absence: Absence?

  /// Who is kept away from a group's session, and what for.
  struct Absence: Hashable, Sendable {
    /// Points for each peer.
    let cost: Double
    /// A cycle that takes more minutes of its peer's week leaves too few for the session.
    let most: Int32
  }

  init(capacities: [Int32], kinds: [Kind], absence: Absence? = nil) {
    self.capacities = capacities
    self.kinds = kinds
    self.absence = absence
  }

  /// A leader asked for less than this share of their minutes has room for all: there is nothing to prove, and far too many ways to pack.
  static let tightShare = 0.75

  /// Whether so much is asked of the weeks in which the cycles can lie that some may have to be left out.
  var isTight: Bool {
    var weeks: Set<Int> = []
    var asked = 0.0
    for kind in kinds where !kind.patterns.isEmpty {
      let least = kind.patterns.map { $0.minutes.reduce(0, +) }.min()!
      asked += Double(Int(least) * kind.missingCosts.count)
      for pattern in kind.patterns { weeks.formUnion(pattern.first..<pattern.first + pattern.minutes.count) }
    }
    let given = weeks.reduce(0.0) { $0 + Double(max(0, capacities[$1])) }
    return asked > Self.tightShare * given
  }

  /// The least that is lost, and patterns that reach it; nil where that takes too many states.
  func best() -> (cost: Double, choices: [Choice])? {
    var search = WeekSearch(self)
    return search.best()
  }
}
