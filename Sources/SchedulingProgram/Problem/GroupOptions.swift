import Coaching

/// The options of a group session: every start that some attendance could be offered, with each peer's part in it.
struct GroupOptions {
  let step: Step
  let finder: CandidateFinder
  let leader: Int
  let peers: [Int]
  let mode: Mode
  let usual: WeekStart?
  private var lists: [[Int]: Int32] = [:]

  init(step: Step, finder: CandidateFinder, leader: Int, peers: [Int], mode: Mode, usual: WeekStart?) {
    self.step = step
    self.finder = finder
    self.leader = leader
    self.peers = peers
    self.mode = mode
    self.usual = usual
  }

  private func travel(_ person: Int) -> Int {
    let availability = finder.availability
    return mode == .virtual
      ? 0 : availability.travel.minutes(availability.school[leader], availability.school[person])
  }

  /// The number of the list of options on a date of the leader's clock; −1 where there are none.
  mutating func list(date: Int, into parts: inout TermProblem.Parts) -> Int32 {
    let availability = parts.availability
    let clock = availability.clock(of: leader)
    let minute = usual.flatMap {
      finder.places.minute(of: $0, leader: leader, date: date, clock: clock)
    }
    let key =
      ([leader] + peers).map {
        availability.patternNumber(person: $0, date: date, clock: clock) ?? -1
      } + [minute ?? -1]
    guard key[0] >= 0, peers.count <= UInt128.bitWidth else { return -1 }
    if let known = lists[key] { return known }
    let reaches = ([leader] + peers).map { person in
      PersonReach(
        Attendee(person: person, travel: person == leader ? 0 : travel(person)),
        minutes: step.minutes, date: date, clock: clock, cover: step.cover, places: finder.places)
    }
    let first = parts.options.count
    for start in starts(reaches, usual: minute) {
      add(start, isUsual: start == minute.map(Int32.init), reaches: reaches, date: date, to: &parts)
    }
    let number = first == parts.options.count ? -1 : Int32(parts.lists.count)
    if number >= 0 { parts.lists.append(first..<parts.options.count) }
    lists[key] = number
    return number
  }

  /// Multiples of `startEvery` after the end of anybody's obstacle, and the group time; rising.
  private func starts(_ reaches: [PersonReach?], usual: Int?) -> [Int32] {
    guard let own = reaches[0] else { return [] }
    var starts = Set(usual.map { [Int32($0)] } ?? [])
    for reach in reaches {
      for end in reach?.obstacleEnds ?? [] where end <= own.lastStart {
        starts.formUnion(stride(from: end, through: own.lastStart, by: Int(finder.places.startEvery)))
      }
    }
    return starts.sorted()
  }

  private func add(
    _ start: Int32, isUsual: Bool, reaches: [PersonReach?], date: Int, to parts: inout TermProblem.Parts
  ) {
    guard let own = reaches[0]!.reach(start) else { return }
    let found = reaches.dropFirst().map { $0?.reach(start) }
    let every = finder.places.startEvery
    let offered =
      isUsual || own.since % every == 0
      || found.contains { $0.map { $0.since <= own.since && $0.since % every == 0 } ?? false }
    guard offered else { return }
    let weights = parts.roster.weights
    let span = MinuteSpan(start: start, end: start + Int32(step.minutes))
    func avoided(_ reach: PersonReach?) -> Int {
      reach!.avoid.contains { $0.overlaps(span) } ? weights.avoidTime : 0
    }
    let covers = parts.covers(own.covers, person: leader, date: date)
    let firstEntry = Int32(parts.entries.count)
    for (index, peer) in peers.enumerated() {
      let part = found[index]
      parts.entries.append(
        GroupEntry(
          sinceObstacle: part?.since ?? -1,
          cost: part == nil
            ? 0 : Int32(avoided(reaches[index + 1]) + weights.travelMinute * travel(peer)),
          covers: part.map { parts.covers($0.covers, person: peer, date: date) } ?? 0..<0))
    }
    parts.options.append(
      StepOption(
        start: span.start, end: span.end,
        cost: Int32(avoided(reaches[0]) + (isUsual || usual == nil ? 0 : weights.offTime)), covers: covers,
        observed: .none, sinceObstacle: own.since, entries: firstEntry, isUsual: isUsual))
  }
}

extension TermProblem.Parts {
  /// Adds the lessons of a person that need cover.
  mutating func covers(_ slots: [LessonSlot], person: Int, date: Int) -> Range<Int32> {
    let first = Int32(covers.count)
    for slot in slots {
      let number = lessons.number(person: person, span: slot.own, period: slot.period)
      covers.append(LessonRef(slot: number, dateShift: Int32(slot.dateShift)))
    }
    return first..<Int32(covers.count)
  }
}
