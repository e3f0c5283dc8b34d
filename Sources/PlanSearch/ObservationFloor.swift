import Coaching

/// The cheapest placements of observations, each different day of the two looked at once.
struct ObservationFloor {
  private struct Key: Hashable {
    let step: String
    let leader: Int
    let peer: Int
  }

  /// What an observation costs, and the minutes of cover that it takes, by school index.
  struct Placed {
    var points = 0.0
    var coverMinutes: [Int: Int] = [:]
  }

  private let places: PairPlaces
  private let weights: Weights
  private let coverPrices: [Double]
  private var known: [Key: Placed?] = [:]

  init(_ places: PairPlaces, _ weights: Weights, _ coverPrices: [Double]) {
    self.places = places
    self.weights = weights
    self.coverPrices = coverPrices
  }

  /// Covered minutes of the cheapest observation of each step in those program days, by school index.
  mutating func coverMinutes(_ steps: [Step], days: Range<Int>) -> [Int: Int] {
    var sum: [Int: Int] = [:]
    for step in steps where step.kind == .observation {
      var least: Placed?
      for day in days {
        guard let floor = floor(step, day: day) else { continue }
        if floor.points < least?.points ?? .infinity { least = floor }
      }
      sum.merge(least?.coverMinutes ?? [:], uniquingKeysWith: +)
    }
    return sum
  }

  /// The cheapest observation of a step on a program day; nil where there is none.
  mutating func floor(_ step: Step, day: Int) -> Placed? {
    let availability = places.places.availability
    let date = availability.calendar.programDays[day]
    let clock = places.clock(of: step)
    guard
      let leader = availability.patternNumber(person: places.leader, date: date, clock: clock),
      let peer = availability.patternNumber(person: places.peer, date: date, clock: clock)
    else { return nil }
    let key = Key(step: step.id, leader: leader, peer: peer)
    if let floor = known[key] { return floor }
    let days = [availability.patterns[leader], availability.patterns[peer]]
    var least: Placed?
    for placement in places.placements(of: step, date: date, usual: nil) {
      var floor = covers(of: placement, clock: clock)
      floor.points += Double(weights.avoidTime * days.count { $0.avoids(placement.span) })
      if floor.points < least?.points ?? .infinity { least = floor }
    }
    known[key] = .some(least)
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
