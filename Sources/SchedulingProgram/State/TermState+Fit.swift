import Coaching

/// The hard rules of SPEC §5, one a method: whether a session could be added to what is there.
extension TermState {
  /// Whether every rule allows one more session.
  func fits(_ track: Track, _ step: Int, _ visit: Visit) -> Bool {
    let place = track.steps[step]
    let option = problem.options[Int(visit.option)]
    let day = Int(visit.day)
    let span = problem.span(option, place, day: day)
    guard roomIsFree(place.room, span, day: day), canObserve(option.observed, day: day) else {
      return false
    }
    var free = true
    problem.forEachPerson(track, step, visit) { person in
      if free { free = isFree(person, span, at: problem.place(of: person, in: place), day: day) }
    }
    guard free else { return false }
    if visit.attending == 0 { return canCover(problem.covers, option.covers, day: day) }
    var lessons: [LessonRef] = []
    problem.forEachCover(track, step, visit) { lessons.append($0) }
    return canCover(lessons, 0..<Int32(lessons.count), day: day)
  }

  /// Whether the person has time for a session, and may have one more.
  func isFree(_ person: Int, _ span: MinuteSpan, at place: Int32, day: Int) -> Bool {
    limitsAllow(person, span, day: day) && !isEngaged(person, span, at: place, day: day)
  }

  /// The limits of the date and the week hold with one more session.
  func limitsAllow(_ person: Int, _ span: MinuteSpan, day: Int) -> Bool {
    let limits = problem.limits[person]
    guard book.count(person, day: day) < limits.sessionsPerDay else { return false }
    guard let most = limits.minutesPerWeek else { return true }
    let week = Int(weekMinutes[person * problem.weekCount + problem.weekOfDay[day]])
    return week + Int(span.end - span.start) <= most
  }

  /// Whether a person may have a session of some minutes more on that day.
  func hasRoomInDay(_ person: Int, day: Int) -> Bool {
    book.count(person, day: day) < problem.limits[person].sessionsPerDay
      && minutesLeft(person, day: day) > 0
  }

  /// Sessions that a day leaves to a person.
  func sessionsLeft(_ person: Int, day: Int) -> Int {
    problem.limits[person].sessionsPerDay - book.count(person, day: day)
  }

  /// Minutes that the week of a day leaves to a person.
  func minutesLeft(_ person: Int, day: Int) -> Int32 {
    guard let most = problem.limits[person].minutesPerWeek else { return .max }
    return Int32(clamping: most) - weekMinutes[person * problem.weekCount + problem.weekOfDay[day]]
  }

  /// Whether as many sessions as the school has rooms are there on that day, so that a closer look is needed.
  func hasFullRoom(_ school: Int32, day: Int) -> Bool {
    guard school >= 0, let rooms = problem.rooms[Int(school)] else { return false }
    return roomUses[Int(school) * problem.dayCount + day].count >= rooms
  }

  /// Nobody is in two sessions at once, and the travel lies between two places.
  func isEngaged(_ person: Int, _ span: MinuteSpan, at place: Int32, day: Int) -> Bool {
    let first = book.start(person, day: day)
    for index in first..<first + book.count(person, day: day) {
      let other = book[index]
      let gap = problem.travel(place, other.place)
      if other.span.start < span.end + gap, span.start < other.span.end + gap { return true }
    }
    return problem.hasSeveralClocks && !isFreeAround(person, span, day: day)
  }

  /// Sessions that another clock counts to the day before or after.
  private func isFreeAround(_ person: Int, _ span: MinuteSpan, day: Int) -> Bool {
    for near in [day - 1, day + 1] where (0..<problem.dayCount).contains(near) {
      let first = book.start(person, day: near)
      for index in first..<first + book.count(person, day: near) where book[index].span.overlaps(span) {
        return false
      }
    }
    return true
  }

  /// `rooms` bounds what runs at once in person at a school.
  func roomIsFree(_ school: Int32, _ span: MinuteSpan, day: Int) -> Bool {
    guard school >= 0, let rooms = problem.rooms[Int(school)] else { return true }
    guard roomUses[Int(school) * problem.dayCount + day].count >= rooms else { return true }
    let uses = roomUses[Int(school) * problem.dayCount + day]
    // The most sessions at once are at the start of one of them.
    func count(at instant: Int32) -> Int {
      uses.count { $0.span.start <= instant && instant < $0.span.end }
    }
    if count(at: span.start) >= rooms { return false }
    return !uses.contains {
      $0.span.start > span.start && $0.span.start < span.end && count(at: $0.span.start) >= rooms
    }
  }

  /// A lesson that is covered can't be observed.
  func canObserve(_ lesson: LessonRef, day: Int) -> Bool {
    lesson.slot < 0 || coverCount[problem.lessonKey(lesson, day: day)] == 0
  }

  /// Both cover budgets of every school, and no lesson that is observed, with the lessons in that part of a list covered on a day.
  func canCover(_ lessons: [LessonRef], _ range: Range<Int32>, day: Int) -> Bool {
    for number in range {
      let lesson = lessons[Int(number)]
      let key = problem.lessonKey(lesson, day: day)
      guard coverCount[key] == 0 else { continue }
      guard observedCount[key] == 0 else { return false }
      let slot = Int(lesson.slot)
      let school = problem.schoolOfSlot[slot]
      let date = problem.dateKey(lesson, day: day)
      var onDate = coveredOnDate[date] + 1
      var minutes = coveredMinutes[school] + problem.minutesOfSlot[slot]
      // Those before it in the list that nobody covers yet, either.
      for earlier in range.lowerBound..<number {
        let other = lessons[Int(earlier)]
        guard coverCount[problem.lessonKey(other, day: day)] == 0,
          problem.schoolOfSlot[Int(other.slot)] == school
        else { continue }
        if problem.dateKey(other, day: day) == date { onDate += 1 }
        minutes += problem.minutesOfSlot[Int(other.slot)]
      }
      let budget = problem.coverBudgets[school]
      guard Int(onDate) <= budget.perDay, minutes <= budget.minutes else { return false }
    }
    return true
  }

  /// Points for the lessons that nobody has covered yet; nil where a rule forbids it.
  func coverCost(_ covers: Range<Int32>, day: Int) -> Int? {
    if covers.isEmpty { return 0 }
    guard canCover(problem.covers, covers, day: day) else { return nil }
    var sum = 0
    for number in covers {
      let lesson = problem.covers[Int(number)]
      if coverCount[problem.lessonKey(lesson, day: day)] == 0 {
        sum += problem.coverCostOfSlot[Int(lesson.slot)]
      }
    }
    return sum
  }
}
