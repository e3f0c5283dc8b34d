import Coaching
import IntegerProgram
import PairingProgram
import Testing

/// What holds whatever the request: threads, the stop signal, reopened leaders, fixed times.
@Suite struct SolverBehaviourTests {
  private let kind = RandomRequests(leaders: 6...9, peers: 12...18, wanted: 2, density: 0.5)

  @Test(arguments: 0..<6) func threadsDoNotMatter(seed: Int) throws {
    let request = kind.request(seed: seed)
    var options = PairingSolver.Options()
    let one = try PairingSolver(options).solve(request)
    options.threads = 2
    #expect(try PairingSolver(options).solve(request) == one)
    #expect(try PairingSolver(options).solve(request) == one)
  }

  @Test(arguments: 0..<6) func stoppedAtOnce(seed: Int) throws {
    let request = kind.request(seed: seed)
    var options = PairingSolver.Options()
    let stop = StopSignal()
    stop.raise()
    options.stop = stop
    let stopped = try PairingSolver(options).solve(request)
    let best = try PairingSolver().solve(request)
    let check = PairingEvaluation(request, choices: stopped.choices, groupTimes: stopped.groupTimes)
    #expect(check.broken.isEmpty)
    #expect(check.points == stopped.points)
    #expect(stopped.bound >= Double(best.points))
    #expect(stopped.status == (stopped.bound < Double(stopped.points) + 1 ? .optimal : .interrupted))
  }

  @Test(arguments: 0..<12) func reopenedLeadersNeverLose(seed: Int) throws {
    var request = kind.request(seed: 100 + seed)
    let standing = try PairingSolver().solve(request)
    // Some pair becomes worth less than nothing: only its leader chooses anew.
    let spoilt = try #require(standing.choices.first)
    request.adjustments = Array(repeating: 0, count: request.candidates.pairs.count)
    request.adjustments[spoilt.pair] = -90_000
    let leader = Int(request.candidates.pairs[spoilt.pair].leader)
    let anew = try PairingSolver().solve(request, reopening: [leader], of: standing)
    let check = PairingEvaluation(request, choices: anew.choices, groupTimes: anew.groupTimes)
    #expect(check.broken.isEmpty)
    #expect(check.points == anew.points)
    #expect(!anew.choices.contains { $0.pair == spoilt.pair })
    let others = standing.choices.filter { Int(request.candidates.pairs[$0.pair].leader) != leader }
    #expect(others.allSatisfy { anew.choices.contains($0) })
    #expect(anew.points <= (try PairingSolver().solve(request)).points)
  }

  @Test(arguments: 0..<8) func fixingTheBestChangesNothing(seed: Int) throws {
    var request = kind.request(seed: 200 + seed)
    let free = try PairingSolver().solve(request)
    for choice in free.choices {
      request.setMark(.required, ofPair: choice.pair)
      request.fixedTimes[choice.pair] = choice.time
    }
    let fixed = try PairingSolver().solve(request)
    #expect(fixed.points == free.points)
    #expect(fixed.choices == free.choices)
  }

  @Test func nobody() throws {
    let candidates = Candidates(
      pairs: [], pairsOfLeader: [0..<0], runs: [], meetingMinutes: 30, groupMinutes: nil, startEvery: 15,
      groupTimes: [[]], attendance: [], clash: .oneClock(leaders: 1))
    let request = PairingRequest(
      candidates: candidates, caseloads: [Caseload(min: 2, max: 3)], wants: [2], priorities: [3])
    let outcome = try PairingSolver().solve(request)
    // 2 places of the caseload unfilled, 2 leaders missing for a peer of priority 3.
    #expect(outcome.points == -2 * 300 - 2 * 3 * 2000)
    #expect(outcome.status == .optimal)
  }
}
