import Coaching
import IntegerProgram

/// The restricted master of a cluster: each cycle once or missing, and the rows found so far.
///
/// It belongs to the thread that made it.
struct ClusterMaster {
  let problem: TermProblem
  private let master = RestrictedMaster(.minimize)
  private(set) var index: RowIndex
  private(set) var columns: [ClusterColumn] = []
  private var known: Set<ClusterColumn> = []
  /// Items that have a choice, and the place of each item's row.
  let items: [Int]
  private var rowOfItem: [Int]
  let objective: ClusterObjective
  let cuts: [MissingCut]
  /// Place of the first cut and of the first resource row.
  private let firstCut: Int
  private let firstRow: Int
  /// Places of the cycles' columns and of the lessons' cover variables.
  private var places: [Int] = []
  private var placeOfLesson: [Int: Int] = [:]
  /// Rounds in which each row has had a basic slack.
  private var idle: [Int] = []
  /// Rows taken out so far.
  private(set) var droppedRows = 0
  private static let patience = 2

  init(
    _ problem: TermProblem, items: [Int], objective: ClusterObjective = .points,
    cuts: [MissingCut] = []
  ) throws {
    self.problem = problem
    self.objective = objective
    self.cuts = cuts
    index = RowIndex(problem)
    self.items = items
    rowOfItem = Array(repeating: -1, count: problem.items.count)
    for (row, item) in items.enumerated() { rowOfItem[item] = row }
    firstCut = items.count
    firstRow = items.count + cuts.count
    try master.addRows(items.map { _ in .exactly(1) } + cuts.map { .atLeast($0.least) })
    var missing = ColumnBatch()
    for item in items {
      var entries = [(Row(rowOfItem[item]), 1.0)]
      for (number, cut) in cuts.enumerated() {
        if let weight = cut.weights[item] { entries.append((Row(firstCut + number), weight)) }
      }
      missing.append(objective: objective.missingCost(problem.items[item]), entries)
    }
    try master.addColumns(missing)
  }

  /// Adds the columns that are new; tells how many.
  mutating func add(_ fresh: [ClusterColumn]) throws -> Int {
    var batch = ColumnBatch()
    for column in fresh where rowOfItem[column.item] >= 0 && known.insert(column).inserted {
      columns.append(column)
      let entries =
        [(Row(rowOfItem[column.item]), 1.0)]
        + column.uses(problem, index).map { (Row(firstRow + $0.row), $0.amount) }
      batch.append(objective: Double(column.cost), entries)
    }
    if !batch.isEmpty { places += try master.addColumns(batch) }
    return batch.count
  }

  /// Adds rows that the index lacks.
  mutating func add(_ rows: [ResourceRow]) throws {
    guard !rows.isEmpty else { return }
    var fresh = RowIndex(problem)
    for row in rows { fresh.add(row) }
    var entries: [[(column: Int, value: Double)]] = Array(repeating: [], count: rows.count)
    for (number, column) in columns.enumerated() {
      for (row, amount) in column.uses(problem, fresh) { entries[row].append((places[number], amount)) }
    }
    for key in placeOfLesson.keys.sorted() {
      fresh.forEachUse(ofCovered: key) { entries[$0].append((placeOfLesson[key]!, $1)) }
    }
    for row in rows { index.add(row) }
    try master.addRows(rows.map { .atMost($0.capacity(problem)) }, entries: entries)
    try addLessons(rows.flatMap(\.coveredLessons).filter { placeOfLesson[$0] == nil })
  }

  /// Takes out rows without a price for some rounds, where there are more than `few`: the simplex method pays for each, and one that is broken again
  /// comes back. Their slack is basic, so that the basis stays. The last solution is forgotten.
  mutating func dropIdleRows(beyond few: Int) throws {
    while idle.count < index.rows.count { idle.append(0) }
    for number in idle.indices where firstRow + number < master.basicRows.count {
      idle[number] = master.basicRows[firstRow + number] == 1 ? idle[number] + 1 : 0
    }
    let old = idle.indices.filter { idle[$0] >= Self.patience }
    guard old.count > max(few, index.rows.count / 4) else { return }
    droppedRows += old.count
    try master.removeRows(old.map { firstRow + $0 })
    var kept = RowIndex(problem)
    for (number, row) in index.rows.enumerated() where idle[number] < Self.patience { kept.add(row) }
    index = kept
    idle = idle.filter { $0 < Self.patience }
  }

  /// Adds cover variables: 1 where a lesson is covered, whole, by whichever sessions.
  private mutating func addLessons(_ keys: [Int]) throws {
    var batch = ColumnBatch()
    let keys = Set(keys).sorted()
    for key in keys {
      var entries: [(Row, Double)] = []
      index.forEachUse(ofCovered: key) { entries.append((Row(firstRow + $0), $1)) }
      batch.append(objective: objective.coverCost(key, problem), in: .unit, entries)
    }
    guard !batch.isEmpty else { return }
    for (key, place) in zip(keys, try master.addColumns(batch)) { placeOfLesson[key] = place }
  }

  /// What the covered lessons add to the Lagrangian bound at such prices: each is covered where that pays.
  func coverBound(_ values: [Double]) -> Double {
    placeOfLesson.keys.sorted().reduce(0) { sum, key in
      var cost = objective.coverCost(key, problem)
      index.forEachUse(ofCovered: key) { cost += values[$0] * $1 }
      return sum + min(0, cost)
    }
  }

  /// The program over some of the columns, by their places in `columns`, with whole numbers: the items' rows, the cuts and the rows found so far.
  func integerProgram(of chosen: [Int]) -> IntegerMaster {
    var program = IntegerMaster(problem, objective: objective)
    let ofItem = Dictionary(grouping: chosen, by: { columns[$0].item })
    for item in items {
      program.add(item, ofItem[item, default: []].map { columns[$0] })
    }
    for cut in cuts { program.add(cut) }
    program.add(index.rows)
    return program
  }

  /// Solves the linear program; nil where it was stopped.
  func solve(_ options: SolverOptions) throws -> Double? { try master.solveLinear(options).optimum }

  /// Prices of the rows: what one more unit would save.
  var prices: [Double] { master.duals[firstRow...].map { max(0, -$0) } }

  /// Prices of the cuts: what is saved for each unit of missing that they ask for.
  var cutPrices: [Double] { master.duals[firstCut..<firstRow].map { max(0, $0) } }

  /// What an item may cost by the last solution before a column of it pays.
  func worth(ofItem item: Int) -> Double { master.duals[rowOfItem[item]] }

  /// The columns of the last solution.
  var solution: [(column: ClusterColumn, weight: Double)] {
    // Columns that came after the last solution have no value yet.
    columns.indices.compactMap { number in
      let place = places[number]
      guard place < master.values.count, master.values[place] > 1e-7 else { return nil }
      return (columns[number], master.values[place])
    }
  }

  /// How much of each lesson the last solution covers.
  var covered: [Int: Double] {
    placeOfLesson.filter { $0.value < master.values.count }.mapValues { master.values[$0] }
  }

  /// Resource rows so far.
  var rowCount: Int { index.rows.count }
}
