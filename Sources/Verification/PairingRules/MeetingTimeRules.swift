import Coaching

/// Whether each pair has a meeting time that is possible and offered (SPEC §3, "Meeting time").
struct MeetingTimeRules {
  let resolved: ResolvedPairing
  let findings: Findings

  func check() {
    let minutes = resolved.facts.meetingMinutes
    for pair in resolved.pairs {
      let people = [pair.row.id.leader, pair.row.id.peer]
      switch (pair.row.meetingTime, minutes) {
      case (nil, nil): break
      case (nil, .some): findings.add(Violation(.meetingTimeLacking, people: people))
      case (.some(let time), nil):
        findings.add(Violation(.meetingTimeNotWanted, people: people, found: time.text))
      case (.some(let time), .some(let minutes)):
        if time.minutes != minutes {
          findings.add(
            Violation(
              .meetingTimeLength, people: people, found: String(time.minutes), expected: String(minutes)))
        }
        guard pair.facts.mode != nil else { continue }
        let starts = resolved.facts.meetingStarts(of: pair.facts, on: time.weekday, minutes: minutes)
        WeeklyTimeRule(
          startEvery: resolved.facts.roster.program.startEvery, impossible: .meetingTimeImpossible,
          notOffered: .meetingTimeStart, people: people
        ).check(time, starts, findings)
      }
    }
  }
}

/// Whether a weekday and a start are possible, and offered.
struct WeeklyTimeRule {
  let startEvery: Int
  let impossible: Rule
  let notOffered: Rule
  let people: [String]

  func check(_ time: WeeklyTime, _ starts: WeeklyStarts, _ findings: Findings) {
    let minute = time.start.minutes
    guard starts.isPossible(minute) else {
      let free = starts.freeWeeks.indices.contains(minute) ? starts.freeWeeks[minute] : 0
      findings.add(
        Violation(
          impossible, people: people, session: time.text, found: String(free),
          expected: "\(starts.needed) of \(starts.openWeeks) open weeks are needed, at least 2 of them open"))
      return
    }
    let first = starts.firstOfRun(at: minute)
    if (minute - first) % startEvery != 0 {
      findings.add(
        Violation(
          notOffered, people: people, found: time.text,
          expected: "\(ClockTime(minutes: first)), then every \(startEvery) minutes"))
    }
  }
}

extension WeeklyTime {
  /// "Tue 10:15".
  var text: String { "\(weekday.label) \(start)" }
}
