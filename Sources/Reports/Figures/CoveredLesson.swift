import Coaching

/// A lesson that a substitute takes on a date, once however many sessions list it (SPEC §5, Cover).
public struct CoveredLesson: Sendable, Hashable {
  /// Id of the teacher.
  public var teacher: String
  public var date: CalendarDate
  public var period: String?
  /// On the teacher's clock.
  public var time: ClockRange

  /// The lessons that the sessions list, by date, start, then teacher.
  ///
  /// Lessons of one teacher with the same times are one (SPEC §5); the first period listed names it.
  public static func all(in sessions: [Session]) -> [CoveredLesson] {
    struct Key: Hashable {
      var teacher: String
      var date: CalendarDate
      var time: ClockRange
    }
    var seen = Set<Key>()
    var lessons: [CoveredLesson] = []
    for session in sessions {
      for cover in session.covers
      where seen.insert(Key(teacher: cover.teacher, date: session.date, time: cover.time)).inserted {
        lessons.append(
          CoveredLesson(teacher: cover.teacher, date: session.date, period: cover.period, time: cover.time))
      }
    }
    return lessons.sorted {
      ($0.date, $0.time.start, $0.teacher, $0.time.end) < ($1.date, $1.time.start, $1.teacher, $1.time.end)
    }
  }
}
