/// At least so much of a set of cycles is missing, in any schedule: Σ weight · missing ≥ least (Docs/Formulation.md).
///
/// The least comes from a linear program that counts only what is missing, rounded up. It touches no column but those of missing cycles,
/// so that pricing stays a shortest path.
struct MissingCut: Sendable {
  /// By item.
  let weights: [Int: Double]
  let least: Double

  /// The same of the component's items, where `items` tells which they are.
  func translated(_ items: [Int]) -> MissingCut {
    MissingCut(
      weights: Dictionary(uniqueKeysWithValues: weights.map { (items[$0.key], $0.value) }), least: least)
  }
}

/// What a cluster's linear program minimises.
enum ClusterObjective: Sendable {
  /// The penalty.
  case points
  /// What is missing, in units of so many points.
  case missing(unit: Int)

  var countsSessions: Bool {
    if case .points = self { true } else { false }
  }

  func missingCost(_ item: CycleItem) -> Double {
    switch self {
    case .points: Double(item.missingCost)
    case .missing(let unit): Double(item.missingCost / unit)
    }
  }

  /// What the cover of a lesson costs.
  func coverCost(_ key: Int, _ problem: TermProblem) -> Double {
    countsSessions ? Double(problem.tables.coverCost(Int32(problem.tables.place(ofLesson: key).slot))) : 0
  }
}
