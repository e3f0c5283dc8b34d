import Coaching
import PairingProgram
import SchedulingProgram
import Testing

@testable import PlanSearch

/// What pairs and their usual times cost at least (Docs/Formulation.md, W1).
@Suite struct CycleFloorTests {
  /// For every pair and every usual time of tight random rosters: no more than the best schedule of the pair alone costs, and often just that.
  @Test func neverAboveTheCostOfThePairAlone() throws {
    var (times, met, dear) = (0, 0, 0)
    for seed in 0..<25 {
      var random = TightRosters(seed: seed + 1)
      var roster = random.roster()
      // A day away makes its weekday a dear one.
      for (number, day) in [14, 15, 22, 30, 23].enumerated() where number < roster.peers.count {
        let date = CalendarDate("2026-09-14")!.advanced(by: (day + seed) % 18)
        roster.peers[number].person.unavailable.append(TimeWindow(from: date, to: date))
      }
      let finder = CandidateFinder(roster)
      let candidates = finder.find(threads: 1)
      let floors = try PairFloors(finder, candidates).all(Array(candidates.pairs.indices), threads: 1)
      for (number, floor) in floors.enumerated() {
        let pair = candidates.pairs[number]
        for (place, time) in candidates.meetingTimes(ofPair: number).enumerated() where place % 3 == 0 {
          let request = SchedulingRequest(
            finder: finder,
            pairs: [
              ScheduledPair(
                leader: Int(pair.leader), peer: Int(pair.peer), mode: pair.mode, meeting: time.at)
            ], groups: [])
          var quick = SchedulingOptions()
          quick.provesBound = false
          quick.improvementLimit = 20
          let alone = try TermScheduler(request, options: quick).solve().schedule
          // The group's cycles are the leader's, not the pair's.
          let group = alone.missing.count { $0.peer == nil } * roster.weights.missingGroup
          let floored = floor.points + floor.timeCosts[place]
          #expect(floored <= alone.penalty - group, "seed \(seed), pair \(number), time \(time.at)")
          times += 1
          if floored == alone.penalty - group { met += 1 }
          if floor.timeCosts[place] > 0 { dear += 1 }
        }
      }
    }
    #expect(times > 300 && met > times / 4 && dear > 10, "\(times) times, \(met) met, \(dear) dear")
  }

  /// Mondays at 8 would do, but on one of three the peer is away: the pair usually meets on another day, and nothing is paid.
  @Test func usualTimesAreThoseThatHold() throws {
    var roster = WeekRoster.busyAndSpare(peers: 1)
    roster.leaders.removeFirst()
    roster.scores = []
    roster.term.end = CalendarDate("2026-10-02")!
    roster.activities[0].times = 3
    let away = CalendarDate("2026-09-21")!
    let late = TimeWindow(
      days: ["Wed", "Thu", "Fri"],
      time: .clock(ClockRange(start: ClockTime("08:00")!, end: ClockTime("15:00")!)))
    roster.peers[0].person.unavailable = [TimeWindow(from: away, to: away), late]
    let found = try PlanSearch(CandidateFinder(roster)).run()
    #expect(found.pairing.pairs.map { $0.meetingTime?.weekday } == [.tuesday])
    #expect(found.schedule.penalty == 0)
  }
}
