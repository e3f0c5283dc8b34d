import Coaching

/// A schedule in the making: where every placed cycle lies, and what is taken by it.
///
/// Rules are checked as sessions are added, one rule a method; see `TermState+Fit`.
final class TermState {
  let problem: TermProblem
  /// For each item where its steps are; nil where it is missing.
  private(set) var visits: [[Visit]?]
  /// Points of the sessions that are placed and the cycles that are missing; the cover of each lesson once.
  private(set) var penalty: Int
  /// Sessions of a person on a program day: person · days + day.
  private(set) var engagements: [[Engagement]]
  /// Minutes of sessions of a person in a week: person · weeks + week.
  private(set) var weekMinutes: [Int32]
  /// Sessions in the rooms of a school on a program day: school · days + day.
  private(set) var roomUses: [[RoomUse]]
  /// How many sessions list each lesson.
  private(set) var coverCount: [Int: Int32] = [:]
  /// Items that list some lesson of a school on a date: school · dates + date; an item as often as it lists one.
  private(set) var coverUsers: [Int: [Int32]] = [:]
  /// Lessons of a school that are covered on a date, and their minutes over the term.
  private(set) var coveredOnDate: [Int: Int] = [:]
  private(set) var coveredMinutes: [Int]
  /// How many sessions observe each lesson.
  private(set) var observedCount: [Int: Int32] = [:]

  init(_ problem: TermProblem) {
    self.problem = problem
    let schools = problem.roster.schools.count
    visits = Array(repeating: nil, count: problem.items.count)
    penalty = problem.items.reduce(0) { $0 + $1.missingCost }
    engagements = Array(repeating: [], count: problem.people.count * problem.dayCount)
    weekMinutes = Array(repeating: 0, count: problem.people.count * problem.weekCount)
    roomUses = Array(repeating: [], count: schools * problem.dayCount)
    coveredMinutes = Array(repeating: 0, count: schools)
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
    let option = problem.options[Int(visit.option)]
    let day = Int(visit.day)
    let span = problem.span(option, place, day: day)
    problem.forEachPerson(track, step, visit) { person in
      engagements[person * problem.dayCount + day].append(
        Engagement(span: span, place: problem.place(of: person, in: place), item: Int32(item)))
      weekMinutes[person * problem.weekCount + problem.weekOfDay[day]] += span.end - span.start
    }
    if place.room >= 0 {
      roomUses[Int(place.room) * problem.dayCount + day].append(
        RoomUse(span: span, item: Int32(item)))
    }
    problem.forEachCover(track, step, visit) { cover(problem.lessonKey($0, day: day), item) }
    if option.observed.slot >= 0 {
      observedCount[problem.lessonKey(option.observed, day: day), default: 0] += 1
    }
    penalty += problem.cost(track, step, visit)
  }

  /// Takes one session out.
  func withdraw(_ item: Int, _ track: Track, _ step: Int, _ visit: Visit) {
    let place = track.steps[step]
    let option = problem.options[Int(visit.option)]
    let day = Int(visit.day)
    let span = problem.span(option, place, day: day)
    problem.forEachPerson(track, step, visit) { person in
      let list = person * problem.dayCount + day
      let index = engagements[list].lastIndex { $0.item == Int32(item) && $0.span == span }!
      engagements[list].remove(at: index)
      weekMinutes[person * problem.weekCount + problem.weekOfDay[day]] -= span.end - span.start
    }
    if place.room >= 0 {
      let list = Int(place.room) * problem.dayCount + day
      let index = roomUses[list].lastIndex { $0.item == Int32(item) && $0.span == span }!
      roomUses[list].remove(at: index)
    }
    problem.forEachCover(track, step, visit) { uncover(problem.lessonKey($0, day: day), item) }
    if option.observed.slot >= 0 {
      let key = problem.lessonKey(option.observed, day: day)
      observedCount[key] = observedCount[key]! == 1 ? nil : observedCount[key]! - 1
    }
    penalty -= problem.cost(track, step, visit)
  }

  private func cover(_ key: Int, _ item: Int) {
    let lesson = problem.place(ofLesson: key)
    let list = lesson.school * problem.availability.calendar.dateCount + lesson.date
    coverUsers[list, default: []].append(Int32(item))
    let count = coverCount[key, default: 0]
    coverCount[key] = count + 1
    guard count == 0 else { return }
    coveredOnDate[list, default: 0] += 1
    coveredMinutes[lesson.school] += problem.lessons.minutes(Int32(lesson.slot))
    penalty += problem.coverCost(Int32(lesson.slot))
  }

  private func uncover(_ key: Int, _ item: Int) {
    let lesson = problem.place(ofLesson: key)
    let list = lesson.school * problem.availability.calendar.dateCount + lesson.date
    let index = coverUsers[list]!.lastIndex(of: Int32(item))!
    coverUsers[list]!.remove(at: index)
    let count = coverCount[key]! - 1
    coverCount[key] = count == 0 ? nil : count
    guard count == 0 else { return }
    coveredOnDate[list]! -= 1
    coveredMinutes[lesson.school] -= problem.lessons.minutes(Int32(lesson.slot))
    penalty -= problem.coverCost(Int32(lesson.slot))
  }
}
