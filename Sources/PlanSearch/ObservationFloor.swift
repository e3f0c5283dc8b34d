import Coaching

/// The cheapest placements of the observations of one pair's cycles of one activity, on each program day.
struct ObservationFloor {
  /// What an observation costs, and the minutes of cover that it takes, by school index.
  struct Placed {
    var points = 0.0
    var coverMinutes: [Int: Int] = [:]
  }

  private let places: PairPlaces
  private let weights: Weights
  private let coverPrices: [Double]
  /// By the step's id.
  private var known: [String: [Placed?]] = [:]

  init(
    _ places: PairPlaces, _ weights: Weights, _ coverPrices: [Double], _ activity: Activity,
    on days: inout PairDaysByClock
  ) {
    self.places = places
    self.weights = weights
    self.coverPrices = coverPrices
    for step in activity.steps where step.kind == .observation {
      known[step.id] = days.days(clock: places.clock(of: step)).spread(Placed?.none) { floor(step, day: $0) }
    }
  }

  /// Covered minutes of the cheapest observation of each step in those program days, by school index.
  func coverMinutes(days: Range<Int>) -> [Int: Int] {
    var sum: [Int: Int] = [:]
    for floors in known.values {
      var least: Placed?
      for case let floor? in floors[days] {
        if floor.points < least?.points ?? .infinity { least = floor }
      }
      sum.merge(least?.coverMinutes ?? [:], uniquingKeysWith: +)
    }
    return sum
  }

  /// The cheapest observation of one of the activity's steps on each program day; nil where there is none.
  func floors(_ step: Step) -> [Placed?] { known[step.id]! }

  private func floor(_ step: Step, day: Int) -> Placed? {
    let availability = places.places.availability
    let date = availability.calendar.programDays[day]
    let clock = places.clock(of: step)
    let days = [places.leader, places.peer].compactMap {
      availability.pattern(person: $0, date: date, clock: clock)
    }
    var least: Placed?
    for placement in places.placements(of: step, date: date, usual: nil) {
      var floor = covers(of: placement, clock: clock)
      floor.points += Double(weights.avoidTime * days.count { $0.avoids(placement.span) })
      if floor.points < least?.points ?? .infinity { least = floor }
    }
    return least
  }

  /// The covers whose middle lies in the session. Several sessions may list one lesson, which is paid once; but its teacher is in one session
  /// at a time, so that only one of them holds the lesson's middle.
  private func covers(of placement: Placement, clock: Int) -> Placed {
    let availability = places.places.availability
    let clocks = availability.calendar.clocks
    let start = clocks.instant(clock: clock, date: placement.date, minute: Int(placement.span.start))
    let length = Int(placement.span.end - placement.span.start)
    var floor = Placed()
    for lesson in placement.covers {
      let middle = clocks.instant(
        clock: availability.clock(of: lesson.person), date: lesson.date,
        minute: Int(lesson.span.start + lesson.span.end) / 2)
      guard (start..<start + length).contains(middle) else { continue }
      let school = availability.school[lesson.person]
      let price = Double(weights.coverMinute) + (coverPrices.isEmpty ? 0 : coverPrices[school])
      floor.points += price * Double(lesson.minutes)
      floor.coverMinutes[school, default: 0] += lesson.minutes
    }
    return floor
  }
}
