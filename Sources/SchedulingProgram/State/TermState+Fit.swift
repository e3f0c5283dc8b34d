import Coaching

/// The hard rules of SPEC §5, one a method: whether a session could be added to what is there.
extension TermState {
  /// Whether every rule allows one more session.
  func fits(_ track: Track, _ step: Int, _ visit: Visit) -> Bool {
    let place = track.steps[step]
    let option = tables.options[Int(visit.option)]
    let day = Int(visit.day)
    let span = tables.span(option, place, day: day)
    guard rooms.isFree(place.room, span, day: day), canObserve(option.observed, day: day) else {
      return false
    }
    var free = true
    tables.forEachPerson(track, step, visit) { person in
      if free { free = isFree(person, span, at: tables.place(of: person, in: place), day: day) }
    }
    guard free else { return false }
    if visit.attending == 0 { return canCover(tables.covers, option.covers, day: day) }
    var lessons: [LessonRef] = []
    tables.forEachCover(track, step, visit) { lessons.append($0) }
    return canCover(lessons, 0..<Int32(lessons.count), day: day)
  }

  /// Whether the person has time for a session, and may have one more.
  func isFree(_ person: Int, _ span: MinuteSpan, at place: Int32, day: Int) -> Bool {
    limitsAllow(person, span, day: day) && !isEngaged(person, span, at: place, day: day)
  }

  /// The limits of the date and the week hold with one more session.
  func limitsAllow(_ person: Int, _ span: MinuteSpan, day: Int) -> Bool {
    let limits = tables.limits[person]
    guard book.count(person, day: day) < limits.sessionsPerDay else { return false }
    guard let most = limits.minutesPerWeek else { return true }
    let week = Int(weekMinutes[person * tables.weekCount + tables.weekOfDay[day]])
    return week + Int(span.end - span.start) <= most
  }

  /// Whether a person may have a session of some minutes more on that day.
  @inline(__always)
  func hasRoomInDay(_ person: Int, day: Int) -> Bool {
    book.count(person, day: day) < tables.limits[person].sessionsPerDay
      && minutesLeft(person, day: day) > 0
  }

  /// Sessions that a day leaves to a person.
  @inline(__always)
  func sessionsLeft(_ person: Int, day: Int) -> Int {
    tables.limits[person].sessionsPerDay - book.count(person, day: day)
  }

  /// Minutes that the week of a day leaves to a person.
  @inline(__always)
  func minutesLeft(_ person: Int, day: Int) -> Int32 {
    guard let most = tables.limits[person].minutesPerWeek else { return .max }
    return Int32(clamping: most) - weekMinutes[person * tables.weekCount + tables.weekOfDay[day]]
  }

  /// Nobody is in two sessions at once, and the travel lies between two places.
  func isEngaged(_ person: Int, _ span: MinuteSpan, at place: Int32, day: Int) -> Bool {
    let first = book.start(person, day: day)
    for index in first..<first + book.count(person, day: day) {
      let other = book[index]
      let gap = gap(place, other.place)
      if other.span.start < span.end + gap, span.start < other.span.end + gap { return true }
    }
    return tables.hasSeveralClocks && !isFreeAround(person, span, at: place, day: day)
  }

  /// Minutes that must lie between sessions at two places; 0 at the same.
  @inline(__always)
  func gap(_ place: Int32, _ other: Int32) -> Int32 { place == other ? 0 : problem.travel(place, other) }

  /// Sessions that another clock counts to the day before or after; the way between two of them has its time where they are on one day for the
  /// person.
  func isFreeAround(_ person: Int, _ span: MinuteSpan, at place: Int32, day: Int) -> Bool {
    for near in [day - 1, day + 1] where (0..<tables.dayCount).contains(near) {
      let first = book.start(person, day: near)
      for index in first..<first + book.count(person, day: near) {
        let other = book[index]
        let gap =
          tables.isOneDay(for: person, span.start, other.span.start, near: day)
          ? gap(place, other.place) : 0
        if other.span.start < span.end + gap, span.start < other.span.end + gap { return false }
      }
    }
    return true
  }

  /// A lesson that is covered can't be observed.
  func canObserve(_ lesson: LessonRef, day: Int) -> Bool {
    lesson.slot < 0 || coverCount[tables.lessonKey(lesson, day: day)] == 0
  }

  /// Both cover budgets of every school, and no lesson that is observed, with the lessons in that part of a list covered on a day.
  func canCover<Lessons: RandomAccessCollection<LessonRef>>(
    _ lessons: Lessons, _ range: Range<Int32>, day: Int
  ) -> Bool where Lessons.Index == Int {
    for number in range {
      let lesson = lessons[Int(number)]
      let key = tables.lessonKey(lesson, day: day)
      guard coverCount[key] == 0 else { continue }
      guard observedCount[key] == 0 else { return false }
      let slot = Int(lesson.slot)
      let school = tables.schoolOfSlot[slot]
      let date = tables.dateKey(lesson, day: day)
      var onDate = coveredOnDate[date] + 1
      var minutes = coveredMinutes[school] + tables.minutesOfSlot[slot]
      // Those before it in the list that nobody covers yet, either.
      for earlier in range.lowerBound..<number {
        let other = lessons[Int(earlier)]
        guard coverCount[tables.lessonKey(other, day: day)] == 0,
          tables.schoolOfSlot[Int(other.slot)] == school
        else { continue }
        if tables.dateKey(other, day: day) == date { onDate += 1 }
        minutes += tables.minutesOfSlot[Int(other.slot)]
      }
      let budget = tables.coverBudgets[school]
      guard Int(onDate) <= budget.perDay, minutes <= budget.minutes else { return false }
    }
    return true
  }

  /// Points for the lessons that nobody has covered yet; nil where a rule forbids it.
  func coverCost(_ covers: Range<Int32>, day: Int) -> Int? {
    if covers.isEmpty { return 0 }
    guard canCover(tables.covers, covers, day: day) else { return nil }
    var sum = 0
    for number in covers {
      let lesson = tables.covers[Int(number)]
      if coverCount[tables.lessonKey(lesson, day: day)] == 0 {
        sum += tables.coverCostOfSlot[Int(lesson.slot)]
      }
    }
    return sum
  }
}
