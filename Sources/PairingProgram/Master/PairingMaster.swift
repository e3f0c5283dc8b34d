import IntegerProgram

/// The restricted master of a component: a column a leader (M1), the linking rows (M2), solved by GLPK.
///
/// Lives on one thread, as the session inside it does.
final class PairingMaster {
  let problem: PairingProblem
  private(set) var rows: RowSet
  /// Columns that stand for people, in the order of the session; those before `firstColumn` are artificial.
  private(set) var columns: [Column] = []
  private var known: Set<Column> = []
  /// Whether each column may be used under the decisions at hand.
  private var allowed: [Bool] = []
  private var decisions: Decisions
  private var session = RestrictedMaster(.maximize)
  /// Artificial columns: one a leader, one an extra row, so that the program always has a point.
  private(set) var firstColumn = 0
  private let penalty: Double
  private(set) var programs = 0

  /// A master without columns.
  init(_ problem: PairingProblem, rows: RowSet) throws(SolverError) {
    self.problem = problem
    self.rows = rows
    decisions = Decisions(problem)
    let largest = problem.pairs.reduce(1) { max($0, abs($1.value)) }
    let caseload = problem.leaders.reduce(1) { max($0, $1.caseload.max) }
    penalty = 4 * Double((largest + problem.underCaseload) * min(caseload, 12))
    try build([])
  }

  /// Adds columns that are new; says how many were.
  @discardableResult
  func add(_ fresh: [Column]) throws(SolverError) -> Int {
    var batch = ColumnBatch()
    for column in fresh where known.insert(column).inserted {
      columns.append(column)
      allowed.append(decisions.allow(column, in: problem))
      append(column, isAllowed: allowed.last!, to: &batch)
    }
    if !batch.isEmpty { try session.addColumns(batch) }
    return batch.count
  }

  /// Adds linking rows and builds the program anew; says whether any was new.
  func add(_ fresh: [LinkRow]) throws(SolverError) -> Bool {
    var grown = false
    for row in fresh where rows.add(row) { grown = true }
    if grown { try build(columns) }
    return grown
  }

  /// Keeps only the columns that pass the test.
  func keep(where test: (Column) -> Bool) throws(SolverError) {
    try build(columns.filter(test))
  }

  private func build(_ kept: [Column]) throws(SolverError) {
    session = RestrictedMaster(.maximize)
    columns = []
    allowed = []
    known = []
    try session.addRows(
      (0..<rows.count).map { Bounds.atMost(Double(rows.limit($0))) }
        + problem.leaders.map { _ in Bounds.exactly(1) })
    var batch = ColumnBatch()
    for leader in problem.leaders.indices {
      batch.append(objective: -penalty, rows: [Row(rows.count + leader)])
    }
    for row in rows.peerCount..<rows.count {
      batch.append(objective: -penalty, [(Row(row), -1)])
    }
    firstColumn = batch.count
    try session.addColumns(batch)
    try add(kept)
  }

  /// Shuts the columns that do not go with the decisions, and opens the others; the basis stays.
  func use(_ decisions: Decisions) throws(SolverError) {
    self.decisions = decisions
    var places: [Int] = []
    var bounds: [Bounds] = []
    for (number, column) in columns.enumerated() {
      let open = decisions.allow(column, in: problem)
      if open != allowed[number] {
        allowed[number] = open
        places.append(firstColumn + number)
        bounds.append(open ? .nonNegative : .exactly(0))
      }
    }
    if !places.isEmpty { try session.setBounds(bounds, ofColumns: places) }
  }

  private func append(_ column: Column, isAllowed: Bool, to batch: inout ColumnBatch) {
    var entries = rows.terms(of: column, in: problem).map { (Row($0.row), Double($0.coefficient)) }
    entries.append((Row(rows.count + Int(column.leader)), 1))
    batch.append(
      objective: Double(column.points), in: isAllowed ? .nonNegative : .exactly(0), entries)
  }

  /// The value of the linear program, its constant included; nil where it was stopped.
  func solveLinear(stop: StopSignal?) throws(SolverError) -> Double? {
    programs += 1
    var options = SolverOptions()
    options.stop = stop
    guard let optimum = try session.solveLinear(options).optimum else { return nil }
    return optimum + Double(problem.constant)
  }

  /// Duals of the linking rows, 0 or more.
  var duals: [Double] { session.duals.prefix(rows.count).map { max(0, $0) } }

  /// Dual of a leader's row.
  func dual(ofLeader leader: Int) -> Double { session.duals[rows.count + leader] }

  /// Value of each column in the last linear solution.
  var values: ArraySlice<Double> { session.values.dropFirst(firstColumn) }

  /// How much artificial columns hold in the last linear solution.
  var artificial: Double { session.values.prefix(firstColumn).reduce(0, +) }

  /// What a column adds to the linear program's value at its duals.
  func reducedCost(of column: Column) -> Double {
    var cost = Double(column.points) - dual(ofLeader: Int(column.leader))
    for term in rows.terms(of: column, in: problem) {
      cost -= max(0, session.duals[term.row]) * Double(term.coefficient)
    }
    return cost
  }
}
