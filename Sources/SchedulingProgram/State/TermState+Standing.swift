import Coaching

/// Sessions of others, which take time, rooms and cover, and are never moved.
extension TermState {
  /// The item that they are entered as.
  static let standingItem: Int32 = -1

  /// Enters them into an empty state; those that nobody and nothing of the problem could meet change nothing.
  func occupy(_ standing: [StandingSession]) {
    guard !standing.isEmpty else { return }
    let local = problem.numberOfPerson
    let slots = problem.lessons.slotOfTime
    var others: Set<StandingSession.Lesson> = []
    for session in standing {
      for (person, place) in session.people {
        guard let number = local[person] else { continue }
        enter(Engagement(span: session.span, place: place, item: Self.standingItem), number, day: session.day)
      }
      if session.room >= 0 {
        take(RoomUse(span: session.span, item: Self.standingItem), at: session.room, day: session.day)
      }
      for lesson in session.covers {
        if let slot = slots[LessonTime(person: lesson.person, span: lesson.span)] {
          cover(lesson, slot: slot)
        } else if others.insert(lesson).inserted {
          spend(lesson)
        }
      }
      for lesson in session.observed {
        guard let slot = slots[LessonTime(person: lesson.person, span: lesson.span)] else { continue }
        observedCount[slot * tables.keyDates + lesson.date + 1] += 1
      }
    }
  }

  private func cover(_ lesson: StandingSession.Lesson, slot: Int) {
    let key = slot * tables.keyDates + lesson.date + 1
    coverCount[key] += 1
    if coverCount[key] == 1 { spend(lesson) }
  }

  /// Counts a lesson against both budgets of its school.
  private func spend(_ lesson: StandingSession.Lesson) {
    let school = problem.availability.school[lesson.person]
    coveredOnDate[tables.dateKey(school: school, date: lesson.date)] += 1
    coveredMinutes[school] += Int(lesson.span.end - lesson.span.start)
  }
}

/// A teacher and the times of a lesson.
struct LessonTime: Hashable, Sendable {
  let person: Int
  let span: MinuteSpan
}

extension LessonNumbers {
  /// The number of each lesson by its teacher and times.
  var slotOfTime: [LessonTime: Int] {
    Dictionary(
      slots.enumerated().map { (LessonTime(person: $1.person, span: $1.span), $0) },
      uniquingKeysWith: { first, _ in first })
  }
}
