import Coaching

/// One way to place a step on a date, were there no other session.
struct StepPlacement {
  var span: Span
  var covered: Set<LessonOnDate>
  var observed: LessonOnDate?
}

/// All ways to place a step on a date, were there no other session and no limit (SPEC §3, "Possible cycle").
struct StepPlacements {
  let facts: RosterFacts
  let setting: StepSetting
  /// Whether lessons may be covered; it needs a school with at least one substitute a day.
  let covering: Bool

  func placements(on date: CalendarDate) -> [StepPlacement] {
    setting.observed == nil ? ordinary(on: date) : observations(on: date)
  }

  private func ordinary(on date: CalendarDate) -> [StepPlacement] {
    let bounds = setting.clock.wholeDay(date)
    let minutes = setting.step.minutes
    guard covering else { return starts(in: bounds, bounds: bounds, covered: []) }
    // Between two of these minutes a start stands in the way of the same lessons.
    let coverable = coverableLessons(touching: bounds)
    var edges: Set<Int> = [bounds.start, bounds.end]
    for (blocked, _) in coverable {
      for edge in [blocked.start - minutes + 1, blocked.end] where edge > bounds.start && edge < bounds.end {
        edges.insert(edge)
      }
    }
    let sorted = edges.sorted()
    return zip(sorted, sorted.dropFirst()).flatMap { from, to -> [StepPlacement] in
      let wanted = Span(start: from, end: from + minutes)
      let covered = Set(coverable.filter { $0.blocked.overlaps(wanted) }.map(\.lesson))
      return starts(in: Span(start: from, end: to), bounds: bounds, covered: covered)
    }
  }

  /// The starts in `part` of the date that the rule for starts allows while those lessons are covered.
  private func starts(in part: Span, bounds: Span, covered: Set<LessonOnDate>) -> [StepPlacement] {
    let runs = facts.possibleStarts(
      of: setting.attendants, within: bounds, minutes: setting.step.minutes, covered: covered)
    return runs.flatMap { run in
      stride(from: run.lowerBound, through: run.upperBound, by: facts.roster.program.startEvery)
        .filter { part.start <= $0 && $0 < part.end }
        .map { start in
          StepPlacement(
            span: Span(start: start, end: start + setting.step.minutes), covered: covered, observed: nil)
        }
    }
  }

  /// The lessons that a substitute could take, with the instants that each blocks, the way included.
  private func coverableLessons(touching bounds: Span) -> [(blocked: Span, lesson: LessonOnDate)] {
    setting.freeAttendants.filter { canBeCovered($0.person) }.flatMap { attendant in
      facts.people[attendant.person].days(touching: bounds).flatMap { day in
        day.pattern.lessons.map { lesson in
          (
            lesson.span.widened(by: attendant.away).shifted(by: day.midnight),
            LessonOnDate(teacher: attendant.person, date: day.date, range: lesson.range)
          )
        }
      }
    }
  }

  private func canBeCovered(_ person: Int) -> Bool {
    setting.step.cover && facts.people[person].school.school.substitutesPerDay > 0
  }

  private func observations(on date: CalendarDate) -> [StepPlacement] {
    guard let observed = setting.observed, let observer = setting.freeAttendants.first else { return [] }
    let observable = ObservableLessons(facts, observed: observed, observer: observer.person)
    let mayCover = covering && canBeCovered(observer.person)
    return observable.lessons(startingIn: setting.clock.wholeDay(date)).compactMap { lesson, day in
      guard observable.hasRightSubject(lesson), !observable.isInterrupted(lesson, on: day) else { return nil }
      let span = ObservableLessons.span(of: lesson, on: day, minutes: setting.step.minutes)
      var covered: Set<LessonOnDate> = []
      for obstacle in facts.obstacles(to: observer, at: span) {
        switch obstacle {
        case .lesson(let lesson, let date), .lessonTooNear(let lesson, let date):
          guard mayCover else { return nil }
          covered.insert(LessonOnDate(teacher: observer.person, date: date, range: lesson.range))
        case .notAtWork, .unavailable, .unavailableTooNear: return nil
        }
      }
      return StepPlacement(
        span: span, covered: covered,
        observed: LessonOnDate(teacher: observed, date: day.date, range: lesson.range))
    }
  }
}
