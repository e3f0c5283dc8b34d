import Coaching
import IntegerProgram

/// Chooses pairs, meeting times and group times with the most points, and proves how good they are (SPEC §4).
///
/// Components that share nobody are solved apart, side by side; the answer does not depend on the number of threads.
public struct PairingSolver: Sendable {
  /// How to solve.
  public struct Options: Sendable {
    /// Threads to use.
    public var threads = 1
    /// Seconds after which the best so far is returned; only for the user's own limit.
    public var timeLimit: Double?
    /// Relative gap of a component that is good enough; 0: solve to the best that the limits reach.
    public var gap = 0.0
    /// Whether a gap that stays after the integer programs is closed by branching, which may take minutes where a peer costs leaders much the same.
    public var branches = true
    /// Raised when the best so far is to be returned.
    public var stop: StopSignal?
    /// Hears how far the work is; called from any thread.
    public var progress: (@Sendable (PairingProgress) -> Void)?

    /// One thread, no limit.
    public init() {}
  }

  public var options: Options

  /// A solver with those options.
  public init(_ options: Options = Options()) { self.options = options }

  /// The best pairing of a request.
  public func solve(_ request: PairingRequest) throws(PairingFault) -> PairingOutcome {
    let problems = try ProblemSplit(request)
    let stop = options.stop ?? StopSignal()
    let deadline = Deadline(seconds: options.timeLimit, stop: stop)
    defer { deadline.cancel() }
    func outcome(_ answers: [ComponentAnswer], _ fairness: Fairness?) throws(PairingFault) -> PairingOutcome {
      let interrupted = stop.isRaised && !deadline.hasPassed
      return try PairingCombination(
        request: request, problems: problems, answers: answers, fairness: fairness
      ).outcome(otherwise: interrupted ? .interrupted : .feasible)
    }
    guard request.objective == .fair else {
      let tasks = problems.problems.map { ComponentTask(problem: $0) }
      return try outcome(try solve(tasks, stop: stop), nil)
    }
    let options = options
    var fair = FairSolver(problems.problems) { tasks throws(PairingFault) in
      try PairingSolver(options).solve(tasks, stop: stop)
    }
    let (answers, fairness) = try fair.solve()
    return try outcome(answers, fairness)
  }

  private func solve(_ tasks: [ComponentTask], stop: StopSignal) throws(PairingFault) -> [ComponentAnswer] {
    let board = ProgressBoard(count: tasks.count, report: options.progress)
    var limits = SearchLimits(options)
    if tasks.count == 1 { limits.pricingThreads = options.threads }
    // Those that take longest first, so that no thread is left with one at the end.
    let order = tasks.indices.sorted {
      let first = tasks[$0].problem.likelyWork
      let second = tasks[$1].problem.likelyWork
      return first != second ? first > second : $0 < $1
    }
    do {
      let solved = try SolverThreads.map(order, threads: options.threads) { [limits] _, number in
        var solver = ComponentSolver(tasks[number], limits: limits, stop: stop) {
          board.post($0, component: number)
        }
        try solver.solve()
        board.finish(number)
        return solver.answer
      }
      var answers: [ComponentAnswer?] = Array(repeating: nil, count: tasks.count)
      for (number, answer) in zip(order, solved) { answers[number] = answer }
      return answers.map { $0! }
    } catch {
      throw .solver("\(error)")
    }
  }
}
