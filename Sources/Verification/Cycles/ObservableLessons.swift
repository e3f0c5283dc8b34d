import Coaching

/// Which lessons of a teacher a colleague may observe (SPEC §5, "observation").
struct ObservableLessons {
  let facts: RosterFacts
  let observed: Int
  /// Subjects that the lesson must have one of; nil: any lesson will do.
  let subjects: [String]?

  init(_ facts: RosterFacts, observed: Int, observer: Int) {
    self.facts = facts
    self.observed = observed
    let teacher = facts.people[observed].person
    let other = facts.people[observer].person
    let shared = teacher.subjects.filter { own in
      other.subjects.contains { StandardMatch.exactly($0, own) }
    }
    let taught = teacher.lessons.compactMap(\.subject).contains { subject in
      shared.contains { StandardMatch.exactly($0, subject) }
    }
    subjects = taught ? shared : nil
  }

  func hasRightSubject(_ lesson: TaughtLesson) -> Bool {
    guard let subjects else { return true }
    return lesson.subjects.contains { subject in
      subjects.contains { StandardMatch.exactly($0, subject) }
    }
  }

  /// Whether the teacher is unavailable during any part of the lesson.
  func isInterrupted(_ lesson: TaughtLesson, on day: PersonDay) -> Bool {
    day.pattern.unavailable.contains { $0.overlaps(lesson.span) }
  }

  /// The lessons that begin within those instants, each with its day.
  func lessons(startingIn bounds: Span) -> [(lesson: TaughtLesson, day: PersonDay)] {
    facts.people[observed].days(touching: bounds).flatMap { day in
      day.pattern.lessons.filter { lesson in
        let start = lesson.span.start + day.midnight
        return bounds.start <= start && start < bounds.end
      }.map { ($0, day) }
    }
  }

  /// When an observation of the lesson takes place: after `minutes`, or with the lesson, whichever comes first.
  static func span(of lesson: TaughtLesson, on day: PersonDay, minutes: Int) -> Span {
    let whole = lesson.span.shifted(by: day.midnight)
    return Span(start: whole.start, end: min(whole.start + minutes, whole.end))
  }
}
