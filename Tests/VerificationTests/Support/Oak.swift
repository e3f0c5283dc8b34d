import Coaching

/// A small program, its term worked out by hand: leaders Ana and Bo at Oak; peers Cy and Ed at Oak, Di at Elm, 20 minutes away.
///
/// Two weeks from Monday 7 September 2026. Ana teaches period 1 (9–10), Cy period 2 (10–11), Di period 1 at Elm.
/// Ana coaches Cy and Di; Ed is left out. Ana must have period 1 covered to see Di's lesson.
enum Oak {
  static let digest = String(repeating: "ab", count: 32)
  static let zone = "America/Los_Angeles"
  static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri"]

  static func roster() -> Roster {
    Roster(
      program: Program(name: "Two schools", timeZone: zone),
      term: Term(name: "Fall", start: date("2026-09-07"), end: date("2026-09-18")),
      schools: [school("oak", substitutes: 1), school("elm", substitutes: 0)],
      travel: [Travel("oak", "elm", minutes: 20)],
      leaders: [
        Leader(
          person: person("ana", "Ana Ruiz", "oak", ["math"], period: "1", avoid: [wednesdayAtEleven]),
          caseload: Caseload(min: 1, max: 2)),
        Leader(person: person("bo", "Bo Lin", "oak", ["art"]), caseload: Caseload(min: 1, max: 2)),
      ],
      peers: [
        Peer(person: person("cy", "Cy Hall", "oak", ["math"], period: "2", limits: .peerDefault)),
        Peer(person: person("di", "Di Poe", "elm", ["math"], period: "1", limits: .peerDefault)),
        Peer(person: person("ed", "Ed Moss", "oak", ["music"], limits: .peerDefault), priority: 2),
      ],
      activities: [cycle, plc],
      materials: [Material(id: "m1"), Material(id: "m2")])
  }

  static let cycle = Activity(
    id: "cycle", per: .pair, times: 2,
    steps: [
      Step(id: "plan", kind: .meeting, minutes: 30),
      Step(id: "observe", kind: .observation, minutes: 45, cover: true, after: Lag(min: 0, max: 4)),
      Step(id: "reflect", kind: .meeting, minutes: 30, after: Lag(min: 0, max: 2)),
    ])

  static let plc = Activity(
    id: "plc", per: .group, times: 1,
    steps: [
      Step(id: "prepare", kind: .preparation, minutes: 30),
      Step(id: "facilitate", kind: .group, minutes: 60, after: Lag(min: 1, max: 5)),
    ])

  private static let wednesdayAtEleven = TimeWindow(
    days: ["Wed"], time: .clock(range("11:00", "11:15")))

  static func school(_ id: String, zone: String = zone, substitutes: Int) -> School {
    School(
      id: id, organization: "valley", timeZone: zone, workday: range("08:00", "16:00"),
      periods: [
        Period(id: "1", time: range("09:00", "10:00")), Period(id: "2", time: range("10:00", "11:00")),
      ], rooms: 2, substitutesPerDay: substitutes, coverMinutes: 600)
  }

  static func person(
    _ id: String, _ name: String, _ school: String, _ subjects: [String], period: String? = nil,
    avoid: [TimeWindow] = [], limits: Limits = .leaderDefault
  ) -> Person {
    Person(
      id: id, name: name, school: school, subjects: subjects,
      lessons: period.map { [Lesson(days: weekdays, time: .period($0), subject: subjects.first)] } ?? [],
      avoid: avoid, limits: limits)
  }
}

func date(_ text: String) -> CalendarDate { CalendarDate(text)! }

func time(_ text: String) -> ClockTime { ClockTime(text)! }

func range(_ start: String, _ end: String) -> ClockRange { ClockRange(start: time(start), end: time(end)) }

func reason() -> Reason { Reason(code: "test", text: "By hand.") }
