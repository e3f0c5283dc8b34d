import Coaching

extension RosterTables {
  static func school(_ school: School, zone: String) -> [String?] {
    [
      school.id, school.name, school.organization, school.locale,
      school.timeZone == zone ? nil : school.timeZone, "\(school.workday.start)", "\(school.workday.end)",
      school.rotation.joined(separator: ";"), school.rooms.map(String.init),
      school.substitutesPerDay == 0 ? nil : String(school.substitutesPerDay),
      school.coverMinutes.map(String.init),
    ]
  }

  /// The usual periods, then those of labels; a label without periods is a row of its own.
  static func periods(_ school: School) -> [[String?]] {
    func row(_ label: String?, _ period: Period?) -> [String?] {
      [
        school.id, label, period?.id, period.map { "\($0.time.start)" }, period.map { "\($0.time.end)" },
      ]
    }
    return school.periods.map { row(nil, $0) }
      + school.days.flatMap { table in
        table.periods.isEmpty ? [row(table.label, nil)] : table.periods.map { row(table.label, $0) }
      }
  }

  private static func person(_ person: Person) -> [String?] {
    let modes = Mode.allCases.filter(person.modes.contains)
    return [
      person.id, person.name, person.email, person.school, person.subjects.joined(separator: ";"),
      person.grades.map(\.description).joined(separator: ";"),
      modes == [.inPerson] ? nil : modes.map(\.rawValue).joined(separator: ";"),
      person.prefers.joined(separator: ";"),
    ]
  }

  private static func limits(_ limits: Limits, standard: Limits) -> [String?] {
    [
      limits.sessionsPerDay == standard.sessionsPerDay ? nil : String(limits.sessionsPerDay),
      limits.minutesPerWeek.map(String.init),
    ]
  }

  static func leader(_ leader: Leader) -> [String?] {
    person(leader.person) + [
      leader.standards.joined(separator: ";"), leader.practices.joined(separator: ";"),
      leader.caseload.min == 0 ? nil : String(leader.caseload.min),
      leader.caseload.max == 6 ? nil : String(leader.caseload.max),
    ] + limits(leader.person.limits, standard: .leaderDefault)
  }

  static func peer(_ peer: Peer) -> [String?] {
    person(peer.person) + [
      peer.leaders == 1 ? nil : String(peer.leaders), peer.priority == 1 ? nil : String(peer.priority),
    ] + limits(peer.person.limits, standard: .peerDefault)
  }

  static func lesson(_ lesson: Lesson, of person: Person) -> [String?] {
    [person.id, lesson.days.joined(separator: ";")] + time(lesson.time)
      + [lesson.subject, lesson.grade?.description]
  }

  static func window(_ window: TimeWindow, of person: Person) -> [String?] {
    let isDate = window.from != nil && window.from == window.to
    return [
      person.id, window.days.joined(separator: ";"), isDate ? window.from.map { "\($0)" } : nil,
      isDate ? nil : window.from.map { "\($0)" }, isDate ? nil : window.to.map { "\($0)" },
    ] + time(window.time)
  }

  /// Period, start and end.
  private static func time(_ time: LessonTime?) -> [String?] {
    switch time {
    case .period(let id): [id, nil, nil]
    case .clock(let range): [nil, "\(range.start)", "\(range.end)"]
    case nil: [nil, nil, nil]
    }
  }

  static func goal(_ goal: Goal, of peer: Peer) -> [String?] {
    let weight = goal.weight == Share(1) ? nil : "\(goal.weight)"
    return switch goal.topic {
    case .standard(let code): [peer.id, code, nil, weight]
    case .practice(let name): [peer.id, nil, name, weight]
    }
  }
}
