import Coaching
import IntegerProgram
import SchedulingProgram

/// The natural model of the term of a plan's pairs, and the way back from its solutions.
struct ScheduleModel: ExchangedModel {
  let input: RosterInput
  let pairing: Pairing
  let model: NaturalScheduleModel

  /// The model for given pairs.
  init(_ input: RosterInput, pairs pairing: Pairing) {
    self.input = input
    self.pairing = pairing
    model = NaturalScheduleModel(SchedulingRequest(pairing, finder: input.finder))
  }

  func files() throws -> ModelFiles {
    ModelFiles(
      stage: .schedule, program: model.program,
      names: try ProgramNames(variables: model.variableNames, rows: model.rowNames), columns: columns,
      roster: input.document.sha256)
  }

  func plan(_ values: ModelSolution, bound: Double?) throws -> Plan {
    let solution = try values.solution(of: model.program, names: model.variableNames)
    // Nothing costs less than nothing.
    guard let schedule = model.schedule(solution, bound: bound ?? 0) else {
      throw Failure(.wrongInput, Messages.solutionBreaks(values.path, ["S4 to S9"]))
    }
    return Plan(roster: input.reference, pairing: pairing, schedule: schedule)
  }

  private var columns: [ModelColumn] {
    let roster = input.roster
    return zip(model.variableNames, model.meanings).enumerated().map { index, column in
      let (name, meaning) = column
      var row = ModelColumn(
        name: name, kind: Self.kind(meaning.kind), worth: -model.program.objective[index])
      row.leader = meaning.leader.map { roster.leaders[$0].id }
      row.peer = meaning.peer.map { roster.peers[$0].id }
      row.activity = meaning.activity.map { roster.activities[$0].id }
      row.cycle = meaning.cycle.map { $0 + 1 }
      row.step = meaning.activity.flatMap { activity in
        meaning.step.map { roster.activities[activity].steps[$0].id }
      }
      row.day = meaning.day
      row.start = meaning.start
      row.end = meaning.end
      return row
    }
  }

  private static func kind(_ kind: NaturalScheduleColumn.Kind) -> ModelColumn.Kind {
    switch kind {
    case .session: .session
    case .attendance: .attendance
    case .missing: .missing
    case .cover: .cover
    case .reached: .reached
    }
  }
}
