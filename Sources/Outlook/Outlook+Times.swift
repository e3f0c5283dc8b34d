import Coaching

extension Outlook {
  /// Lessons outside the workday, and lessons of one teacher that overlap.
  func lessonsThatLookWrong() -> [Finding] {
    let availability = finder.availability
    let people = roster.leaders.map(\.person) + roster.peers.map(\.person)
    return people.indices.flatMap { person -> [Finding] in
      var outside = false
      var overlapping = false
      var seen: Set<Int> = []
      for date in availability.calendar.programDays {
        guard
          let number = availability.patternNumber(
            person: person, date: date, clock: availability.clock(of: person)),
          seen.insert(number).inserted
        else { continue }
        let day = availability.patterns[number]
        for (place, lesson) in day.lessons.enumerated() {
          if !day.workday.contains(where: { $0.start <= lesson.start && lesson.end <= $0.end }) {
            outside = true
          }
          if place > 0, day.lessons[place - 1].end > lesson.start { overlapping = true }
        }
      }
      let who = people[person]
      var findings: [Finding] = []
      if outside {
        findings.append(
          Finding(
            .lessonOutsideWorkday, .warning, people: [who.id],
            "\(name(who)) teaches outside the workday of their school. Is the workday too short, or the lesson's time wrong?"
          ))
      }
      if overlapping {
        findings.append(
          Finding(
            .overlappingLessons, .warning, people: [who.id],
            "\(name(who)) teaches two lessons at overlapping times. Is a period, a day or a time wrong?"))
      }
      return findings
    }
  }

  /// Dated windows that lie wholly outside the term.
  func windowsOutsideTheTerm() -> [Finding] {
    let term = roster.term
    let people = roster.leaders.map(\.person) + roster.peers.map(\.person)
    return people.compactMap { person in
      let stray = (person.unavailable + person.avoid).filter { window in
        (window.from.map { $0 > term.end } ?? false) || (window.to.map { $0 < term.start } ?? false)
      }
      guard !stray.isEmpty else { return nil }
      return Finding(
        .windowOutsideTerm, .note, people: [person.id],
        "\(stray.count) dated time\(stray.count == 1 ? "" : "s") of \(name(person)) lie\(stray.count == 1 ? "s" : "") outside the term. Is the year right?"
      )
    }
  }

  /// Periods and workdays of unlikely length.
  func schoolTimesThatLookWrong() -> [Finding] {
    roster.schools.flatMap { school -> [Finding] in
      var findings: [Finding] = []
      let hours = school.workday.minutes / 60
      if hours < 4 || hours > 13 {
        findings.append(
          Finding(
            .oddWorkday, .warning,
            "The workday of \(label(school)) is \(school.workday), \(hours) hours. Is it the time on the 24-hour clock?"
          ))
      }
      let odd = (school.periods + school.days.flatMap(\.periods)).filter {
        $0.time.minutes < 15 || $0.time.minutes > 180
      }
      if let first = odd.first {
        findings.append(
          Finding(
            .oddPeriod, .warning,
            "Period \(first.id) of \(label(school)) lasts \(first.time.minutes) minutes (\(first.time)). Is its time right?"
          ))
      }
      return findings
    }
  }
}
