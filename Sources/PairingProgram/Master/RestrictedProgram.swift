import IntegerProgram

/// The integer program over given columns: rows M1 and M2, every column 0 or 1, by GLPK's branch and bound.
struct RestrictedProgram {
  let problem: PairingProblem
  private(set) var rows: RowSet
  let columns: [Column]
  private(set) var programs = 0

  /// What was found.
  struct Answer {
    /// A pairing above the floor; nil where none was found.
    var pairing: ComponentPairing?
    /// No pairing out of the columns is better than this or the floor; nil where nothing is proven.
    var bound: Double?
  }

  /// Peers whose clashes count; nil: all.
  private let split: Set<Int>?

  /// The program over those columns; clashes of peers outside `split` are let pass.
  init(_ problem: PairingProblem, rows: RowSet, columns: [Column], split: Set<Int>? = nil) {
    self.problem = problem
    self.split = split
    self.rows = rows
    self.columns = columns
  }

  /// The best pairing above `floor` points; rows of P6 that a solution breaks are added, and it is solved again.
  mutating func solve(
    floor: Int?, nodeLimit: Int, stop: StopSignal?
  ) throws(SolverError) -> Answer {
    while true {
      let answer = try solveOnce(floor: floor, nodeLimit: nodeLimit, stop: stop)
      guard let pairing = answer.pairing else { return answer }
      let clashes = PeerClashes(of: pairing.columns, in: problem).found.filter {
        split?.contains(Int(problem.pairs[$0.first.pair].peer)) ?? true
      }
      if clashes.isEmpty { return answer }
      var grown = false
      for clash in clashes where rows.add(problem.clashRow(clash.first, clash.second)) { grown = true }
      guard grown else { return Answer(pairing: nil, bound: answer.bound) }
    }
  }

  private mutating func solveOnce(
    floor: Int?, nodeLimit: Int, stop: StopSignal?
  ) throws(SolverError) -> Answer {
    programs += 1
    var options = SolverOptions()
    options.stop = stop
    options.nodeLimit = nodeLimit
    options.cutoff = floor.map { Double($0) + 0.5 }
    let outcome = try GLPKSolver(options).solve(program())
    switch outcome {
    case .optimal(let solution): return Answer(pairing: pairing(solution), bound: solution.objective)
    case .feasible(let solution, let bound, _): return Answer(pairing: pairing(solution), bound: bound)
    case .infeasible: return Answer(pairing: nil, bound: -.infinity)
    case .noneBetter: return Answer(pairing: nil, bound: floor.map(Double.init))
    case .stopped(let bound, _): return Answer(pairing: nil, bound: bound)
    case .unbounded: return Answer(pairing: nil, bound: nil)
    }
  }

  private func program() -> MixedIntegerProgram {
    var program = MixedIntegerProgram(.maximize)
    program.objectiveConstant = Double(problem.constant)
    var entries: [[(Variable, Double)]] =
      Array(repeating: [], count: rows.count + problem.leaders.count)
    for column in columns {
      let variable = program.addBinary(objective: Double(column.points))
      for term in rows.terms(of: column, in: problem) {
        entries[term.row].append((variable, Double(term.coefficient)))
      }
      entries[rows.count + Int(column.leader)].append((variable, 1))
    }
    for (row, terms) in entries.enumerated() {
      let bounds = row < rows.count ? Bounds.atMost(Double(rows.limit(row))) : .exactly(1)
      program.addRow(bounds, terms)
    }
    return program
  }

  private func pairing(_ solution: Solution) -> ComponentPairing {
    let picked = zip(columns, solution.values).filter { $0.1 > 0.5 }.map(\.0)
    return ComponentPairing(picked.sorted { $0.leader < $1.leader }, in: problem)
  }
}
