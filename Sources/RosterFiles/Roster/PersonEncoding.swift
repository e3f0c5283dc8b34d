import Coaching

extension RosterFile {
  static func school(_ school: School, zone: String) -> JSONValue {
    .members([
      "id": .string(school.id), "name": school.name.nonEmpty,
      "organization": school.organization.map(JSONValue.string),
      "locale": school.locale.map(JSONValue.string),
      "timeZone": school.timeZone == zone ? nil : .string(school.timeZone),
      "workday": .row(["start": .string("\(school.workday.start)"), "end": .string("\(school.workday.end)")]),
      "periods": school.periods.list(period),
      "days": school.days.list {
        .members(["label": .string($0.label), "periods": .list($0.periods.map(period))])
      },
      "rotation": school.rotation.list(JSONValue.string),
      "noSchool": school.noSchool.list { .line(span($0)) },
      "rooms": school.rooms.map(JSONValue.whole),
      "substitutesPerDay": whole(school.substitutesPerDay, unless: 0),
      "coverMinutes": school.coverMinutes.map(JSONValue.whole),
    ])
  }

  private static func period(_ period: Period) -> JSONValue {
    .row([
      "id": .string(period.id), "start": .string("\(period.time.start)"),
      "end": .string("\(period.time.end)"),
    ])
  }

  static func leader(_ leader: Leader) -> JSONValue {
    person(
      leader.person, limits: .leaderDefault,
      own: [
        "standards": leader.standards.list(JSONValue.string),
        "practices": leader.practices.list(JSONValue.string),
        "caseload": leader.caseload == Caseload(min: 0, max: 6)
          ? nil : .row(["min": .whole(leader.caseload.min), "max": .whole(leader.caseload.max)]),
      ])
  }

  static func peer(_ peer: Peer) -> JSONValue {
    person(
      peer.person, limits: .peerDefault,
      own: [
        "goals": peer.goals.list(goal),
        "leaders": whole(peer.leaders, unless: 1),
        "priority": whole(peer.priority, unless: 1),
      ])
  }

  private static func goal(_ goal: Goal) -> JSONValue {
    let weight: JSONValue? = goal.weight == Share(1) ? nil : .number("\(goal.weight)")
    return switch goal.topic {
    case .standard(let code): .row(["standard": .string(code), "weight": weight])
    case .practice(let name): .row(["practice": .string(name), "weight": weight])
    }
  }

  private static func person(
    _ person: Person, limits: Limits, own: KeyValuePairs<String, JSONValue?>
  ) -> JSONValue {
    let modes = Mode.allCases.filter(person.modes.contains)
    let before: KeyValuePairs<String, JSONValue?> = [
      "id": .string(person.id), "name": person.name.nonEmpty, "email": person.email.map(JSONValue.string),
      "school": .string(person.school), "subjects": person.subjects.list(JSONValue.string),
      "grades": person.grades.list { .string("\($0)") },
    ]
    let after: KeyValuePairs<String, JSONValue?> = [
      "modes": modes == [.inPerson] ? nil : .strings(modes.map(\.rawValue)),
      "prefers": person.prefers.list(JSONValue.string),
      "lessons": person.lessons.list(lesson),
      "unavailable": person.unavailable.list(window), "avoid": person.avoid.list(window),
      "limits": person.limits == limits
        ? nil
        : .row([
          "sessionsPerDay": whole(person.limits.sessionsPerDay, unless: limits.sessionsPerDay),
          "minutesPerWeek": person.limits.minutesPerWeek.map(JSONValue.whole),
        ]),
    ]
    return .object(
      [before, own, after].flatMap { pairs in
        pairs.compactMap { key, value in value.map { JSONValue.Member(key: key, value: $0) } }
      })
  }

  private static func lesson(_ lesson: Lesson) -> JSONValue {
    .row([
      "days": lesson.days.list(JSONValue.string), "period": lesson.time.period,
      "start": lesson.time.start, "end": lesson.time.end, "subject": lesson.subject.map(JSONValue.string),
      "grade": lesson.grade.map { .string("\($0)") },
    ])
  }

  private static func window(_ window: TimeWindow) -> JSONValue {
    let isDate = window.from != nil && window.from == window.to
    return .row([
      "days": window.days.list(JSONValue.string), "date": isDate ? window.from.map { .string("\($0)") } : nil,
      "from": isDate ? nil : window.from.map { .string("\($0)") },
      "to": isDate ? nil : window.to.map { .string("\($0)") },
      "period": window.time?.period, "start": window.time?.start, "end": window.time?.end,
    ])
  }
}

extension LessonTime {
  fileprivate var period: JSONValue? {
    if case .period(let id) = self { .string(id) } else { nil }
  }
  fileprivate var start: JSONValue? {
    if case .clock(let range) = self { .string("\(range.start)") } else { nil }
  }
  fileprivate var end: JSONValue? {
    if case .clock(let range) = self { .string("\(range.end)") } else { nil }
  }
}
