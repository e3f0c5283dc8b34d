/// Whether a cycle of a pair is possible in a window, were there no other session in the term (SPEC §3 "Possible cycle").
///
/// A search through the steps, day by day: within a date only the earliest end of a step matters to the next, so each step needs to be
/// looked at once a date, and a window that has room is left at the first cycle found.
struct CyclePossibility {
  let pair: PairPlaces
  let activity: Activity
  let calendar: TermCalendar
  /// Whether the lesson one step observes might be covered by another step, so that the earliest end is not all that matters.
  private let intertwined: Bool
  /// For each step and program day the earliest end without an earlier step on that date; `unknown` where not worked out yet.
  private var earliest: [Int32]

  private static let unknown: Int32 = -2
  private static let none: Int32 = -1

  init(pair: PairPlaces, activity: Activity) {
    self.pair = pair
    self.activity = activity
    calendar = pair.places.availability.calendar
    let steps = activity.steps
    intertwined =
      steps.contains { $0.kind == .observation }
      && steps.contains { step in
        step.cover
          && (step.kind != .observation
            || steps.contains { $0.kind == .observation && $0.observes != step.observes })
      }
    earliest = Array(
      repeating: Self.unknown, count: calendar.programDays.count * activity.steps.count)
  }

  /// How many of the activity's windows have no possible cycle.
  mutating func impossibleWindows() -> Int {
    var count = 0
    for window in 0..<activity.times
    where !isPossible(in: calendar.window(window, of: activity.times)) { count += 1 }
    return count
  }

  /// Whether a cycle fits in the program days of the window.
  mutating func isPossible(in window: Range<Int>) -> Bool {
    if activity.steps.isEmpty { return true }
    if intertwined { return search(step: 0, window: window, chain: []) }
    var dead = Set<Int>()
    return extend(step: 0, days: window, window: window, after: nil, dead: &dead)
  }

  /// Tries the step on each of the days; `after` is the day of the step before, and the instant at which it ends.
  private mutating func extend(
    step: Int, days: Range<Int>, window: Range<Int>, after: (day: Int, end: Int32)?,
    dead: inout Set<Int>
  ) -> Bool {
    for day in days {
      let sameDay = after?.day == day
      let key = step * calendar.programDays.count + day
      if !sameDay && dead.contains(key) { continue }
      let end: Int32
      if sameDay {
        let first = after!.end + gap(before: step) - midnight(step, day: day)
        end = earliestEnd(step, day: day, notBefore: first)
      } else {
        end = earliestEnd(step, day: day)
      }
      guard end != Self.none else { continue }
      if step + 1 == activity.steps.count { return true }
      let lag = activity.steps[step + 1].after
      let next = (first: day + lag.min, end: min(window.upperBound, day + lag.max + 1))
      if next.first < next.end,
        extend(
          step: step + 1, days: next.first..<next.end, window: window,
          after: (day, end + midnight(step, day: day)), dead: &dead)
      {
        return true
      }
      if !sameDay { dead.insert(key) }
    }
    return false
  }

  /// The instant at which the day begins at the step's place: two steps of a date may be on different clocks.
  private func midnight(_ step: Int, day: Int) -> Int32 {
    Int32(
      calendar.clocks.instant(
        clock: pair.clock(of: activity.steps[step]), date: calendar.programDays[day], minute: 0))
  }

  private func gap(before step: Int) -> Int32 {
    Int32(pair.gap(from: activity.steps[step - 1], to: activity.steps[step]))
  }

  private mutating func earliestEnd(_ step: Int, day: Int) -> Int32 {
    let slot = step * calendar.programDays.count + day
    if earliest[slot] == Self.unknown {
      earliest[slot] = earliestEnd(step, day: day, notBefore: Int32.min)
    }
    return earliest[slot]
  }

  private func earliestEnd(_ step: Int, day: Int, notBefore: Int32) -> Int32 {
    pair.earliestEnd(of: activity.steps[step], date: calendar.programDays[day], notBefore: notBefore)
      ?? Self.none
  }

  /// The exact search over all placements, where cover and observation may get in each other's way.
  private func search(step: Int, window: Range<Int>, chain: [(day: Int, place: Placement)]) -> Bool {
    if step == activity.steps.count { return true }
    let lag = activity.steps[step].after
    let first = chain.last.map { $0.day + lag.min } ?? window.lowerBound
    let last = min(window.upperBound - 1, chain.last.map { $0.day + lag.max } ?? Int.max)
    guard first <= last else { return false }
    for day in first...last {
      let date = calendar.programDays[day]
      for place in pair.placements(of: activity.steps[step], date: date, usual: nil) {
        if let before = chain.last, before.day == day {
          let end = before.place.span.end + midnight(step - 1, day: day)
          guard place.span.start + midnight(step, day: day) >= end + gap(before: step) else { continue }
        }
        let clash = chain.contains { earlier in
          earlier.place.observed.map { place.covers.contains($0) } ?? false
            || place.observed.map { earlier.place.covers.contains($0) } ?? false
        }
        if !clash, search(step: step + 1, window: window, chain: chain + [(day, place)]) {
          return true
        }
      }
    }
    return false
  }
}

extension PairPlaces {
  /// Whether a cycle of the activity fits in the program days, were there no other session in the term (SPEC §3 "Possible cycle").
  public func isCyclePossible(_ activity: Activity, in window: Range<Int>) -> Bool {
    var possibility = CyclePossibility(pair: self, activity: activity)
    return possibility.isPossible(in: window)
  }
}
