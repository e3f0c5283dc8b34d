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
  private var earliest: [[Int32]]

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
      repeating: Array(repeating: Self.unknown, count: calendar.programDays.count),
      count: steps.count)
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

  /// Tries the step on each of the days; `after` is the day and end of the step before.
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
        let gap = pair.gap(from: activity.steps[step - 1], to: activity.steps[step])
        end = earliestEnd(step, day: day, notBefore: after!.end + Int32(gap))
      } else {
        end = earliestEnd(step, day: day)
      }
      guard end != Self.none else { continue }
      if step + 1 == activity.steps.count { return true }
      let lag = activity.steps[step + 1].after
      let next = (day + lag.min)..<min(window.upperBound, day + lag.max + 1)
      if next.lowerBound < next.upperBound,
        extend(step: step + 1, days: next, window: window, after: (day, end), dead: &dead)
      {
        return true
      }
      if !sameDay { dead.insert(key) }
    }
    return false
  }

  private mutating func earliestEnd(_ step: Int, day: Int) -> Int32 {
    if earliest[step][day] == Self.unknown {
      earliest[step][day] = earliestEnd(step, day: day, notBefore: Int32.min)
    }
    return earliest[step][day]
  }

  private func earliestEnd(_ step: Int, day: Int, notBefore: Int32) -> Int32 {
    let date = calendar.programDays[day]
    if let end = pair.earliestMeetingEnd(activity.steps[step], date: date, notBefore: notBefore) {
      return end
    }
    return pair.placements(of: activity.steps[step], date: date, usual: nil)
      .filter { $0.span.start >= notBefore }.map(\.span.end).min() ?? Self.none
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
          let gap = pair.gap(from: activity.steps[step - 1], to: activity.steps[step])
          guard place.span.start >= before.place.span.end + Int32(gap) else { continue }
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
  /// The earliest end of a meeting without cover that starts at `notBefore` or later, −1 where there is none; nil for steps of other kinds.
  ///
  /// The same as the first of `placements`, without making them: a million pairs ask.
  func earliestMeetingEnd(_ step: Step, date: Int, notBefore: Int32) -> Int32? {
    guard step.kind == .meeting, !step.cover else { return nil }
    let availability = places.availability
    let clock = clock(of: step)
    guard let first = availability.patternNumber(person: leader, date: date, clock: clock),
      let second = availability.patternNumber(person: peer, date: date, clock: clock)
    else { return -1 }
    let left = availability.freeSpans(pattern: first, margin: travel)
    let right = availability.freeSpans(pattern: second, margin: 0)
    let minutes = Int32(step.minutes)
    var i = left.startIndex
    var j = right.startIndex
    while i < left.endIndex, j < right.endIndex {
      let start = max(left[i].start, right[j].start)
      let end = min(left[i].end, right[j].end)
      if end - start >= minutes {
        let late = notBefore > start ? notBefore - start : 0
        let begin = start + (late + places.startEvery - 1) / places.startEvery * places.startEvery
        if begin + minutes <= end { return begin + minutes }
      }
      if left[i].end < right[j].end { i += 1 } else { j += 1 }
    }
    return -1
  }
}
