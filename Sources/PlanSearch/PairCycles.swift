import Coaching

/// The cycles of one candidate pair, and what each costs at least for a usual time (Docs/Formulation.md, W1).
struct PairCycles {
  /// A cycle of an activity in a window.
  struct Cycle {
    let points: Double
    let activity: Int
    let window: Int
  }

  private let roster: Roster
  private let activities: [Activity]
  private let calendar: TermCalendar
  private let floors: [CycleFloor]
  /// Points of the journeys of one cycle of each activity.
  private let journeys: [Double]
  /// Cycles that are possible; which the others are is not known.
  private let possible: Int
  /// By activity: two activities may call their steps alike.
  private let observing: [ObservationFloor]
  private var known: [[[Double]: Double]]

  init(_ finder: CandidateFinder, _ pair: CandidatePair, coverPrices: [Double]) {
    roster = finder.roster
    calendar = finder.availability.calendar
    let activities = roster.activities.filter { $0.per == .pair }
    self.activities = activities
    let places = finder.pairPlaces(leader: Int(pair.leader), peer: Int(pair.peer), mode: pair.mode)
    var days = PairDaysByClock(places)
    let observing = activities.map {
      ObservationFloor(places, finder.roster.weights, coverPrices, $0, on: &days)
    }
    floors = zip(activities, observing).map {
      CycleFloor(places, finder.roster.weights, $0, observing: $1, on: &days)
    }
    self.observing = observing
    let minute = roster.weights.travelMinute * places.travel
    journeys = activities.map { Double(minute * $0.steps.count { $0.kind != .preparation }) }
    possible = activities.reduce(0) { $0 + $1.times } - Int(pair.impossibleCycles)
    known = activities.map { _ in [:] }
  }

  /// The cheapest cycles, as many as are possible, for a usual time; nil: usual times count nothing. Rising.
  mutating func cheapest(usual: WeekStart?) -> [Cycle] {
    var all: [Cycle] = []
    for index in activities.indices {
      for (window, least) in floors[index].windows(usual: usual, known: &known[index]).enumerated() {
        if let least { all.append(Cycle(points: least + journeys[index], activity: index, window: window)) }
      }
    }
    return Array(all.sorted { $0.points < $1.points }.prefix(possible))
  }

  /// Covered minutes of the cheapest observations of a cycle, by school index.
  func coverMinutes(of cycle: Cycle) -> [Int: Int] {
    let activity = activities[cycle.activity]
    return observing[cycle.activity].coverMinutes(
      days: calendar.window(cycle.window, of: activity.times))
  }
}
