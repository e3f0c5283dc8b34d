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

  /// Two activities may call their steps alike: the peer's lesson at 8:30 lies in the leader's, who is covered for 60 minutes; the leader's at 10:00 costs
  /// nothing to see.
  @Test func stepsOfTwoActivitiesAreToldApart() throws {
    func range(_ start: String, _ end: String) -> ClockRange {
      ClockRange(start: ClockTime(start)!, end: ClockTime(end)!)
    }
    let leader = Leader(
      person: Person(
        id: "L", school: "s",
        lessons: [
          Lesson(time: .clock(range("08:00", "09:00"))), Lesson(time: .clock(range("10:00", "10:30"))),
        ]))
    let peer = Peer(
      person: Person(
        id: "P", school: "s", lessons: [Lesson(time: .clock(range("08:30", "09:30")))], limits: .peerDefault))
    var roster = Roster(
      program: Program(timeZone: "America/Chicago"),
      term: Term(start: CalendarDate("2026-09-14")!, end: CalendarDate("2026-10-02")!),
      schools: [
        School(
          id: "s", timeZone: "America/Chicago", workday: range("08:00", "10:30"), substitutesPerDay: 2)
      ],
      leaders: [leader], peers: [peer],
      activities: [Step.Side.peer, .leader].map { side in
        Activity(
          id: "\(side)", per: .pair, times: 2,
          steps: [
            Step(
              id: "observe", kind: .observation, minutes: side == .peer ? 60 : 30, observes: side, cover: true
            )
          ])
      })
    roster.scores = [ExternalScore(pair: PairID(leader: "L", peer: "P"), score: 900)]
    let finder = CandidateFinder(roster)
    let candidates = finder.find(threads: 1)
    for order in [roster.activities, roster.activities.reversed()] {
      roster.activities = order
      let floors = try PairFloors(CandidateFinder(roster), candidates).all([0], threads: 1)
      #expect(floors[0].points == 2 * 60 * roster.weights.coverMinute)
    }
    #expect(try PlanSearch(finder).run().schedule.penalty == 2 * 60 * roster.weights.coverMinute)
  }
}
