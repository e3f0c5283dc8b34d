import Coaching

/// Whether each cycle of a pair is possible in its window (SPEC §3, "Possible cycle").
///
/// Steps on different dates touch each other by their lags alone; steps on one date also by their order, the way
/// between their places, and a lesson that one observes and another has covered. So a chain of steps is laid date by date.
struct PossibleCycles {
  let pair: PairFacts
  let activity: Activity

  /// For each cycle, from the first, whether it is possible.
  func reckon() -> [Bool] {
    guard let mode = pair.mode, !activity.steps.isEmpty else {
      return Array(repeating: false, count: activity.times)
    }
    let settings = activity.steps.map {
      StepSetting(pair.facts, step: $0, leader: pair.leader, pairPeer: pair.peer, mode: mode)
    }
    return (0..<activity.times).map { cycle in
      let days = pair.facts.term.window(cycle, of: activity.times)
      // Without cover first: it is quicker, and enough for nearly all.
      return [false, true].contains { covering in
        if covering, !activity.steps.contains(where: \.cover) { return false }
        return CycleSearch(facts: pair.facts, settings: settings, days: days, covering: covering).isPossible()
      }
    }
  }
}

/// Looks for one way to place all steps of a cycle within a window.
private final class CycleSearch {
  private let facts: RosterFacts
  private let settings: [StepSetting]
  private let days: Range<Int>
  private let covering: Bool
  private var kept: [Key: [StepPlacement]] = [:]
  private var canFinish: [Key: Bool] = [:]
  private var failures: Set<Question> = []

  private struct Key: Hashable {
    var step: Int
    var day: Int
  }

  private struct Placed {
    var step: Int
    var at: StepPlacement
  }

  /// All about the placed steps that matters to those which follow: questions alike have one answer.
  private struct Question: Hashable {
    var steps: ClosedRange<Int>
    var day: Int
    /// When the last session of each kind of people at each place ends.
    var ends: [[Int?]: Int]
    var observed: Set<LessonOnDate>
    var covered: Set<LessonOnDate>

    init(steps: ClosedRange<Int>, day: Int, placed: [Placed], settings: [StepSetting]) {
      self.steps = steps
      self.day = day
      ends = Dictionary(
        placed.map { ([settings[$0.step].place, settings[$0.step].attendants.count], $0.at.span.end) },
        uniquingKeysWith: max)
      observed = Set(placed.compactMap(\.at.observed))
      covered = placed.reduce(into: []) { $0.formUnion($1.at.covered) }
    }
  }

  init(facts: RosterFacts, settings: [StepSetting], days: Range<Int>, covering: Bool) {
    self.facts = facts
    self.settings = settings
    self.days = days
    self.covering = covering
  }

  func isPossible() -> Bool { days.contains { finishes(from: 0, on: $0) } }

  /// Whether the steps from `step` on can be placed, `step` being the first of them on that day.
  private func finishes(from step: Int, on day: Int) -> Bool {
    let key = Key(step: step, day: day)
    if let known = canFinish[key] { return known }
    // How many steps from here on may share the day.
    var last = step
    while last + 1 < settings.count, settings[last + 1].step.after.min == 0 { last += 1 }
    let possible = (step...last).contains { end in
      goesOn(after: end, on: day) && fits(step...end, on: day, after: [])
    }
    canFinish[key] = possible
    return possible
  }

  /// Whether the steps after `step`, the last one on that day, can be placed on later days.
  private func goesOn(after step: Int, on day: Int) -> Bool {
    guard step + 1 < settings.count else { return true }
    let lag = settings[step + 1].step.after
    guard lag.max >= max(1, lag.min) else { return false }
    let next = day + max(1, lag.min)
    let latest = min(day + lag.max, days.upperBound - 1)
    return next <= latest && (next...latest).contains { finishes(from: step + 1, on: $0) }
  }

  /// Whether those steps fit on one day, after the placed ones.
  private func fits(_ steps: ClosedRange<Int>, on day: Int, after placed: [Placed]) -> Bool {
    let question = Question(steps: steps, day: day, placed: placed, settings: settings)
    if failures.contains(question) { return false }
    let step = steps.lowerBound
    let possible = placements(of: step, on: day).contains { placement in
      let next = Placed(step: step, at: placement)
      guard placed.allSatisfy({ suits($0, next) }) else { return false }
      return step == steps.upperBound || fits(step + 1...steps.upperBound, on: day, after: placed + [next])
    }
    if !possible { failures.insert(question) }
    return possible
  }

  private func suits(_ first: Placed, _ second: Placed) -> Bool {
    guard first.at.span.end <= second.at.span.start else { return false }
    if let observed = first.at.observed, second.at.covered.contains(observed) { return false }
    if let observed = second.at.observed, first.at.covered.contains(observed) { return false }
    let later = Set(settings[second.step].attendants.map(\.person))
    return settings[first.step].attendants.map(\.person).filter(later.contains).allSatisfy { person in
      let home = facts.schoolOf[person]
      let way = facts.travel(settings[first.step].place ?? home, settings[second.step].place ?? home)
      return first.at.span.end + way <= second.at.span.start
    }
  }

  private func placements(of step: Int, on day: Int) -> [StepPlacement] {
    let key = Key(step: step, day: day)
    if let known = kept[key] { return known }
    let result = StepPlacements(
      facts: facts, setting: settings[step], covering: covering && settings[step].step.cover
    ).placements(on: facts.term.programDays[day])
    kept[key] = result
    return result
  }
}
