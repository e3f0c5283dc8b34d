import Coaching
import PairingProgram
import SchedulingProgram

extension SchedulingRequest {
  /// What an outcome of the pairing program asks to be scheduled.
  init(finder: CandidateFinder, outcome: PairingOutcome, candidates: Candidates) {
    self.init(finder: finder, choices: outcome.choices, candidates: candidates) { outcome.groupTimes[$0] }
  }

  /// What some pairs ask; `groupTime` is the index of a leader's group time.
  init(
    finder: CandidateFinder, choices: [PairingChoice], candidates: Candidates, groupTime: (Int) -> Int?
  ) {
    let pairs = choices.map { choice in
      let pair = candidates.pairs[choice.pair]
      return ScheduledPair(
        leader: Int(pair.leader), peer: Int(pair.peer), mode: pair.mode, meeting: choice.time)
    }
    let groups = Set(pairs.map(\.leader)).sorted().map { leader in
      ScheduledGroup(leader: leader, time: groupTime(leader).map { candidates.groupTimes[leader][$0] })
    }
    self.init(finder: finder, pairs: pairs, groups: groups)
  }
}
