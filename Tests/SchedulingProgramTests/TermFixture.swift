import Coaching
import PairingProgram
import SchedulingProgram
import Testing
import Verification

/// Hand-made rosters for schedules: school "s" in Chicago, two weeks from Monday 14 September 2026, workday 8:00–12:00, pairs given.
enum TermFixture {
  static func range(_ start: String, _ end: String) -> ClockRange {
    ClockRange(start: ClockTime(start)!, end: ClockTime(end)!)
  }

  static func window(_ start: String, _ end: String, days: [String] = []) -> TimeWindow {
    TimeWindow(days: days, time: .clock(range(start, end)))
  }

  static func lesson(_ start: String, _ end: String, days: [String] = [], subject: String? = nil) -> Lesson {
    Lesson(days: days, time: .clock(range(start, end)), subject: subject)
  }

  static func school(_ id: String = "s") -> School {
    School(id: id, timeZone: "America/Chicago", workday: range("08:00", "12:00"))
  }

  static func leader(_ id: String = "L", school: String = "s") -> Leader {
    Leader(person: Person(id: id, school: school))
  }

  static func peer(_ id: String, school: String = "s") -> Peer {
    Peer(person: Person(id: id, school: school, limits: .peerDefault))
  }

  static func meeting(_ minutes: Int = 60, cover: Bool = false, after: Lag = Lag(min: 0, max: 10)) -> Step {
    Step(id: "meet", kind: .meeting, minutes: minutes, cover: cover, after: after)
  }

  static func cycle(times: Int = 1, _ steps: [Step]) -> Activity {
    Activity(id: "cycle", per: .pair, times: times, steps: steps)
  }

  static func roster(
    schools: [School] = [school()], leaders: [Leader] = [leader()], peers: [Peer] = [peer("P")],
    activities: [Activity]
  ) -> Roster {
    Roster(
      program: Program(timeZone: "America/Chicago"),
      term: Term(start: CalendarDate("2026-09-14")!, end: CalendarDate("2026-09-25")!), schools: schools,
      leaders: leaders, peers: peers, activities: activities)
  }
}

/// A roster paired and scheduled, and checked by the verifier.
struct ScheduledRoster {
  let roster: Roster
  let plan: Plan
  let outcome: SchedulingOutcome
  let request: SchedulingRequest

  /// Pairs the roster with the most points and schedules the pairs.
  init(_ roster: Roster, options: SchedulingOptions = ScheduledRoster.quick) throws {
    self.roster = roster
    let finder = CandidateFinder(roster)
    let pairingRequest = PairingRequest(roster: roster, candidates: finder.find(threads: 1))
    let pairs = try PairingSolver().solve(pairingRequest)
    let pairing = PairingAssembly(finder: finder, request: pairingRequest, outcome: pairs).pairing()
    let candidates = pairingRequest.candidates
    request = SchedulingRequest(
      finder: finder,
      pairs: pairs.choices.map { choice in
        let pair = candidates.pairs[choice.pair]
        return ScheduledPair(
          leader: Int(pair.leader), peer: Int(pair.peer), mode: pair.mode, meeting: choice.time)
      },
      groups: pairs.groupTimes.enumerated().compactMap { leader, number in
        number.map { ScheduledGroup(leader: leader, time: candidates.groupTimes[leader][$0]) }
      })
    outcome = try TermScheduler(request, options: options).solve()
    plan = Plan(
      roster: RosterReference(name: roster.program.name, sha256: ""), pairing: pairing,
      schedule: outcome.schedule)
  }

  /// Little work: the rosters of the tests are small.
  static var quick: SchedulingOptions {
    var options = SchedulingOptions()
    options.improvementsPerCycle = 40
    return options
  }

  var schedule: Schedule { outcome.schedule }

  /// What the verifier finds broken.
  var violations: [String] {
    Verifier(roster: roster, sha256: "").check(plan).violations.map(\.sentence)
  }

  /// Sessions of an id's beginning, as "weekday start".
  func times(_ prefix: String = "") -> [String] {
    schedule.sessions.filter { $0.id.hasPrefix(prefix) }.map {
      "\($0.date.weekday.label) \($0.time.start)"
    }
  }
}
