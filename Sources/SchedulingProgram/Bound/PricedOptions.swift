import Coaching

/// What an option costs with prices on the rows: for the pricing of columns, exact over all cycles.
final class PricedOptions: OptionPrice {
  let problem: TermProblem
  let track: Track
  let prices: RowPrices
  /// 1 where the points of sessions count, 0 where only missing cycles do.
  private let scale: Double
  private let attendance: GroupAttendance
  /// Peers of a group who can't come, by their places in it.
  private let keptAway: UInt64

  init(
    _ problem: TermProblem, _ track: Track, _ prices: RowPrices, countsSessions: Bool, keptAway: UInt64 = 0
  ) {
    self.keptAway = keptAway
    self.problem = problem
    self.track = track
    self.prices = prices
    scale = countsSessions ? 1 : 0
    attendance = GroupAttendance(problem, track, absence: scale * Double(problem.weights.absence))
  }

  /// A step on a day, and whether rows of those who are in it at any rate or of its rooms have a price then; on most days none has.
  struct Day {
    let place: TrackStep
    let step: Int
    let day: Int
    let isPriced: Bool
  }

  func open(_ place: TrackStep, step: Int, day: Int) -> Day? {
    let isPriced =
      prices.touch(track.leader, day: day) || place.second >= 0 && prices.touch(place.second, day: day)
      || place.room >= 0 && prices.touchRoom(Int(place.room), day: day)
    return Day(place: place, step: step, day: day, isPriced: isPriced)
  }

  func least(_ option: StepOption) -> Double { scale * Double(option.cost) }

  func price(_ option: StepOption, _ index: Int, on open: Day) -> Double {
    guard open.isPriced || option.entries >= 0 || !option.covers.isEmpty || option.observed.slot >= 0 else {
      return least(option)
    }
    let (place, step, day) = (open.place, open.step, open.day)
    let span = problem.tables.span(option, place, day: day)
    var sum =
      least(option) + prices.covers(option.covers, span, track, step, day: day)
      + person(track.leader, place, span, day: day)
    if place.second >= 0 { sum += person(place.second, place, span, day: day) }
    if place.room >= 0 { sum += prices.room(Int(place.room), span, day: day) }
    if option.observed.slot >= 0 {
      sum += prices.lesson(problem.tables.lessonKey(option.observed, day: day))
    }
    guard option.entries >= 0 else { return sum }
    return choice(option, step, day: day).map { sum + $0.cost } ?? .infinity
  }

  /// Who attends at these prices.
  func choice(
    _ option: StepOption, _ step: Int, day: Int
  ) -> (cost: Double, attending: UInt128)? {
    let place = track.steps[step]
    let span = problem.tables.span(option, place, day: day)
    return attendance.cheapest(option) { number, entry in
      if number < 64, keptAway >> UInt64(number) & 1 == 1 { return .infinity }
      return scale * Double(entry.cost) + prices.covers(entry.covers, span, track, step, day: day)
        + person(track.group[number], place, span, day: day)
    }
  }

  /// Visits with who attends the group sessions among them.
  func attended(_ visits: [Visit]) -> [Visit] {
    guard track.isGroup else { return visits }
    var visits = visits
    for step in visits.indices where track.steps[step].kind == .group {
      let option = problem.tables.options[Int(visits[step].option)]
      visits[step].attending = choice(option, step, day: Int(visits[step].day))?.attending ?? 0
    }
    return visits
  }

  @inline(__always)
  private func person(_ person: Int, _ step: TrackStep, _ span: MinuteSpan, day: Int) -> Double {
    prices.person(person, span, at: problem.tables.place(of: person, in: step), day: day)
  }
}

/// Prices of rows, laid out as sessions meet them.
struct RowPrices {
  private let problem: TermProblem
  private let index: RowIndex
  let values: [Double]
  /// By person · days + day, whether any row there has a price; rows of no price are passed over at once.
  private var priced: [Bool]
  private var roomPriced: [Bool]
  private let covers: Bool

  init(_ problem: TermProblem, _ index: RowIndex, _ values: [Double]) {
    self.problem = problem
    self.index = index
    self.values = values
    priced = Array(repeating: false, count: index.ofPersonDay.count)
    roomPriced = Array(repeating: false, count: index.ofRoom.count)
    var covers = false
    for (number, row) in index.rows.enumerated() where values[number] > 0 {
      switch row.kind {
      case .instant, .travel, .day: priced[row.owner * problem.tables.dayCount + row.day] = true
      case .room: roomPriced[row.owner * problem.tables.dayCount + row.day] = true
      case .week: break
      case .cover, .stepCover, .lesson: covers = true
      case .substitutes, .coverMinutes: break
      }
    }
    self.covers = covers
  }

  /// Whether any session of the person on that day has a price.
  @inline(__always)
  func touch(_ person: Int, day: Int) -> Bool {
    priced[person * problem.tables.dayCount + day]
      || !index.ofWeek[person * problem.tables.weekCount + problem.tables.weekOfDay[day]].isEmpty
  }

  @inline(__always)
  func touchRoom(_ school: Int, day: Int) -> Bool { roomPriced[school * problem.tables.dayCount + day] }

  /// What a session costs a person.
  @inline(__always)
  func person(_ person: Int, _ span: MinuteSpan, at place: Int32, day: Int) -> Double {
    var sum = 0.0
    for row in index.ofWeek[person * problem.tables.weekCount + problem.tables.weekOfDay[day]]
    where values[Int(row)] > 0 {
      sum += values[Int(row)] * index.rows[Int(row)].amount(ofWeek: span.end - span.start)
    }
    let list = person * problem.tables.dayCount + day
    guard priced[list] else { return sum }
    for row in index.ofPersonDay[list] where values[Int(row)] > 0 {
      let resource = index.rows[Int(row)]
      if resource.kind == .day || resource.holds(span, at: place) { sum += values[Int(row)] }
    }
    return sum
  }

  /// What a room costs.
  @inline(__always)
  func room(_ school: Int, _ span: MinuteSpan, day: Int) -> Double {
    let list = school * problem.tables.dayCount + day
    guard roomPriced[list] else { return 0 }
    var sum = 0.0
    for row in index.ofRoom[list] where values[Int(row)] > 0 {
      if index.rows[Int(row)].holds(span, at: -1) { sum += values[Int(row)] }
    }
    return sum
  }

  /// What it costs a session that it lists lessons.
  @inline(__always)
  func covers(_ list: Range<Int32>, _ span: MinuteSpan, _ track: Track, _ step: Int, day: Int) -> Double {
    if list.isEmpty || !covers { return 0 }
    var sum = 0.0
    for number in list {
      let key = problem.tables.lessonKey(problem.tables.covers[Int(number)], day: day)
      for row in index.ofCover[key] ?? []
      where index.rows[row].holds(span, ofTrack: track.number, step: step) {
        sum += values[row]
      }
    }
    return sum
  }

  /// What it costs that a lesson is observed.
  func lesson(_ key: Int) -> Double {
    guard covers, let row = index.ofLesson[key] else { return 0 }
    return values[row]
  }
}
