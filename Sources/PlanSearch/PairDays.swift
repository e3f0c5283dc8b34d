import Coaching

/// The program days of a pair by what both people's days are like: days of one kind offer the same sessions, and are looked at once.
struct PairDays {
  /// For each program day the number of its kind; nil where one of the two has none.
  let kindOfDay: [Int?]
  /// The first program day of each kind.
  let first: [Int]

  /// The days on a clock of either place.
  init(_ places: PairPlaces, clock: Int) {
    let availability = places.places.availability
    var kinds: [(leader: Int, peer: Int)] = []
    var first: [Int] = []
    kindOfDay = availability.calendar.programDays.enumerated().map { day, date in
      guard
        let leader = availability.patternNumber(person: places.leader, date: date, clock: clock),
        let peer = availability.patternNumber(person: places.peer, date: date, clock: clock)
      else { return nil }
      if let known = kinds.firstIndex(where: { $0 == (leader, peer) }) { return known }
      kinds.append((leader, peer))
      first.append(day)
      return kinds.count - 1
    }
    self.first = first
  }

  /// What `value` says of each kind, for each program day; `none` where the pair has no day.
  func spread<Value>(_ none: Value, _ value: (_ firstDay: Int) -> Value) -> [Value] {
    let known = first.map(value)
    return kindOfDay.map { $0.map { known[$0] } ?? none }
  }
}

/// A pair's days on each clock that its steps have, looked at once for all of them.
struct PairDaysByClock {
  private let places: PairPlaces
  private var known: [Int: PairDays] = [:]

  init(_ places: PairPlaces) { self.places = places }

  /// The days on a clock of either place.
  mutating func days(clock: Int) -> PairDays {
    if let days = known[clock] { return days }
    let days = PairDays(places, clock: clock)
    known[clock] = days
    return days
  }
}
