import Coaching
import PairingProgram
import SchedulingProgram
import Testing

@testable import PlanSearch

/// A plan's pairs changed one by one.
@Suite struct PlanRefinementTests {
  /// L can meet on Mondays from 8 to 9 only, and has Q then; M has all the time, but may not have P.
  private static func oneHour() -> Roster {
    var roster = WeekRoster.busyAndSpare(peers: 2)
    roster.leaders[0].person.limits.minutesPerWeek = nil
    roster.leaders[0].person.unavailable = [
      TimeWindow(days: ["Tue", "Wed", "Thu", "Fri"]),
      TimeWindow(time: .clock(ClockRange(start: ClockTime("09:00")!, end: ClockTime("15:00")!))),
    ]
    roster.apart = [PairID(leader: "Spare", peer: "P0")]
    roster.scores = [("Busy", "P0", 300), ("Busy", "P1", 100), ("Spare", "P1", 500)].map {
      ExternalScore(pair: PairID(leader: $0.0, peer: $0.1), score: $0.2)
    }
    return roster
  }

  /// P has no time with L while Q has it. Once Q is with M, P is tried again.
  @Test func whatHadNoTimeIsTriedAgain() throws {
    let finder = CandidateFinder(Self.oneHour())
    let request = PairingRequest(roster: finder.roster, candidates: finder.find(threads: 1))
    func pair(_ leader: Int32, _ peer: Int32) throws -> Int {
      try #require(request.candidates.pairs.firstIndex { $0.leader == leader && $0.peer == peer })
    }
    let monday = WeekStart(weekday: 0, minute: 480)
    let outcome = PairingOutcome(
      choices: [PairingChoice(pair: try pair(0, 1), time: monday)], groupTimes: [nil, nil], points: 0,
      bound: 0, status: .feasible)
    let term = SchedulingRequest(finder: finder, outcome: outcome, candidates: request.candidates)
    var draft = PlanDraft(
      finder, request, outcome: outcome, schedule: try TermScheduler(term).solve().schedule)
    #expect(draft.value == 100 - 2000)
    let floors = request.candidates.pairs.map { _ in 0 }
    var refinement = PlanRefinement(
      PairMoves(request, floors: floors), TimeChoice(request), threads: 1, seed: 1, limit: 10_000
    ) { false }
    try refinement.run(&draft) { _ in }
    #expect(draft.choices.map { $0.map(\.pair) } == [[try pair(0, 0)], [try pair(1, 1)]])
    #expect(draft.value == 300 + 500)
  }
}
