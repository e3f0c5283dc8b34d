import Coaching

/// A schedule in the making: where every placed cycle lies, and what is taken by it.
///
/// Rules are checked as sessions are added, one rule a method; see `TermState+Fit`.
final class TermState {
  let problem: TermProblem
  /// The problem's.
  let tables: TermTables
  /// For each item where its steps are; nil where it is missing.
  private(set) var visits: [[Visit]?]
  /// Points of the sessions that are placed and the cycles that are missing; the cover of each lesson once.
  private(set) var penalty: Int
  /// Sessions of a person on a program day.
  let book: DayBook
  /// Minutes of sessions of a person in a week: person · weeks + week.
  let weekMinutes: FixedTable<Int32>
  /// Sessions in the rooms of the schools.
  let rooms: RoomBook
  /// How many sessions list each lesson, and observe it, by lesson key.
  let coverCount: FixedTable<UInt16>
  let observedCount: FixedTable<UInt16>
  /// Lessons of a school that are covered on a date (by `dateKey`), and their minutes over the term.
  let coveredOnDate: FixedTable<Int32>
  let coveredMinutes: FixedTable<Int>

  /// An empty schedule, beside sessions of others that stand.
  init(_ problem: TermProblem, standing: [StandingSession] = []) {
    self.problem = problem
    tables = problem.tables
    let schools = problem.roster.schools.count
    visits = Array(repeating: nil, count: problem.items.count)
    penalty = problem.items.reduce(0) { $0 + $1.missingCost }
    book = DayBook(problem, standing: standing)
    weekMinutes = FixedTable(repeating: 0, count: problem.people.count * tables.weekCount)
    rooms = RoomBook(rooms: problem.rooms, days: tables.dayCount)
    coverCount = FixedTable(repeating: 0, count: tables.lessonKeyCount)
    observedCount = FixedTable(repeating: 0, count: tables.lessonKeyCount)
    coveredOnDate = FixedTable(repeating: 0, count: schools * tables.keyDates)
    coveredMinutes = FixedTable(repeating: 0, count: schools)
    occupy(standing)
  }

  deinit {
    book.release()
    rooms.release()
    weekMinutes.release()
    coverCount.release()
    observedCount.release()
    coveredOnDate.release()
    coveredMinutes.release()
  }

  /// Places a missing item whole, where every rule allows it; else nothing changes.
  func place(_ item: Int, _ visits: [Visit]) -> Bool {
    let track = problem.tracks[problem.items[item].track]
    for (step, visit) in visits.enumerated() {
      guard fits(track, step, visit) else {
        for back in (0..<step).reversed() { withdraw(item, track, back, visits[back]) }
        return false
      }
      enter(item, track, step, visit)
    }
    self.visits[item] = visits
    penalty -= problem.items[item].missingCost
    return true
  }

  /// Takes a placed item out; its visits come back.
  @discardableResult
  func remove(_ item: Int) -> [Visit]? {
    guard let old = visits[item] else { return nil }
    let track = problem.tracks[problem.items[item].track]
    for (step, visit) in old.enumerated() { withdraw(item, track, step, visit) }
    visits[item] = nil
    penalty += problem.items[item].missingCost
    return old
  }

  /// Puts an item where it was, or leaves it missing: only for a state in which that is known to fit.
  func restore(_ item: Int, _ old: [Visit]?) {
    guard let old else { return }
    let track = problem.tracks[problem.items[item].track]
    for (step, visit) in old.enumerated() { enter(item, track, step, visit) }
    visits[item] = old
    penalty -= problem.items[item].missingCost
  }

  /// Enters one session without a check.
  func enter(_ item: Int, _ track: Track, _ step: Int, _ visit: Visit) {
    let place = track.steps[step]
    let option = tables.options[Int(visit.option)]
    let day = Int(visit.day)
    let span = tables.span(option, place, day: day)
    tables.forEachPerson(track, step, visit) { person in
      let place = tables.place(of: person, in: place)
      enter(Engagement(span: span, place: place, item: Int32(item)), person, day: day)
    }
    if place.room >= 0 { take(RoomUse(span: span, item: Int32(item)), at: place.room, day: day) }
    tables.forEachCover(track, step, visit) { cover($0, day: day) }
    if option.observed.slot >= 0 { observedCount[tables.lessonKey(option.observed, day: day)] += 1 }
    penalty += tables.cost(track, step, visit)
  }

  /// Makes a person busy with a session.
  func enter(_ engagement: Engagement, _ person: Int, day: Int) {
    book.append(engagement, person, day: day)
    let span = engagement.span
    weekMinutes[person * tables.weekCount + tables.weekOfDay[day]] += span.end - span.start
  }

  /// Takes a room of a school.
  func take(_ use: RoomUse, at school: Int32, day: Int) {
    rooms.take(use, at: school, day: day)
  }

  /// Takes one session out.
  func withdraw(_ item: Int, _ track: Track, _ step: Int, _ visit: Visit) {
    let place = track.steps[step]
    let option = tables.options[Int(visit.option)]
    let day = Int(visit.day)
    let span = tables.span(option, place, day: day)
    tables.forEachPerson(track, step, visit) { person in
      book.remove(Int32(item), span, person, day: day)
      weekMinutes[person * tables.weekCount + tables.weekOfDay[day]] -= span.end - span.start
    }
    if place.room >= 0 { rooms.leave(RoomUse(span: span, item: Int32(item)), at: place.room, day: day) }
    tables.forEachCover(track, step, visit) { uncover($0, day: day) }
    if option.observed.slot >= 0 { observedCount[tables.lessonKey(option.observed, day: day)] -= 1 }
    penalty -= tables.cost(track, step, visit)
  }

  private func cover(_ lesson: LessonRef, day: Int) {
    let key = tables.lessonKey(lesson, day: day)
    coverCount[key] += 1
    guard coverCount[key] == 1 else { return }
    let slot = Int(lesson.slot)
    coveredOnDate[tables.dateKey(lesson, day: day)] += 1
    coveredMinutes[tables.schoolOfSlot[slot]] += tables.minutesOfSlot[slot]
    penalty += tables.coverCostOfSlot[slot]
  }

  private func uncover(_ lesson: LessonRef, day: Int) {
    let key = tables.lessonKey(lesson, day: day)
    coverCount[key] -= 1
    guard coverCount[key] == 0 else { return }
    let slot = Int(lesson.slot)
    coveredOnDate[tables.dateKey(lesson, day: day)] -= 1
    coveredMinutes[tables.schoolOfSlot[slot]] -= tables.minutesOfSlot[slot]
    penalty -= tables.coverCostOfSlot[slot]
  }
}
