import Coaching

/// Prices of rows, laid out as sessions meet them.
struct RowPrices: Sendable {
  private let problem: TermProblem
  private let index: RowIndex
  let values: [Double]
  /// By person · days + day, whether any row there has a price; rows of no price are passed over at once.
  private var priced: [Bool]
  private var roomPriced: [Bool]
  /// What the cover of each of the index's lessons costs beyond the prices of its rows, by number.
  private var lifts: [Double] = []
  /// 1 where cover costs points, 0 where only missing cycles do.
  private let scale: Double
  /// Whether a row that the cover of a lesson uses has a price, those of its own sessions aside.
  private let hasPricedCover: Bool

  init(
    _ problem: TermProblem, _ index: RowIndex, _ values: [Double], _ objective: ClusterObjective = .points
  ) {
    self.problem = problem
    self.index = index
    self.values = values
    priced = Array(repeating: false, count: index.ofPersonDay.count)
    roomPriced = Array(repeating: false, count: index.ofRoom.count)
    scale = objective.countsSessions ? 1 : 0
    var hasPricedCover = false
    for (number, row) in index.rows.enumerated() where values[number] > 0 {
      switch row.kind {
      case .crowd, .day: priced[row.owner * problem.tables.dayCount + row.day] = true
      case .room: roomPriced[row.owner * problem.tables.dayCount + row.day] = true
      case .week, .cover, .covers: break
      case .lesson, .substitutes, .coverMinutes: hasPricedCover = true
      }
    }
    self.hasPricedCover = hasPricedCover
    lifts = index.coveredLessons.map { key in
      var cost = objective.coverCost(key, problem)
      index.forEachUse(ofCovered: key) { cost += values[$0] * $1 }
      return max(0, cost)
    }
  }

  /// Whether any session of the person on that day has a price.
  @inline(__always)
  func touch(_ person: Int, day: Int) -> Bool {
    priced[person * problem.tables.dayCount + day]
      || !index.ofWeek[person * problem.tables.weekCount + problem.tables.weekOfDay[day]].isEmpty
  }

  @inline(__always)
  func touchRoom(_ school: Int, day: Int) -> Bool { roomPriced[school * problem.tables.dayCount + day] }

  /// What a session of a track's step costs a person.
  @inline(__always)
  func person(
    _ person: Int, _ span: MinuteSpan, _ track: Track, _ step: Int, day: Int
  ) -> Double {
    var sum = 0.0
    for row in index.ofWeek[person * problem.tables.weekCount + problem.tables.weekOfDay[day]]
    where values[Int(row)] > 0 {
      sum += values[Int(row)] * index.rows[Int(row)].amount(ofWeek: span.end - span.start)
    }
    let list = person * problem.tables.dayCount + day
    guard priced[list] else { return sum }
    let place = problem.tables.place(of: person, in: track.steps[step])
    for row in index.ofPersonDay[list] where values[Int(row)] > 0 {
      let resource = index.rows[Int(row)]
      if resource.kind == .day || resource.crowd.holds(span, at: place, track: track.number, step: step) {
        sum += values[Int(row)]
      }
    }
    return sum
  }

  /// What a room costs a session of a track's step.
  @inline(__always)
  func room(_ school: Int, _ span: MinuteSpan, _ track: Track, _ step: Int, day: Int) -> Double {
    let list = school * problem.tables.dayCount + day
    guard roomPriced[list] else { return 0 }
    var sum = 0.0
    for row in index.ofRoom[list] where values[Int(row)] > 0 {
      if index.rows[Int(row)].crowd.holds(span, at: Int32(school), track: track.number, step: step) {
        sum += values[Int(row)]
      }
    }
    return sum
  }

  /// What it costs a session that it lists lessons: the prices of their rows, and for one that takes place at the middle of a lesson what its cover costs beyond
  /// these (Docs/Formulation.md, T13).
  @inline(__always)
  func covers(
    _ list: Range<Int32>, of option: StepOption, _ span: MinuteSpan, _ track: Track, _ step: Int, day: Int
  ) -> Double {
    if list.isEmpty { return 0 }
    var sum = 0.0
    for number in list {
      let lesson = problem.tables.covers[Int(number)]
      let key = problem.tables.lessonKey(lesson, day: day)
      let known = index.ofCover[key]
      if let known {
        let at = problem.tables.place(ofTeacherOf: lesson, in: track.steps[step])
        for row in known.rows where values[row] > 0 {
          let resource = index.rows[row]
          if resource.holds(span, at: at, track: track.number, step: step),
            index.counts(resource, lesson: key, of: option, day: day)
          {
            sum += values[row]
          }
        }
      }
      let lift = lift(lesson, key, known)
      if lift > 0, problem.holdsMiddle(lesson, option, clock: track.steps[step].clock, day: day) {
        sum += lift
      }
    }
    return sum
  }

  /// What the cover of a lesson costs beyond the prices of its rows; all of it, where there are none.
  @inline(__always)
  private func lift(_ lesson: LessonRef, _ key: Int, _ known: RowIndex.CoverRows?) -> Double {
    if let known { return lifts[known.number] }
    var cost = scale * Double(problem.tables.coverCost(lesson.slot))
    if hasPricedCover { index.forEachUse(ofCovered: key) { cost += values[$0] * $1 } }
    return cost
  }

  /// The lessons of a session for which it pays more than the prices of their rows, and how much.
  func forEachLift(_ track: Track, _ step: Int, _ visit: Visit, _ body: (_ lesson: Int, Double) -> Void) {
    let option = problem.tables.options[Int(visit.option)]
    let day = Int(visit.day)
    problem.tables.forEachCover(track, step, visit) { lesson in
      let key = problem.tables.lessonKey(lesson, day: day)
      let lift = lift(lesson, key, index.ofCover[key])
      if lift > 0, problem.holdsMiddle(lesson, option, clock: track.steps[step].clock, day: day) {
        body(key, lift)
      }
    }
  }

  /// What it costs that a lesson is observed.
  func lesson(_ key: Int) -> Double {
    guard hasPricedCover, let row = index.ofLesson[key] else { return 0 }
    return values[row]
  }
}
