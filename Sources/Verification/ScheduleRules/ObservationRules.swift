import Coaching

/// Whether an observation sees a lesson that may be observed, from its start (SPEC §5, "observation").
struct ObservationRules {
  let facts: RosterFacts
  let findings: Findings
  /// Every lesson that some session of the plan lists as covered.
  let covered: Set<LessonOnDate>

  func check(_ placed: PlacedSession) {
    guard let observed = placed.setting.observed,
      let observer = placed.setting.freeAttendants.first?.person
    else { return }
    let observable = ObservableLessons(facts, observed: observed, observer: observer)
    let instant = Span(start: placed.span.start, end: placed.span.start + 1)
    let faults = observable.lessons(startingIn: instant).map { lesson, day in
      self.faults(placed, observable, lesson, day)
    }
    // Of several lessons that start together one that may be observed is enough.
    if faults.contains(where: \.isEmpty) { return }
    let fewest = faults.min { $0.count < $1.count }
    let nothing = Violation(
      .observedLesson, people: [facts.id(observed)], date: placed.session.date,
      session: placed.session.id, found: placed.session.time.start.description)
    for fault in fewest ?? [nothing] { findings.add(fault) }
  }

  private func faults(
    _ placed: PlacedSession, _ observable: ObservableLessons, _ lesson: TaughtLesson, _ day: PersonDay
  ) -> [Violation] {
    var faults: [Violation] = []
    func fault(_ rule: Rule, _ found: String?, _ expected: String? = nil) {
      faults.append(
        Violation(
          rule, people: [facts.id(observable.observed)], date: placed.session.date,
          session: placed.session.id, found: found, expected: expected))
    }
    let right = ObservableLessons.span(of: lesson, on: day, minutes: placed.setting.step.minutes)
    let end = placed.session.time.start.minutes + right.minutes
    if placed.session.time.end.minutes != end {
      fault(
        .sessionEnd, placed.session.time.end.description, ClockTime(minutes: end).description)
    }
    if !observable.hasRightSubject(lesson) {
      fault(.observedSubject, lesson.subjects.listed, observable.subjects?.joined(separator: " or "))
    }
    if observable.isInterrupted(lesson, on: day) { fault(.observedUnavailable, lesson.range.description) }
    let key = LessonOnDate(teacher: observable.observed, date: day.date, range: lesson.range)
    if covered.contains(key) { fault(.observedCovered, lesson.range.description) }
    return faults
  }
}
