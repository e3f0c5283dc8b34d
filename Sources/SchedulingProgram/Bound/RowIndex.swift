import Coaching

/// Rows by what they limit, so that the uses of a session are found at once.
struct RowIndex: Sendable {
  private let problem: TermProblem
  private(set) var rows: [ResourceRow] = []
  private var known: [ResourceRow: Int] = [:]
  /// By person · days + day: rows of crowds and the date.
  private(set) var ofPersonDay: [[Int32]]
  /// By person · weeks + week.
  private(set) var ofWeek: [[Int32]]
  /// By school · days + day.
  private(set) var ofRoom: [[Int32]]
  private(set) var ofDate: [Int: Int] = [:]
  private(set) var ofMinutes: [Int32]
  private(set) var ofLesson: [Int: Int] = [:]
  /// By lesson: rows of the sessions that list it.
  private(set) var ofCover: [Int: CoverRows] = [:]
  /// The lessons that have such rows, by their numbers.
  private(set) var coveredLessons: [Int] = []

  /// The rows that tie sessions to the cover of one lesson.
  struct CoverRows: Sendable {
    /// Place in `coveredLessons`.
    let number: Int
    fileprivate(set) var rows: [Int] = []
  }

  init(_ problem: TermProblem) {
    self.problem = problem
    ofPersonDay = Array(repeating: [], count: problem.people.count * problem.tables.dayCount)
    ofWeek = Array(repeating: [], count: problem.people.count * problem.tables.weekCount)
    ofRoom = Array(repeating: [], count: problem.roster.schools.count * problem.tables.dayCount)
    ofMinutes = Array(repeating: -1, count: problem.roster.schools.count)
  }

  func contains(_ row: ResourceRow) -> Bool { known[row] != nil }

  /// Adds a row that is new.
  mutating func add(_ row: ResourceRow) {
    let number = rows.count
    rows.append(row)
    known[row] = number
    switch row.kind {
    case .crowd, .day:
      ofPersonDay[row.owner * problem.tables.dayCount + row.day].append(Int32(number))
    case .week: ofWeek[row.owner * problem.tables.weekCount + row.day].append(Int32(number))
    case .room: ofRoom[row.owner * problem.tables.dayCount + row.day].append(Int32(number))
    case .substitutes: ofDate[problem.tables.dateKey(school: row.owner, date: row.day)] = number
    case .coverMinutes: ofMinutes[row.owner] = Int32(number)
    case .lesson: ofLesson[row.owner] = number
    case .cover, .covers:
      for lesson in row.coveredLessons {
        if ofCover[lesson] == nil {
          ofCover[lesson] = CoverRows(number: coveredLessons.count)
          coveredLessons.append(lesson)
        }
        ofCover[lesson]!.rows.append(number)
      }
    }
  }

  /// What a session uses of each row; a row may come several times.
  func forEachUse(
    _ track: Track, _ step: Int, _ visit: Visit, _ body: (_ row: Int, _ amount: Double) -> Void
  ) {
    let place = track.steps[step]
    let option = problem.tables.options[Int(visit.option)]
    let day = Int(visit.day)
    let span = problem.tables.span(option, place, day: day)
    problem.tables.forEachPerson(track, step, visit) { person in
      let at = problem.tables.place(of: person, in: place)
      for row in ofPersonDay[person * problem.tables.dayCount + day] {
        let resource = rows[Int(row)]
        if resource.kind == .day || resource.crowd.holds(span, at: at, track: track.number, step: step) {
          body(Int(row), 1)
        }
      }
      for row in ofWeek[person * problem.tables.weekCount + problem.tables.weekOfDay[day]] {
        let amount = rows[Int(row)].amount(ofWeek: span.end - span.start)
        if amount > 0 { body(Int(row), amount) }
      }
    }
    if place.room >= 0 {
      for row in ofRoom[Int(place.room) * problem.tables.dayCount + day] {
        if rows[Int(row)].crowd.holds(span, at: place.place, track: track.number, step: step) {
          body(Int(row), 1)
        }
      }
    }
    problem.tables.forEachCover(track, step, visit) { lesson in
      let at = problem.tables.place(ofTeacherOf: lesson, in: place)
      let key = problem.tables.lessonKey(lesson, day: day)
      for row in ofCover[key]?.rows ?? []
      where rows[row].holds(span, at: at, track: track.number, step: step)
        && counts(rows[row], lesson: key, of: option, day: day)
      {
        body(row, 1)
      }
    }
    if option.observed.slot >= 0,
      let row = ofLesson[problem.tables.lessonKey(option.observed, day: day)]
    {
      body(row, 1)
    }
  }

  /// Whether a session's use of a row is counted with one of its lessons: one that lists both lessons of a row uses it once, with the first.
  @inline(__always)
  func counts(_ row: ResourceRow, lesson: Int, of option: StepOption, day: Int) -> Bool {
    row.kind == .cover || lesson == row.owner
      || !option.covers.contains {
        problem.tables.lessonKey(problem.tables.covers[Int($0)], day: day) == row.owner
      }
  }

  /// What the cover of a lesson uses of each row.
  func forEachUse(ofCovered key: Int, _ body: (Int, Double) -> Void) {
    let lesson = problem.tables.place(ofLesson: key)
    if let row = ofDate[problem.tables.dateKey(school: lesson.school, date: lesson.date)] { body(row, 1) }
    if ofMinutes[lesson.school] >= 0 {
      body(Int(ofMinutes[lesson.school]), Double(problem.lessons.minutes(Int32(lesson.slot))))
    }
    if let row = ofLesson[key] { body(row, 1) }
    for row in ofCover[key]?.rows ?? [] { body(row, -1) }
  }
}
