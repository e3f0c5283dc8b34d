import Coaching

/// Hand-made rosters for tests: one school "s" in Los Angeles, two weeks of September 2026 (program days 0 to 9), workday 8:00–15:00.
enum SmallRoster {
  static func range(_ start: String, _ end: String) -> ClockRange {
    ClockRange(start: ClockTime(start)!, end: ClockTime(end)!)
  }

  static func date(_ text: String) -> CalendarDate { CalendarDate(text)! }

  static func school(_ id: String = "s", zone: String = "America/Los_Angeles") -> School {
    School(
      id: id, timeZone: zone, workday: range("08:00", "15:00"),
      periods: [
        Period(id: "1", time: range("08:00", "09:00")),
        Period(id: "2", time: range("09:00", "10:00")),
        Period(id: "3", time: range("10:00", "11:00")),
      ])
  }

  static func lesson(_ period: String, days: [String] = [], subject: String? = nil) -> Lesson {
    Lesson(days: days, time: .period(period), subject: subject)
  }

  static func window(_ start: String, _ end: String, days: [String] = []) -> TimeWindow {
    TimeWindow(days: days, time: .clock(range(start, end)))
  }

  static func leader(_ id: String = "L", school: String = "s") -> Leader {
    Leader(person: Person(id: id, school: school))
  }

  static func peer(_ id: String = "P", school: String = "s") -> Peer {
    Peer(person: Person(id: id, school: school, limits: .peerDefault))
  }

  /// Plan, observe and reflect, as often as `times` says.
  static func cycle(times: Int = 2, cover: Bool = false) -> Activity {
    Activity(
      id: "cycle", per: .pair, times: times,
      steps: [
        Step(id: "plan", kind: .meeting, minutes: 30),
        Step(
          id: "observe", kind: .observation, minutes: 45, cover: cover, after: Lag(min: 1, max: 3)),
        Step(id: "reflect", kind: .meeting, minutes: 30, after: Lag(min: 0, max: 2)),
      ])
  }

  static func roster(
    schools: [School] = [school()], leaders: [Leader] = [leader()], peers: [Peer] = [peer()],
    activities: [Activity] = [cycle()]
  ) -> Roster {
    Roster(
      program: Program(timeZone: "America/Los_Angeles"),
      term: Term(start: date("2026-09-14"), end: date("2026-09-25")), schools: schools,
      leaders: leaders, peers: peers, activities: activities)
  }
}
