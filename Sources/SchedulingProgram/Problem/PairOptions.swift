import Coaching

/// The options of a pair's steps and of preparations: a list for each kind of day, shared by all days that are alike.
struct PairOptions {
  /// What makes two days of two steps the same.
  private struct Key: Hashable {
    let kind: Step.Kind
    let minutes: Int
    let cover: Bool
    let observes: Step.Side
    let mode: Mode
    let leader: Int
    let peer: Int
    let leaderPattern: Int
    let peerPattern: Int
    let usual: Int
  }

  private var lists: [Key: Int32] = [:]

  /// The number of the list of a step's options on a date of its place's clock; −1 where it has none. `usual` is the pair's meeting time, at
  /// which a preparation may start, too; a group's preparation has none.
  mutating func list(
    _ step: Step, _ places: PairPlaces, date: Int, usual: WeekStart?, into parts: inout TermProblem.Parts
  ) -> Int32 {
    let availability = parts.availability
    let clock = places.clock(of: step)
    let alone = step.kind == .preparation
    guard
      let leaderDay = availability.patternNumber(person: places.leader, date: date, clock: clock),
      let peerDay = alone
        ? -1 : availability.patternNumber(person: places.peer, date: date, clock: clock)
    else { return -1 }
    let minute = places.minute(of: step, usual: usual, date: date)
    let key = Key(
      kind: step.kind, minutes: step.minutes, cover: step.cover, observes: step.observes,
      mode: alone ? .inPerson : places.mode, leader: places.leader, peer: alone ? -1 : places.peer,
      leaderPattern: leaderDay, peerPattern: peerDay, usual: minute ?? -1)
    if let known = lists[key] { return known }
    let people = alone ? [places.leader] : [places.leader, places.peer]
    let placements = places.placements(of: step, date: date, usual: usual)
    let first = parts.options.count
    for placement in placements {
      let cost =
        penalty(placement.span, people, date: date, clock: clock, parts)
        + travel(step, places, parts)
        + (step.kind == .meeting && usual != nil && Int(placement.span.start) != minute
          ? parts.roster.weights.offTime : 0)
      parts.add(placement, cost: cost)
    }
    let number = first == parts.options.count ? -1 : Int32(parts.lists.count)
    if number >= 0 { parts.lists.append(first..<parts.options.count) }
    lists[key] = number
    return number
  }

  private func penalty(
    _ span: MinuteSpan, _ people: [Int], date: Int, clock: Int, _ parts: TermProblem.Parts
  ) -> Int {
    parts.roster.weights.avoidTime
      * people.count { parts.availability.pattern(person: $0, date: date, clock: clock)!.avoids(span) }
  }

  private func travel(_ step: Step, _ places: PairPlaces, _ parts: TermProblem.Parts) -> Int {
    // One of the two is away from their school; a preparation is at the leader's own.
    step.kind == .preparation ? 0 : parts.roster.weights.travelMinute * places.travel
  }
}

extension TermProblem.Parts {
  /// Adds a placement of a pair's step or a preparation as an option.
  mutating func add(_ placement: Placement, cost: Int) {
    let first = Int32(covers.count)
    for lesson in placement.covers { covers.append(reference(lesson, date: placement.date)) }
    options.append(
      StepOption(
        start: placement.span.start, end: placement.span.end, cost: Int32(cost),
        covers: first..<Int32(covers.count),
        observed: placement.observed.map { reference($0, date: placement.date) } ?? .none,
        sinceObstacle: -1, entries: -1, isUsual: placement.isUsual))
  }

  /// A lesson as options name it.
  mutating func reference(_ lesson: TaughtLesson, date: Int) -> LessonRef {
    LessonRef(
      slot: lessons.number(person: lesson.person, span: lesson.span, period: lesson.period),
      dateShift: Int32(lesson.date - date))
  }
}
