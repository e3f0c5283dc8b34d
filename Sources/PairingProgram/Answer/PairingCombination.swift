import Coaching

/// Puts the components' answers together.
struct PairingCombination {
  let request: PairingRequest
  let problems: ProblemSplit
  let answers: [ComponentAnswer]
  /// What "fair" reached; nil under "points".
  let fairness: Fairness?

  /// The outcome; `otherwise` is its status where it is not proven optimal.
  func outcome(otherwise: SolveStatus) throws(PairingFault) -> PairingOutcome {
    var outcome = PairingOutcome(
      choices: [], groupTimes: Array(repeating: nil, count: request.caseloads.count),
      points: problems.rest, bound: Double(problems.rest), status: .optimal)
    for (problem, answer) in zip(problems.problems, answers) {
      guard let pairing = answer.pairing else {
        throw .requiredPairsClash(leaders: leadersWithRequiredPairs(of: problem))
      }
      add(pairing, of: problem, to: &outcome)
      outcome.bound += max(answer.bound, Double(pairing.points))
      outcome.statistics.add(answer.statistics)
    }
    outcome.choices.sort { $0.pair < $1.pair }
    // Points are whole: a bound within rounding of the points is met.
    if outcome.bound - Double(outcome.points) < 1e-3 { outcome.bound = Double(outcome.points) }
    if answers.allSatisfy(\.isOptimal) { outcome.bound = min(outcome.bound, Double(outcome.points)) }
    outcome.fairness = fairness.map { reached in
      var whole = reached
      whole.unserved += problems.restUnserved
      return whole
    }
    let proven = outcome.bound < Double(outcome.points) + 1 && (fairness?.proven ?? true)
    outcome.status = proven ? .optimal : otherwise
    return outcome
  }

  private func add(
    _ pairing: ComponentPairing, of problem: PairingProblem, to outcome: inout PairingOutcome
  ) {
    outcome.points += pairing.points
    for column in pairing.columns {
      let leader = problem.leaders[Int(column.leader)]
      if problem.groupMinutes != nil, !column.pairs.isEmpty {
        outcome.groupTimes[leader.index] = Int(column.group)
      }
      for (pair, start) in zip(column.pairs, column.starts) {
        outcome.choices.append(
          PairingChoice(
            pair: problem.pairs[Int(pair)].candidate,
            time: problem.timed
              ? WeekStart(minuteOfWeek: Int(leader.starts[Int(start)])) : nil))
      }
    }
  }

  private func leadersWithRequiredPairs(of problem: PairingProblem) -> [Int] {
    problem.leaders.filter { leader in
      leader.pairs.contains { problem.pairs[$0].mark == .required }
    }.map(\.index)
  }
}
