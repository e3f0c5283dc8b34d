import Coaching
import Testing

@testable import Verification

/// Los Angeles turns its clock back on 1 November 2026; Phoenix never does. Until then both show the same time.
@Suite struct ClockChangeTests {
  private static let phoenix = "America/Phoenix"

  /// Ana at Oak in Los Angeles, Di at Elm in Phoenix, who meet virtually; four weeks, two on each side of the change.
  private static func roster() -> Roster {
    var roster = Oak.roster()
    roster.term = Term(start: date("2026-10-19"), end: date("2026-11-13"))
    roster.schools[1].timeZone = phoenix
    roster.travel = []
    for leader in roster.leaders.indices { roster.leaders[leader].person.modes = [.virtual] }
    for peer in roster.peers.indices { roster.peers[peer].person.modes = [.virtual] }
    roster.peers[1].person.lessons = [
      Lesson(days: Oak.weekdays, time: .clock(range("11:00", "12:00")), subject: "math")
    ]
    return roster
  }

  private static func starts(_ share: Share) -> WeeklyStarts {
    var roster = roster()
    roster.eligibility.regularShare = share
    let facts = RosterFacts(roster)
    return facts.meetingStarts(of: PairFacts(facts, leader: 0, peer: 3), on: .monday, minutes: 30)
  }

  @Test func instantsOnBothSides() {
    let clock = ZoneClock(name: Oak.zone, first: date("2026-10-19"), last: date("2026-11-13"))
    // 10:00 in Los Angeles is 17:00 UTC in summer, 18:00 UTC in winter.
    #expect(clock.instant(date("2026-10-30"), 600) % 1440 == 17 * 60)
    #expect(clock.instant(date("2026-11-02"), 600) % 1440 == 18 * 60)
    #expect(!clock.isPlain(date("2026-11-01")))
    #expect(clock.wholeDay(date("2026-11-01")).minutes == 1500)
    let instant = clock.instant(date("2026-11-01"), 600)
    #expect(clock.reading(at: instant).minute == 600)
    #expect(clock.date(at: instant) == date("2026-11-01"))
    #expect(instant - clock.instant(date("2026-11-01"), 0) == 660)
  }

  /// At 10:00 Ana's Di is free in October (10:00 in Phoenix), and teaches in November (11:00 there).
  @Test func aTimeThatIsFreeOnOneSideOnly() {
    let strict = Self.starts(Share(numerator: 6, denominator: 10))
    #expect(strict.openWeeks == 4)
    #expect(strict.freeWeeks[600] == 2)
    #expect(!strict.isPossible(600))
    #expect(Self.starts(Share(numerator: 5, denominator: 10)).isPossible(600))
    // 12:00 for Ana is 12:00 or 13:00 for Di: free in all four.
    #expect(strict.freeWeeks[720] == 4)
  }

  /// Two leaders of one peer, one in each zone: 10:00 and 11:00 on Mondays are the same hour from November on.
  @Test func timesOfAPeerOverlapInSomeWeeksOnly() {
    var roster = Self.roster()
    roster.leaders[1].person.school = "elm"
    roster.peers[0].leaders = 2
    var plan = Oak.plan()
    plan.schedule = nil
    let monday = { WeeklyTime(weekday: .monday, start: time($0), minutes: 30) }
    plan.pairing.pairs = [
      Oak.pair("ana", "cy", 0, proximity: 1, monday("10:00")),
      Oak.pair("bo", "cy", 0, proximity: 1, monday("11:00")),
    ]
    func overlaps() -> Bool {
      let report = Verifier(roster: roster, sha256: Oak.digest).check(plan)
      return report.violations.contains { $0.rule == .peerTimesOverlap && $0.people == ["cy"] }
    }
    #expect(overlaps())
    roster.term.end = date("2026-10-30")
    #expect(!overlaps())
  }

  /// A video observation is told in the leader's time: Di's lesson at 11:00 in Phoenix begins at 10:00 in Los Angeles in
  /// November.
  @Test func anObservationByVideoIsInTheLeadersTime() {
    let facts = RosterFacts(Self.roster())
    let step = Oak.cycle.steps[1]
    let setting = StepSetting(facts, step: step, leader: 0, pairPeer: 3, mode: .virtual)
    func starts(_ day: String) -> [Int] {
      StepPlacements(facts: facts, setting: setting, covering: false).placements(on: date(day)).map {
        facts.clock(of: 0).reading(at: $0.span.start).minute
      }
    }
    #expect(starts("2026-10-30") == [660])
    #expect(starts("2026-11-02") == [600])
  }

  /// Half an hour lies between Newfoundland and Halifax, whose clocks change together.
  @Test func halfHours() {
    let first = ZoneClock(name: "America/Halifax", first: date("2026-10-19"), last: date("2026-11-13"))
    let second = ZoneClock(name: "America/St_Johns", first: date("2026-10-19"), last: date("2026-11-13"))
    for day in [date("2026-10-20"), date("2026-11-10")] {
      #expect(first.instant(day, 600) == second.instant(day, 630))
    }
  }
}
