import Coaching

/// Finds the rows that a fractional schedule breaks.
final class RowSeparation {
  private typealias Use = CrowdSearch.Use

  private let problem: TermProblem
  private var ofPersonDay: [Int: [Use]] = [:]
  private var usesOfWeek: [Int: [Use]] = [:]
  private var ofRoom: [Int: [Use]] = [:]
  private var lessonsOfDate: [Int: Double] = [:]
  private var minutesOfSchool: [Int: Double] = [:]
  private var useOfLesson: [Int: Double] = [:]
  private var coversOfLesson: [Int: [Use]] = [:]
  /// By person · days + day, of pairs' sessions.
  private var listings: [Int: [CoverPairs.Listing]] = [:]
  private let covered: [Int: Double]

  private static let tolerance = 1e-4

  /// `covered`: how much of each lesson the solution covers.
  init(
    _ problem: TermProblem, _ columns: some Sequence<(column: ClusterColumn, weight: Double)>,
    covered: [Int: Double]
  ) {
    self.problem = problem
    self.covered = covered
    for key in covered.keys.sorted() where covered[key]! > 0 { addCover(key, covered[key]!) }
    for (column, weight) in columns {
      let track = problem.tracks[problem.items[column.item].track]
      for (step, visit) in column.visits.enumerated() { add(track, step, visit, weight) }
    }
  }

  private func add(_ track: Track, _ step: Int, _ visit: Visit, _ weight: Double) {
    let place = track.steps[step]
    let option = problem.tables.options[Int(visit.option)]
    let day = Int(visit.day)
    let span = problem.tables.span(option, place, day: day)
    // With several clocks a lesson may be listed on two dates, and two steps list it.
    let alternatives = problem.tables.hasSeveralClocks ? 1 << UInt64(step) : track.alternatives[step]
    func use(at: Int32) -> Use {
      Use(
        span: span, place: at, weight: weight, track: track.number, step: step,
        alternatives: alternatives)
    }
    problem.tables.forEachPerson(track, step, visit) { person in
      let use = use(at: problem.tables.place(of: person, in: place))
      ofPersonDay[person * problem.tables.dayCount + day, default: []].append(use)
      if problem.tables.limits[person].minutesPerWeek != nil {
        let week = person * problem.tables.weekCount + problem.tables.weekOfDay[day]
        usesOfWeek[week, default: []].append(use)
      }
    }
    if place.room >= 0, problem.roster.schools[Int(place.room)].rooms != nil {
      ofRoom[Int(place.room) * problem.tables.dayCount + day, default: []].append(use(at: place.place))
    }
    problem.tables.forEachCover(track, step, visit) { lesson in
      coversOfLesson[problem.tables.lessonKey(lesson, day: day), default: []].append(
        use(at: problem.tables.place(ofTeacherOf: lesson, in: place)))
    }
    // With several clocks two dates of a teacher may share a session.
    if !option.covers.isEmpty, !track.isGroup, !problem.tables.hasSeveralClocks {
      let lessons = Dictionary(grouping: option.covers.map { problem.tables.covers[Int($0)] }) {
        problem.lessons.slots[Int($0.slot)].person
      }
      for (person, listed) in lessons {
        listings[person * problem.tables.dayCount + day, default: []].append(
          CoverPairs.Listing(
            track: track.number, steps: alternatives,
            lessons: listed.map { problem.tables.lessonKey($0, day: day) }.sorted(), weight: weight))
      }
    }
    if option.observed.slot >= 0 {
      useOfLesson[problem.tables.lessonKey(option.observed, day: day), default: 0] += weight
    }
  }

  private func addCover(_ key: Int, _ weight: Double) {
    let lesson = problem.tables.place(ofLesson: key)
    lessonsOfDate[problem.tables.dateKey(school: lesson.school, date: lesson.date), default: 0] += weight
    minutesOfSchool[lesson.school, default: 0] +=
      weight * Double(problem.lessons.minutes(Int32(lesson.slot)))
    useOfLesson[key, default: 0] += weight
  }

  /// The broken rows that are not in the index, in a fixed order.
  func broken(_ index: RowIndex) -> [ResourceRow] {
    var rows: [ResourceRow] = []
    func check(_ use: Double, _ row: ResourceRow) {
      if use > row.capacity(problem) * (1 + Self.tolerance) + Self.tolerance, !index.contains(row) {
        rows.append(row)
      }
    }
    for key in ofPersonDay.keys.sorted() {
      let (person, day) = key.quotientAndRemainder(dividingBy: problem.tables.dayCount)
      let uses = ofPersonDay[key]!
      check(uses.reduce(0) { $0 + $1.weight }, ResourceRow(kind: .day, owner: person, day: day))
      let search = search(uses)
      let checkCrowd = { (crowd: Crowd, weight: Double) in
        check(weight, ResourceRow(kind: .crowd, owner: person, day: day, crowd: crowd))
      }
      search.forEachInstant(checkCrowd)
      search.forEachSpan(checkCrowd)
      search.forEachJourney(checkCrowd)
    }
    addWeekRows(check)
    for key in ofRoom.keys.sorted() {
      let (school, day) = key.quotientAndRemainder(dividingBy: problem.tables.dayCount)
      let uses = ofRoom[key]!
      let checkRoom = { (crowd: Crowd, weight: Double) in
        check(weight, ResourceRow(kind: .room, owner: school, day: day, crowd: crowd))
      }
      for instant in uses.map(\.span).fullInstants {
        checkRoom(.lasting(at: instant), uses.reduce(0) { $0 + ($1.span.contains(instant) ? $1.weight : 0) })
      }
      if problem.roster.schools[school].rooms == 1 { search(uses).forEachSpan(checkRoom) }
    }
    addCoverRows(check)
    return rows
  }

  /// The minutes of a week, and their multiples of every length of a session.
  private func addWeekRows(_ check: (Double, ResourceRow) -> Void) {
    for key in usesOfWeek.keys.sorted() {
      let (person, week) = key.quotientAndRemainder(dividingBy: problem.tables.weekCount)
      let uses = usesOfWeek[key]!
      for divisor in [1] + Set(uses.map { $0.span.end - $0.span.start }).sorted() {
        let row = ResourceRow(kind: .week, owner: person, day: week, divisor: divisor)
        check(
          uses.reduce(0) { $0 + $1.weight * row.amount(ofWeek: $1.span.end - $1.span.start) }, row)
      }
    }
  }

  private func addCoverRows(_ check: (Double, ResourceRow) -> Void) {
    for key in coversOfLesson.keys.sorted() {
      let search = search(coversOfLesson[key]!)
      let checkCrowd = { (crowd: Crowd, weight: Double) in
        check(weight - self.covered[key, default: 0], ResourceRow(kind: .cover, owner: key, crowd: crowd))
      }
      search.forEachStep(checkCrowd)
      search.forEachInstant(checkCrowd)
      search.forEachSpan(checkCrowd)
      search.forEachJourney(checkCrowd)
    }
    let pairs = CoverPairs(problem)
    for key in listings.keys.sorted() {
      let day = key % problem.tables.dayCount
      pairs.forEachRow(listings[key]!, covered: covered, day: day, least: Self.tolerance) { row, excess in
        check(excess, row)
      }
    }
    for key in lessonsOfDate.keys.sorted() {
      let (school, date) = problem.tables.place(ofDateKey: key)
      check(lessonsOfDate[key]!, ResourceRow(kind: .substitutes, owner: school, day: date))
    }
    for school in minutesOfSchool.keys.sorted()
    where problem.roster.schools[school].coverMinutes != nil {
      check(minutesOfSchool[school]!, ResourceRow(kind: .coverMinutes, owner: school))
    }
    for key in useOfLesson.keys.sorted() {
      check(useOfLesson[key]!, ResourceRow(kind: .lesson, owner: key))
    }
  }

  private func search(_ uses: [Use]) -> CrowdSearch {
    CrowdSearch(uses) { [problem] in problem.travel($0, $1) }
  }
}
