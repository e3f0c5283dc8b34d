import Coaching
import PairingProgram

/// Sets of pairs next to one: a pair more, a pair less, or a pair in place of those that it drives out (Docs/Formulation.md, W6).
struct PairExchanges {
  let request: PairingRequest
  /// What each pair costs the schedule at least.
  let floors: [Int]

  /// The neighbours of a set, those that promise most first.
  func around(_ pairs: Set<Int>) -> [Set<Int>] {
    var found: [(promise: Int, pairs: [Int])] = []
    var seen: Set<Set<Int>> = [pairs]
    func add(_ set: Set<Int>, _ promise: Int) {
      if seen.insert(set).inserted { found.append((promise, set.sorted())) }
    }
    for pair in request.candidates.pairs.indices {
      guard pairs.contains(pair) else {
        for out in drivenOut(by: pair, pairs) {
          add(pairs.subtracting(out).union([pair]), worth(pair) - out.reduce(0) { $0 + worth($1) })
        }
        continue
      }
      if request.mark(ofPair: pair) != .required { add(pairs.subtracting([pair]), -worth(pair)) }
    }
    found.sort {
      $0.promise != $1.promise ? $0.promise > $1.promise : $0.pairs.lexicographicallyPrecedes($1.pairs)
    }
    return found.map { Set($0.pairs) }
  }

  /// The request that asks for exactly those pairs.
  func asking(for pairs: Set<Int>) -> PairingRequest {
    var copy = request
    for pair in request.candidates.pairs.indices {
      copy.setMark(pairs.contains(pair) ? .required : .forbidden, ofPair: pair)
    }
    return copy
  }

  /// Points of a pair, the peer's need with it, less its floor.
  private func worth(_ pair: Int) -> Int {
    let need = request.weights.unserved * request.priorities[Int(request.candidates.pairs[pair].peer)]
    return request.points(ofPair: pair) + need - floors[pair]
  }

  /// The ways to make room for a pair: nobody, or one of the peer's pairs, of the leader's, or one of each. Pairs that are required stay.
  private func drivenOut(by pair: Int, _ pairs: Set<Int>) -> [Set<Int>] {
    let (leader, peer) = (request.candidates.pairs[pair].leader, request.candidates.pairs[pair].peer)
    let ofPeer = pairs.filter { request.candidates.pairs[$0].peer == peer }
    let ofLeader = pairs.filter { request.candidates.pairs[$0].leader == leader }
    let full = (
      peer: ofPeer.count >= request.wants[Int(peer)],
      leader: ofLeader.count >= request.caseloads[Int(leader)].max
    )
    var ways: [Set<Int>] = full.peer || full.leader ? [] : [[]]
    // A leader who has room may still be better off with this pair for another.
    for one in ofLeader.sorted() where !full.peer { ways.append([one]) }
    for other in ofPeer.sorted() {
      if !full.leader { ways.append([other]) }
      for one in ofLeader.sorted() where full.peer { ways.append([other, one]) }
    }
    return ways.filter { $0.allSatisfy { request.mark(ofPair: $0) != .required } }
  }
}
