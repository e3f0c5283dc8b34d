import Coaching
import IntegerProgram

/// The term schedule of given pairs as one time-indexed 0-1 program: rules S1 to S9 of Docs/Formulation.md.
///
/// It is what `tandem model` writes for other solvers, and what tests compare the schedules with. GLPK alone solves it only
/// for a few cycles. Sessions of one person that different clocks count to different dates are taken for disjoint, and for as far apart as the
/// way between them takes.
public struct NaturalScheduleModel: Sendable {
  private let request: SchedulingRequest
  private let named: NamedProgram
  private let components: [TermModel]

  /// The model of a request, its components one after the other.
  public init(_ request: SchedulingRequest) {
    self.request = request
    var named = NamedProgram()
    components = Components(request).pairs.map { pairs in
      TermModel(TermProblemBuilder.build(request, pairs: pairs), into: &named)
    }
    self.named = named
  }

  /// Minimises the penalty of SPEC §5.
  public var program: MixedIntegerProgram { named.program }
  /// ASCII names: x session, a attendance, y missing, w cover, u reached, each with its number.
  public var variableNames: [String] { named.variableNames }
  /// ASCII names of the rows: the rule and a number.
  public var rowNames: [String] { named.rowNames }
  /// By variable.
  public var meanings: [NaturalScheduleColumn] { named.meanings }

  /// The schedule that a solution stands for; nil where it breaks a rule.
  public func schedule(_ solution: Solution, bound: Double) -> Schedule? {
    var penalty = 0
    var sessions: [Session] = []
    var missing: [MissingCycle] = []
    for component in components {
      let state = TermState(component.problem)
      for item in component.problem.items.indices {
        guard let visits = component.visits(of: item, solution) else { continue }
        guard state.place(item, visits) else { return nil }
      }
      penalty += state.penalty
      let writer = ScheduleWriter(request, state)
      sessions += writer.sessions()
      missing += writer.missing()
    }
    return Schedule(
      penalty: penalty, proof: Proof(number: penalty, bound: min(bound, Double(penalty))),
      sessions: MaterialChooser(request.roster).assign(to: sessions.sorted(by: Session.precedes)),
      missing: missing.sorted(by: MissingCycle.precedes))
  }
}
