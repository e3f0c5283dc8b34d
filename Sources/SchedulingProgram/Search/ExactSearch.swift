import Coaching
import IntegerProgram

/// Decides a small component by the natural program (Docs/Formulation.md, S1 to S9) and GLPK's branch and bound.
struct ExactSearch {
  /// More places for sessions than this are left to columns.
  static let placeLimit = 2_500
  private static let nodeLimit = 400

  private let problem: TermProblem
  private let stop: StopSignal?

  init(_ problem: TermProblem, stop: StopSignal?) {
    self.problem = problem
    self.stop = stop
  }

  /// Whether the component is small enough.
  var isSmall: Bool {
    var places = 0
    for item in problem.items where item.isPossible {
      for step in problem.tracks[item.track].steps {
        for day in item.days { places += problem.tables.optionRange(step, day: day).count }
      }
      if places > Self.placeLimit { return false }
    }
    return true
  }

  /// Looks for a schedule that costs less than `best`, takes it, and gives a bound.
  func improve(_ best: inout Incumbent) throws -> Double? {
    var named = NamedProgram()
    let model = TermModel(problem, into: &named)
    var options = SolverOptions()
    options.nodeLimit = Self.nodeLimit
    options.cutoff = Double(best.penalty) - 0.5
    options.stop = stop
    let outcome = try GLPKSolver(options).solve(named.program)
    if let solution = outcome.solution {
      let state = TermState(problem)
      let placed = problem.items.indices.allSatisfy { item in
        model.visits(of: item, solution).map { state.place(item, $0) } ?? true
      }
      if placed { _ = best.take(state) }
    }
    switch outcome {
    case .infeasible, .noneBetter: return Double(best.penalty)
    case .unbounded: return nil
    default: return outcome.bound.map { min(Double(best.penalty), problem.unit.roundedUp($0)) }
    }
  }
}
