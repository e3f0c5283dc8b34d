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
    var keys: [Int] = []
    problem.forEachCover(track, step, visit) { keys.append(problem.lessonKey($0, day: day)) }
    return keys.isEmpty || canCover(keys)
  }

  /// Whether the person has time for a session, and may have one more.
  func isFree(_ person: Int, _ span: MinuteSpan, at place: Int32, day: Int) -> Bool {
    limitsAllow(person, span, day: day) && !isEngaged(person, span, at: place, day: day)
  }

  /// The limits of the date and the week hold with one more session.
  func limitsAllow(_ person: Int, _ span: MinuteSpan, day: Int) -> Bool {
    let limits = problem.limits[person]
    let list = person * problem.dayCount + day
    guard engagements[list].count < limits.sessionsPerDay else { return false }
    guard let most = limits.minutesPerWeek else { return true }
    let week = Int(weekMinutes[person * problem.weekCount + problem.weekOfDay[day]])
    return week + Int(span.end - span.start) <= most
  }

  /// Whether a person may have a session of some minutes more on that day.
  func hasRoomInDay(_ person: Int, day: Int) -> Bool {
    engagements[person * problem.dayCount + day].count < problem.limits[person].sessionsPerDay
      && minutesLeft(person, day: day) > 0
  }

  /// Sessions that a day leaves to a person.
  func sessionsLeft(_ person: Int, day: Int) -> Int {
    problem.limits[person].sessionsPerDay - engagements[person * problem.dayCount + day].count
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
    for other in engagements[person * problem.dayCount + day] {
      let gap = problem.travel(place, other.place)
      if other.span.start < span.end + gap, span.start < other.span.end + gap { return true }
    }
    return problem.hasSeveralClocks && !isFreeAround(person, span, day: day)
  }

  /// Sessions that another clock counts to the day before or after.
  private func isFreeAround(_ person: Int, _ span: MinuteSpan, day: Int) -> Bool {
    for near in [day - 1, day + 1] where (0..<problem.dayCount).contains(near) {
      for other in engagements[person * problem.dayCount + near] where other.span.overlaps(span) {
        return false
      }
    }
    return true
  }

  /// `rooms` bounds what runs at once in person at a school.
  func roomIsFree(_ school: Int32, _ span: MinuteSpan, day: Int) -> Bool {
    guard school >= 0, let rooms = problem.rooms[Int(school)] else { return true }
    let uses = roomUses[Int(school) * problem.dayCount + day]
    if uses.count < rooms { return true }
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
    lesson.slot < 0 || coverCount[problem.lessonKey(lesson, day: day)] == nil
  }

  /// Both cover budgets of every school, and no lesson that is observed.
  func canCover(_ keys: [Int]) -> Bool {
    let fresh = keys.filter { coverCount[$0] == nil }
    guard !fresh.contains(where: { observedCount[$0] != nil }) else { return false }
    for (index, key) in fresh.enumerated() {
      let lesson = problem.place(ofLesson: key)
      let same = fresh.prefix(index + 1).map { problem.place(ofLesson: $0) }
        .filter { $0.school == lesson.school }
      let school = problem.roster.schools[lesson.school]
      let list = lesson.school * problem.availability.calendar.dateCount + lesson.date
      let onDate = coveredOnDate[list, default: 0] + same.count { $0.date == lesson.date }
      guard onDate <= school.substitutesPerDay else { return false }
      let minutes = same.reduce(coveredMinutes[lesson.school]) {
        $0 + problem.lessons.minutes(Int32($1.slot))
      }
      if let most = school.coverMinutes, minutes > most { return false }
    }
    return true
  }

  /// Points for the lessons that nobody has covered yet; nil where a rule forbids it.
  func coverCost(_ covers: Range<Int32>, day: Int) -> Int? {
    if covers.isEmpty { return 0 }
    let keys = covers.map { problem.lessonKey(problem.covers[Int($0)], day: day) }
    guard canCover(keys) else { return nil }
    return keys.reduce(0) { sum, key in
      sum + (coverCount[key] == nil ? problem.coverCost(Int32(problem.place(ofLesson: key).slot)) : 0)
    }
  }
}
