import Coaching

/// A lesson of a teacher on a date: what a substitute takes, counted once however many sessions list it.
struct LessonOnDate: Hashable {
  var teacher: Int
  var date: CalendarDate
  var range: ClockRange
}

/// A person who is to be somewhere: how far it is from their school, in minutes (0 where it is virtual).
struct Attendant: Hashable {
  var person: Int
  var away: Int
}

/// What keeps a person from a session.
enum Obstacle: Hashable {
  /// Outside the workday, or the school is closed.
  case notAtWork
  /// Busy with a lesson at that time.
  case lesson(TaughtLesson, CalendarDate)
  /// A lesson leaves too little time for the way.
  case lessonTooNear(TaughtLesson, CalendarDate)
  case unavailable
  case unavailableTooNear
}

extension RosterFacts {
  /// When an attendant could be there within those instants, other sessions aside: their workday less lessons and
  /// unavailable times, from which the travel time is kept (the ends of the workday need none). Listed lessons are covered.
  func openings(of attendant: Attendant, within bounds: Span, covered: Set<LessonOnDate>) -> [Span] {
    people[attendant.person].days(touching: bounds).flatMap { day -> [Span] in
      let free: [Span]
      if attendant.away == 0, covered.isEmpty {
        free = day.pattern.free
      } else {
        let lessons = day.pattern.lessons.filter { lesson in
          !covered.contains(
            LessonOnDate(teacher: attendant.person, date: day.date, range: lesson.range))
        }
        let busy = lessons.map(\.span) + day.pattern.unavailable
        free = day.pattern.workday.removing(busy.map { $0.widened(by: attendant.away) })
      }
      return free.compactMap { $0.shifted(by: day.midnight).clamped(to: bounds) }
    }
  }

  /// The runs of starts within those instants that are possible for all of them, other sessions aside.
  func possibleStarts(
    of attendants: [Attendant], within bounds: Span, minutes: Int, covered: Set<LessonOnDate> = []
  ) -> [ClosedRange<Int>] {
    var common = [bounds]
    for attendant in attendants {
      common = Span.common(common, openings(of: attendant, within: bounds, covered: covered))
      if common.isEmpty { return [] }
    }
    return common.filter { $0.minutes >= minutes }.map { $0.start...($0.end - minutes) }
  }

  /// All that keeps an attendant from a session at those instants, other sessions aside.
  func obstacles(
    to attendant: Attendant, at span: Span, covered: Set<LessonOnDate> = []
  ) -> [Obstacle] {
    let days = people[attendant.person].days(touching: span)
    var obstacles: [Obstacle] = []
    if !days.contains(where: { $0.pattern.workday.shifted(by: $0.midnight).contains(span) }) {
      obstacles.append(.notAtWork)
    }
    for day in days {
      let wanted = span.shifted(by: -day.midnight)
      for lesson in day.pattern.lessons where lesson.span.widened(by: attendant.away).overlaps(wanted) {
        let key = LessonOnDate(teacher: attendant.person, date: day.date, range: lesson.range)
        if covered.contains(key) { continue }
        obstacles.append(
          lesson.span.overlaps(wanted) ? .lesson(lesson, day.date) : .lessonTooNear(lesson, day.date))
      }
      for window in day.pattern.unavailable where window.widened(by: attendant.away).overlaps(wanted) {
        obstacles.append(window.overlaps(wanted) ? .unavailable : .unavailableTooNear)
      }
    }
    return obstacles
  }

  /// Whether a session at those instants overlaps an `avoid` window of the person.
  func avoids(_ person: Int, _ span: Span) -> Bool {
    people[person].days(touching: span).contains { day in
      day.pattern.avoid.contains { $0.shifted(by: day.midnight).overlaps(span) }
    }
  }
}
