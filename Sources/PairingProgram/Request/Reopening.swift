import Coaching

/// A few leaders choose anew while all other pairs stand (for the whole-plan loop and for replanning).
struct Reopening {
  let request: PairingRequest
  let leaders: Set<Int>
  let standing: PairingOutcome

  /// Choices that stay: those of the other leaders.
  var kept: [PairingChoice] {
    standing.choices.filter { !leaders.contains(Int(request.candidates.pairs[$0.pair].leader)) }
  }

  /// What is left for the reopened leaders: peers want fewer, and their times with the others are taken.
  var narrowed: PairingRequest {
    var narrow = request
    narrow.objective = .points
    narrow.closedLeaders = Set(request.caseloads.indices).subtracting(leaders)
    for choice in kept {
      let pair = request.candidates.pairs[choice.pair]
      narrow.wants[Int(pair.peer)] -= 1
      if let time = choice.time {
        narrow.takenTimes[Int(pair.peer), default: []].append(
          TakenTime(start: time, leader: Int(pair.leader)))
      }
    }
    return narrow
  }

  /// The standing choices and the new ones; points are those of the whole, and the bound holds for the reopened leaders
  /// beside what stands.
  func merged(_ part: PairingOutcome) -> PairingOutcome {
    var whole = part
    whole.choices = (kept + part.choices).sorted { $0.pair < $1.pair }
    for leader in standing.groupTimes.indices where !leaders.contains(leader) {
      whole.groupTimes[leader] = standing.groupTimes[leader]
    }
    whole.points =
      PairingEvaluation(request, choices: whole.choices, groupTimes: whole.groupTimes).points
    whole.bound = part.bound + Double(whole.points - part.points)
    return whole
  }
}

extension PairingSolver {
  /// Chooses anew for some leaders (by index) while the pairs of all others stand.
  ///
  /// The request may differ from the one that `standing` answered (adjustments, marks). The outcome's bound says that
  /// no choice of these leaders beside the standing pairs is better; it is none for the whole request.
  public func solve(
    _ request: PairingRequest, reopening leaders: Set<Int>, of standing: PairingOutcome
  ) throws(PairingFault) -> PairingOutcome {
    let reopening = Reopening(request: request, leaders: leaders, standing: standing)
    return reopening.merged(try solve(reopening.narrowed))
  }
}
