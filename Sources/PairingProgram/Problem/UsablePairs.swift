import Coaching

/// The candidate pairs that some pairing of the request can hold.
struct UsablePairs {
  /// Indices in `Candidates.pairs`, ascending.
  private(set) var indices: [Int] = []

  /// The usable pairs of a request; throws where a required pair is not among them.
  init(of request: PairingRequest) throws(PairingFault) {
    let candidates = request.candidates
    for index in candidates.pairs.indices {
      let mark = request.mark(ofPair: index)
      let pair = candidates.pairs[index]
      let leader = Int(pair.leader)
      guard mark != .forbidden, !request.closedLeaders.contains(leader) else { continue }
      let hasGroup = candidates.groupMinutes == nil || !candidates.groupTimes[leader].isEmpty
      let hasTime = candidates.meetingMinutes == nil || !pair.runs.isEmpty
      let wanted = request.wants[Int(pair.peer)] > 0 && request.caseloads[leader].max > 0
      if hasGroup, hasTime, wanted {
        indices.append(index)
      } else if mark == .required {
        throw .requiredPairsClash(leaders: [leader])
      }
    }
  }
}

/// Why a request has no pairing at all.
public enum PairingFault: Error, Sendable, Hashable {
  /// Required pairs exceed a caseload or a peer's wish, or have no disjoint times. Leaders by roster index; one of them is at fault.
  case requiredPairsClash(leaders: [Int])
  /// A solver failed for a reason of its own.
  case solver(String)
}
