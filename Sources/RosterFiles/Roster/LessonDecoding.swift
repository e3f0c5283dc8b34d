import Coaching

/// The school that a person's lessons and windows refer to.
struct PersonSchool {
  var id: String
  var names: KnownNames.School
}

extension RosterDecoder {
  mutating func lesson(_ node: Int, at school: PersonSchool?) -> Lesson? {
    guard let fields = input.fields(node, LessonKey.table) else { return nil }
    let days = dayLabels(fields[.days], at: school)
    let (time, isSound) = time(
      node, period: fields[.period], start: fields[.start], end: fields[.end], at: school)
    let subject = input.string(fields[.subject])
    let grade = input.grade(fields[.grade])
    if time == nil, isSound { input.fail(node, .noTime) }
    return time.map { Lesson(days: days, time: $0, subject: subject, grade: grade) }
  }

  mutating func window(_ node: Int, at school: PersonSchool?) -> TimeWindow? {
    guard let fields = input.fields(node, WindowKey.table) else { return nil }
    let days = dayLabels(fields[.days], at: school)
    let (time, _) = time(node, period: fields[.period], start: fields[.start], end: fields[.end], at: school)
    let date = input.date(fields[.date])
    if fields[.date] != nil, fields[.from] != nil || fields[.to] != nil {
      input.fail(node, .dateAndSpan)
    }
    guard let (from, to) = dates(fields, .from, .to) else { return nil }
    return TimeWindow(days: days, from: date ?? from, to: date ?? to, time: time)
  }

  private mutating func dayLabels(_ list: Int?, at school: PersonSchool?) -> [String] {
    guard let list else { return [] }
    var labels: [String] = []
    for node in input.items(list) {
      guard let label = input.string(node) else { continue }
      if let school, !school.names.labels.contains(label) {
        input.fail(
          node, .unknownDay(school: school.id, allowed: school.names.labels), nearest: label,
          in: school.names.labels)
        continue
      }
      if labels.contains(label) {
        let first = input.json.children(list).first { input.json.string($0) == label } ?? node
        input.failRepeated(node, "label of that name in this list", first: first)
      } else {
        labels.append(label)
      }
    }
    return labels
  }

  /// A period or times of its own; nil where neither is given or, `isSound` false, where they are faulty.
  private mutating func time(
    _ node: Int, period: Int?, start: Int?, end: Int?, at school: PersonSchool?
  ) -> (LessonTime?, isSound: Bool) {
    if period != nil, start != nil || end != nil {
      input.fail(node, .bothTimes)
      return (nil, false)
    }
    if let period { return (self.period(period, at: school).map { .period($0) }, false) }
    guard start != nil || end != nil else { return (nil, true) }
    let first = input.clockTime(start)
    let last = input.clockTime(end)
    if start == nil || end == nil { input.fail(node, .halfTime(missing: start == nil ? "start" : "end")) }
    guard let first, let last else { return (nil, false) }
    guard first < last else {
      input.fail(node, .notBefore(first: "start", second: "end"))
      return (nil, false)
    }
    return (.clock(ClockRange(start: first, end: last)), true)
  }

  private mutating func period(_ node: Int, at school: PersonSchool?) -> String? {
    guard let id = input.string(node) else { return nil }
    if let school, !school.names.periods.contains(id) {
      input.fail(node, .unknownPeriod(school: school.id), nearest: id, in: school.names.periods.sorted())
    }
    return id
  }
}
