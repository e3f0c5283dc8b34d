import Coaching
import PairingProgram
import Testing

/// Tiny requests, every choice of pairs, starts and group times tried.
@Suite struct ExhaustiveSearchTests {
  @Test(arguments: 0..<40) func bestOfAll(seed: Int) throws {
    let kind = RandomRequests(leaders: 2...2, peers: 2...3, wanted: 2, density: 0.75, caseload: 3)
    let request = kind.request(seed: 5000 + seed)
    var search = ExhaustiveSearch(request)
    search.run()
    let outcome = try PairingSolver().solve(request)
    #expect(outcome.points == search.best)
    #expect(outcome.status == .optimal)
  }
}

/// Tries everything; the judge is `PairingEvaluation`.
private struct ExhaustiveSearch {
  let request: PairingRequest
  var best = Int.min
  private var choices: [PairingChoice] = []

  init(_ request: PairingRequest) { self.request = request }

  mutating func run() { pick(pair: 0) }

  private mutating func pick(pair: Int) {
    guard pair < request.candidates.pairs.count else { return pickGroup(leader: 0, times: []) }
    pick(pair: pair + 1)
    for time in request.candidates.meetingTimes(ofPair: pair) {
      choices.append(PairingChoice(pair: pair, time: time.at))
      // Overlaps of one leader end the branch early.
      let leader = request.candidates.pairs[pair].leader
      let own = choices.filter { request.candidates.pairs[$0.pair].leader == leader }
      let clash = own.dropLast().contains {
        $0.time!.weekday == time.at.weekday && abs($0.time!.minute - time.at.minute) < 30
      }
      if !clash { pick(pair: pair + 1) }
      choices.removeLast()
    }
  }

  private mutating func pickGroup(leader: Int, times: [Int?]) {
    guard leader < request.caseloads.count else {
      let evaluation = PairingEvaluation(request, choices: choices, groupTimes: times)
      if evaluation.broken.isEmpty { best = max(best, evaluation.points) }
      return
    }
    let hasPeers = choices.contains { Int(request.candidates.pairs[$0.pair].leader) == leader }
    guard hasPeers else { return pickGroup(leader: leader + 1, times: times + [nil]) }
    for time in request.candidates.groupTimes[leader].indices {
      pickGroup(leader: leader + 1, times: times + [time])
    }
  }
}
