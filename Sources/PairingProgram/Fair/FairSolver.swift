import Coaching

/// "fair" (SPEC §4): first the least unserved, then the highest lowest total, then the points.
///
/// The lowest total is found by thresholds: whether everybody who can be served still can be, with no total below the
/// threshold, is a program of its own, and is the less likely the higher the threshold.
struct FairSolver {
  /// Solves component programs; the goal of each is a number of points that is enough.
  typealias SolveAll = ([ComponentTask]) throws(PairingFault) -> [ComponentAnswer]

  let problems: [PairingProblem]
  let solveAll: SolveAll
  /// Served by priority in each component.
  private var served: [Int] = []
  /// A pairing of each component that serves so many, with no total below `lowest`.
  private var standing: [ComponentPairing] = []
  private var lowest = 0
  private var proven = true
  private var statistics = PairingStatistics()

  init(_ problems: [PairingProblem], solveAll: @escaping SolveAll) {
    self.problems = problems
    self.solveAll = solveAll
  }

  /// The answers, counted in the components' own points, and what was reached before the points.
  mutating func solve() throws(PairingFault) -> (answers: [ComponentAnswer], fairness: Fairness) {
    try findServed()
    try raiseLowest()
    let answers = try findPoints()
    var wanted = 0
    for problem in problems { for peer in problem.peers { wanted += peer.wanted * peer.priority } }
    let fairness = Fairness(
      unserved: wanted - served.reduce(0, +), lowestTotal: lowestTotal(answers.compactMap(\.pairing)),
      proven: proven)
    return (answers, fairness)
  }

  private func lowestTotal(_ pairings: [ComponentPairing]) -> Int {
    zip(problems, pairings).compactMap { $0.lowestTotal($1) }.min() ?? 0
  }

  private mutating func findServed() throws(PairingFault) {
    let answers = try solveAll(
      problems.map { ComponentTask(problem: $0.servedOnly, aim: SearchAim(unit: $0.servedUnit)) })
    for (problem, answer) in zip(problems, answers) {
      guard let pairing = answer.pairing else {
        throw .requiredPairsClash(leaders: problem.leaders.map(\.index))
      }
      standing.append(pairing)
      served.append(problem.served(pairing))
      if answer.bound >= Double((problem.served(pairing) + 1) * problem.servedUnit) { proven = false }
      statistics.add(answer.statistics)
    }
    lowest = lowestTotal(standing)
  }

  /// Raises the threshold by bisection between what was reached and what single peers allow.
  private mutating func raiseLowest() throws(PairingFault) {
    guard served.contains(where: { $0 > 0 }) else { return }
    var low = lowest
    var high = low
    var step = 1
    while allowsAll(high + step) { high += step; step *= 2 }
    while step > 1 {
      step /= 2
      if allowsAll(high + step) { high += step }
    }
    var next = high
    while low < high {
      if let reached = try attempt(threshold: next) {
        low = max(next, reached)
      } else {
        high = next - 1
      }
      next = low + (high - low + 1) / 2
    }
    lowest = low
  }

  private func allowsAll(_ threshold: Int) -> Bool {
    zip(problems, served).allSatisfy { $0.servedLimit(threshold: threshold) >= $1 }
  }

  /// Whether all can be served with no total below the threshold: then the lowest total of the pairing found.
  private mutating func attempt(threshold: Int) throws(PairingFault) -> Int? {
    var tasks: [ComponentTask] = []
    for (number, problem) in problems.enumerated() {
      guard let variant = problem.servedOnly.above(threshold: threshold) else { return nil }
      let seed = problem.lowestTotal(standing[number]).map { $0 >= threshold } ?? true
      tasks.append(
        ComponentTask(
          problem: variant, seed: seed ? variant.counted(standing[number]) : nil,
          aim: SearchAim(goal: served[number] * problem.servedUnit, unit: problem.servedUnit)))
    }
    let answers = try solveAll(tasks)
    var found: [ComponentPairing] = []
    for (number, answer) in answers.enumerated() {
      statistics.add(answer.statistics)
      if let pairing = answer.pairing, problems[number].served(pairing) >= served[number] {
        found.append(pairing)
      } else if answer.bound >= Double(served[number] * problems[number].servedUnit) - 1e-6 {
        proven = false
      }
    }
    guard found.count == problems.count else { return nil }
    standing = found
    return lowestTotal(found)
  }

  private func threshold(_ problem: PairingProblem) -> PairingProblem {
    problem.above(threshold: lowest) ?? problem
  }

  /// The most points among pairings that serve as many with no lower total.
  ///
  /// A missing leader costs more than a pair can gain; where that does not serve enough, a row demands it (F1).
  private mutating func findPoints() throws(PairingFault) -> [ComponentAnswer] {
    var strict = Array(repeating: false, count: problems.count)
    for _ in 0..<2 {
      var tasks: [ComponentTask] = []
      var extra: [Int] = []
      for (number, problem) in problems.enumerated() {
        let need = problem.peers.map { $0.need / max(1, $0.priority) }.max() ?? 0
        extra.append(max(0, 4000 - need))
        let variant = threshold(problem).serving(
          served[number], extraNeed: extra[number], strict: strict[number])
        tasks.append(ComponentTask(problem: variant, seed: variant.counted(standing[number])))
      }
      let answers = try solveAll(tasks)
      var short = false
      for (number, answer) in answers.enumerated() {
        statistics.add(answer.statistics)
        if let pairing = answer.pairing, problems[number].served(pairing) < served[number] {
          strict[number] = true
          short = true
        }
      }
      if !short { return answers.indices.map { own(answers[$0], component: $0, extra: extra[$0]) } }
    }
    proven = false
    return problems.indices.map { number in
      ComponentAnswer(pairing: problems[number].counted(standing[number]), bound: .infinity)
    }
  }

  /// An answer in the component's own points: all missing leaders cost `extra` less, and their number is fixed.
  private func own(_ answer: ComponentAnswer, component: Int, extra: Int) -> ComponentAnswer {
    let problem = problems[component]
    let wanted = problem.peers.reduce(0) { $0 + $1.wanted * $1.priority }
    var own = answer
    own.pairing = answer.pairing.map { problem.counted($0) }
    own.bound += Double(extra * (wanted - served[component]))
    if component == 0 { own.statistics = statistics } else { own.statistics = PairingStatistics() }
    return own
  }
}
