import Coaching

/// Finds the rows that a fractional schedule breaks.
struct RowSeparation {
  /// A session with its weight in the linear solution.
  private struct Use {
    let span: MinuteSpan
    let place: Int32
    let weight: Double
    /// Number of the track and the step, where they matter.
    var track = 0
    var step: Int32 = 0
  }

  private let problem: TermProblem
  private var ofPersonDay: [Int: [Use]] = [:]
  private var usesOfWeek: [Int: [Use]] = [:]
  private var ofRoom: [Int: [Use]] = [:]
  private var lessonsOfDate: [Int: Double] = [:]
  private var minutesOfSchool: [Int: Double] = [:]
  private var useOfLesson: [Int: Double] = [:]
  private var coversOfLesson: [Int: [Use]] = [:]
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

  private mutating func add(_ track: Track, _ step: Int, _ visit: Visit, _ weight: Double) {
    let place = track.steps[step]
    let option = problem.tables.options[Int(visit.option)]
    let day = Int(visit.day)
    let span = problem.tables.span(option, place, day: day)
    problem.tables.forEachPerson(track, step, visit) { person in
      ofPersonDay[person * problem.tables.dayCount + day, default: []].append(
        Use(span: span, place: problem.tables.place(of: person, in: place), weight: weight))
      if problem.tables.limits[person].minutesPerWeek != nil {
        usesOfWeek[person * problem.tables.weekCount + problem.tables.weekOfDay[day], default: []].append(
          Use(span: span, place: 0, weight: weight))
      }
    }
    if place.room >= 0, problem.roster.schools[Int(place.room)].rooms != nil {
      ofRoom[Int(place.room) * problem.tables.dayCount + day, default: []].append(
        Use(span: span, place: place.place, weight: weight))
    }
    problem.tables.forEachCover(track, step, visit) { lesson in
      coversOfLesson[problem.tables.lessonKey(lesson, day: day), default: []].append(
        Use(span: span, place: 0, weight: weight, track: track.number, step: Int32(step)))
    }
    if option.observed.slot >= 0 {
      useOfLesson[problem.tables.lessonKey(option.observed, day: day), default: 0] += weight
    }
  }

  private mutating func addCover(_ key: Int, _ weight: Double) {
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
      crowdedInstants(uses) { check($1, ResourceRow(kind: .instant, owner: person, day: day, instant: $0)) }
      travels(uses, person, day) { check($1, $0) }
    }
    addWeekRows(check)
    for key in ofRoom.keys.sorted() {
      let (school, day) = key.quotientAndRemainder(dividingBy: problem.tables.dayCount)
      crowdedInstants(ofRoom[key]!) {
        check($1, ResourceRow(kind: .room, owner: school, day: day, instant: $0))
      }
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
        let row = ResourceRow(kind: .week, owner: person, day: week, instant: divisor)
        check(
          uses.reduce(0) { $0 + $1.weight * row.amount(ofWeek: $1.span.end - $1.span.start) }, row)
      }
    }
  }

  private func addCoverRows(_ check: (Double, ResourceRow) -> Void) {
    for key in coversOfLesson.keys.sorted() {
      let uses = coversOfLesson[key]!
      let steps = steps(uses, of: key)
      for (row, sum) in steps { check(sum - covered[key, default: 0], row) }
      // Sessions of one step alone are held by its row.
      guard steps.count > 1 else { continue }
      for instant in fullInstants(uses) {
        let running = uses.filter { $0.span.start <= instant && instant < $0.span.end }
        guard running.contains(where: { $0.track != running[0].track || $0.step != running[0].step }) else {
          continue
        }
        let sum = running.reduce(0) { $0 + $1.weight }
        check(sum - covered[key, default: 0], ResourceRow(kind: .cover, owner: key, instant: instant))
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

  /// The rows of all steps that may list a lesson, and what the uses take of them.
  private func steps(_ uses: [Use], of lesson: Int) -> [(row: ResourceRow, sum: Double)] {
    var sums: [ResourceRow: Double] = [:]
    var order: [ResourceRow] = []
    for use in uses {
      let row = ResourceRow(kind: .stepCover, owner: lesson, day: use.track, place: use.step)
      if sums[row] == nil { order.append(row) }
      sums[row, default: 0] += use.weight
    }
    return order.map { ($0, sums[$0]!) }
  }

  /// The last start of each largest set of uses that run at once: the row of any other instant says less.
  private func fullInstants(_ uses: [Use]) -> [Int32] {
    let starts = Set(uses.map(\.span.start)).sorted()
    let ends = uses.map(\.span.end).sorted()
    var place = 0
    var full: [Int32] = []
    for (number, start) in starts.enumerated() {
      while place < ends.count, ends[place] <= start { place += 1 }
      // Another begins before any of these ends.
      if number + 1 < starts.count, place < ends.count, starts[number + 1] < ends[place] { continue }
      full.append(start)
    }
    return full
  }

  /// The uses at the last start of every set of sessions that run at once.
  private func crowdedInstants(_ uses: [Use], _ body: (Int32, Double) -> Void) {
    guard uses.count > 1 else { return }
    for instant in fullInstants(uses) {
      let sum = uses.reduce(0) {
        $0 + ($1.span.start <= instant && instant < $1.span.end ? $1.weight : 0)
      }
      body(instant, sum)
    }
  }

  /// Sessions at one place that end, and at another that start, less than the travel time apart.
  private func travels(_ uses: [Use], _ person: Int, _ day: Int, _ body: (ResourceRow, Double) -> Void) {
    let places = Set(uses.map(\.place)).sorted()
    guard places.count > 1 else { return }
    func weight(_ place: Int32, _ instant: Int32) -> Double {
      uses.reduce(0) {
        $0
          + ($1.place == place && $1.span.start <= instant && instant < $1.span.end ? $1.weight : 0)
      }
    }
    for from in places {
      for to in places where to != from {
        let travel = problem.travel(from, to)
        for end in Set(uses.filter { $0.place == from }.map(\.span.end)).sorted() {
          let starts = Set(uses.filter { $0.place == to }.map(\.span.start)).sorted()
          for start in starts where start >= end && start < end + travel {
            let row = ResourceRow(
              kind: .travel, owner: person, day: day, place: from, instant: end - 1,
              otherPlace: to, otherInstant: start)
            body(row, weight(from, end - 1) + weight(to, start))
          }
        }
      }
    }
  }
}
