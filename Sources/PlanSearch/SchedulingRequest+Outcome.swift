import Coaching
import PairingProgram
import SchedulingProgram

extension SchedulingRequest {
  /// What an outcome of the pairing program asks to be scheduled.
  init(finder: CandidateFinder, outcome: PairingOutcome, candidates: Candidates) {
    let pairs = outcome.choices.map { choice in
      let pair = candidates.pairs[choice.pair]
      return ScheduledPair(
        leader: Int(pair.leader), peer: Int(pair.peer), mode: pair.mode, meeting: choice.time)
    }
    let groups = Set(pairs.map(\.leader)).sorted().map { leader in
      ScheduledGroup(
        leader: leader, time: outcome.groupTimes[leader].map { candidates.groupTimes[leader][$0] })
    }
    self.init(finder: finder, pairs: pairs, groups: groups)
  }
}
