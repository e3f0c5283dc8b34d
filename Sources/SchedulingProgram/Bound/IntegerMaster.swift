import Coaching
import IntegerProgram

/// The restricted master of a cluster in whole numbers: the best schedule that its columns make, found by branch and bound (Docs/Formulation.md, T22).
///
/// Rows that a solution breaks are added, as in the linear program.
struct IntegerMaster {
  private let problem: TermProblem
  private let objective: ClusterObjective
  private var program = MixedIntegerProgram(.minimize)
  private var columns: [(column: ClusterColumn, variable: Variable)] = []
  private var missing: [Int: Variable] = [:]
  private var covers: [Int: Variable] = [:]
  private var index: RowIndex

  /// Nodes of one search, for so many variables and rows.
  private static let nodeLimit = 400
  private static let work = 400_000
  /// Searches with more rows each.
  private static let searchLimit = 12

  init(_ problem: TermProblem, objective: ClusterObjective) {
    self.problem = problem
    self.objective = objective
    index = RowIndex(problem)
  }

  /// An item with the columns that it may have; it may be missing, too.
  mutating func add(_ item: Int, _ own: [ClusterColumn]) {
    let absent = program.addBinary(objective: objective.missingCost(problem.items[item]))
    missing[item] = absent
    var all = [absent]
    for column in own {
      let variable = program.addBinary(objective: Double(column.cost))
      columns.append((column, variable))
      all.append(variable)
    }
    program.addRow(.exactly(1), sumOf: all)
  }

  /// A cut on what is missing.
  mutating func add(_ cut: MissingCut) {
    let terms = cut.weights.keys.sorted().compactMap { item in missing[item].map { ($0, cut.weights[item]!) }
    }
    program.addRow(.atLeast(cut.least), terms)
  }

  /// Rows that the index lacks.
  mutating func add(_ rows: [ResourceRow]) {
    var fresh = RowIndex(problem)
    for row in rows where !index.contains(row) {
      fresh.add(row)
      index.add(row)
    }
    var terms: [[(Variable, Double)]] = Array(repeating: [], count: fresh.rows.count)
    for (column, variable) in columns {
      for (row, amount) in column.uses(problem, fresh) { terms[row].append((variable, amount)) }
    }
    for key in Set(fresh.rows.flatMap(\.coveredLessons)).sorted() where covers[key] == nil {
      covers[key] = program.addBinary(objective: objective.coverCost(key, problem))
    }
    for key in covers.keys.sorted() {
      fresh.forEachUse(ofCovered: key) { terms[$0].append((covers[key]!, $1)) }
    }
    for (row, terms) in zip(fresh.rows, terms) { program.addRow(.atMost(row.capacity(problem)), terms) }
  }

  /// The columns of a schedule that costs less than `cutoff`; nil where none was found.
  mutating func solve(cutoff: Double, stop: StopSignal?) throws -> [ClusterColumn]? {
    var options = SolverOptions()
    options.cutoff = cutoff
    options.stop = stop
    for _ in 0..<Self.searchLimit {
      options.nodeLimit = max(20, min(Self.nodeLimit, Self.work / (program.variableCount + program.rowCount)))
      guard let solution = try GLPKSolver(options).solve(program).solution else { return nil }
      let chosen = columns.filter { solution.isChosen($0.variable) }.map(\.column)
      let covered = covers.filter { solution.isChosen($0.value) }.mapValues { _ in 1.0 }
      let broken = RowSeparation(problem, chosen.map { ($0, 1.0) }, covered: covered).broken(index)
      if broken.isEmpty { return chosen }
      add(broken)
    }
    return nil
  }
}
