import Coaching
import IntegerProgram
import PairingProgram
import RosterFiles

/// The natural model of a roster's pairing, and the way back from its solutions.
struct PairingModel: ExchangedModel {
  let input: RosterInput
  let candidates: Candidates
  let request: PairingRequest
  let model: NaturalPairingModel

  init(_ input: RosterInput, threads: Int) {
    self.input = input
    candidates = input.finder.find(threads: threads)
    request = PairingRequest(roster: input.roster, candidates: candidates)
    model = NaturalPairingModel(request)
  }

  /// What is written for other solvers.
  func files() throws -> ModelFiles {
    ModelFiles(
      stage: .pairing, program: model.program,
      names: try ProgramNames(variables: model.variableNames, rows: model.rowNames), columns: columns,
      roster: input.document.sha256)
  }

  /// The plan that a solution stands for. Without a bound it has the trivial one.
  /// - Throws: `Failure` 65 where it breaks a rule.
  func plan(_ values: ModelSolution, bound: Double?) throws -> Plan {
    let solution = try values.solution(of: model.program, names: model.variableNames)
    var (choices, groupTimes) = model.reading(solution)
    let served = Set(choices.map { candidates.pairs[$0.pair].leader })
    // A group time costs nothing, so that a solution may give one to a leader without peers.
    for leader in groupTimes.indices where !served.contains(Int32(leader)) { groupTimes[leader] = nil }
    choices.sort { $0.pair < $1.pair }
    let evaluation = PairingEvaluation(request, choices: choices, groupTimes: groupTimes)
    guard evaluation.broken.isEmpty else {
      throw Failure(.wrongInput, Messages.solutionBreaks(values.path, evaluation.broken))
    }
    let points = evaluation.points
    let proof = Proof(number: points, bound: max(Double(points), bound ?? trivialBound))
    let outcome = PairingOutcome(
      choices: choices, groupTimes: groupTimes, points: points,
      bound: proof.bound, status: proof.status)
    let pairing = PairingAssembly(finder: input.finder, request: request, outcome: outcome).pairing()
    return Plan(roster: input.reference, pairing: pairing, schedule: nil)
  }

  /// No pairing has more points than all columns that bring some.
  private var trivialBound: Double {
    zip(model.program.objective, model.program.variableBounds).reduce(model.program.objectiveConstant) {
      $0 + max($1.0 * $1.1.lower, $1.0 * $1.1.upper)
    }
  }

  private var columns: [ModelColumn] {
    zip(model.variableNames, model.meanings).enumerated().map { index, column in
      var row = ModelColumn(name: column.0, kind: .pair, worth: model.program.objective[index])
      describe(column.1, in: &row)
      return row
    }
  }

  private func describe(_ meaning: NaturalPairingColumn, in row: inout ModelColumn) {
    switch meaning {
    case .meeting(let pair, let time):
      name(pair, in: &row)
      row.forced = candidates.pairs[pair].forced
      set(time, in: &row)
    case .groupTime(let leader, let number):
      row.kind = .groupTime
      row.leader = input.roster.leaders[leader].id
      row.canAttend = candidates.pairsOfLeader[leader].count {
        candidates.canAttend(pair: $0, groupTime: number)
      }
      set(candidates.groupTimes[leader][number], in: &row)
    case .shortfall(let leader):
      row.kind = .shortfall
      row.leader = input.roster.leaders[leader].id
    case .unserved(let peer):
      row.kind = .unserved
      row.peer = input.roster.peers[peer].id
    case .absence(let pair):
      row.kind = .absence
      name(pair, in: &row)
    }
  }

  private func name(_ pair: Int, in row: inout ModelColumn) {
    row.leader = input.roster.leaders[Int(candidates.pairs[pair].leader)].id
    row.peer = input.roster.peers[Int(candidates.pairs[pair].peer)].id
  }

  private func set(_ time: WeekStart?, in row: inout ModelColumn) {
    row.weekday = time.map { Int($0.weekday) }
    row.start = time.map { Int($0.minute) }
  }
}
