import Coaching

/// What an option costs beside the sessions that are placed; infinite where a rule forbids it.
struct VacancyPrice: OptionPrice {
  let state: TermState
  let track: Track
  /// Who attends a group session; nil of a pair.
  private let attendance: GroupAttendance?

  /// What is taken of a day of those who take part at any rate, and of the rooms.
  struct Day {
    let step: Int
    let day: Int
    /// The instant from which the options' times count.
    fileprivate let midnight: Int32
    fileprivate let leader: DayOfPerson
    fileprivate let second: DayOfPerson?
    /// When no room is free.
    fileprivate let full: RoomBook.Full
  }

  init(_ state: TermState, _ track: Track) {
    self.state = state
    self.track = track
    attendance = track.isGroup ? GroupAttendance(state.problem, track) : nil
  }

  func open(_ place: TrackStep, step: Int, day: Int) -> Day? {
    guard let leader = DayOfPerson.of(state, track.leader, at: place, day: day) else { return nil }
    var second: DayOfPerson?
    if place.second >= 0 {
      second = DayOfPerson.of(state, place.second, at: place, day: day)
      if second == nil { return nil }
    }
    return Day(
      step: step, day: day, midnight: state.tables.midnight(place.clock, day: day), leader: leader,
      second: second, full: state.rooms.full(at: place.room, day: day))
  }

  func least(_ option: StepOption) -> Double { Double(option.cost) }

  func price(_ option: StepOption, _ index: Int, on open: Day) -> Double {
    let span = MinuteSpan(start: open.midnight + option.start, end: open.midnight + option.end)
    guard open.leader.allows(span, state), open.second?.allows(span, state) ?? true else { return .infinity }
    guard state.rooms.isFree(open.full, span) else { return .infinity }
    if option.entries >= 0 {
      return choice(step: open.step, day: open.day, option: index).map { least(option) + $0.cost }
        ?? .infinity
    }
    guard state.canObserve(option.observed, day: open.day) else { return .infinity }
    if option.covers.isEmpty { return least(option) }
    guard let cover = state.coverCost(option.covers, day: open.day) else { return .infinity }
    return least(option) + Double(cover)
  }

  /// Who attends a group session at an option, with the points of absence, attendance and all cover; nil where nobody may.
  ///
  /// Where the covers of all together are too many, those who need most stay away, one after the other.
  func choice(step: Int, day: Int, option index: Int) -> (cost: Double, attending: UInt128)? {
    let option = state.tables.options[index]
    let place = track.steps[step]
    let span = state.tables.span(option, place, day: day)
    guard let own = state.coverCost(option.covers, day: day), let attendance else { return nil }
    let weights = attendance.weights
    for number in track.group.indices {
      let person = track.group[number]
      let entry = state.tables.entries[Int(option.entries) + number]
      weights[number] = .infinity
      guard entry.sinceObstacle >= 0,
        state.isFree(person, span, at: state.tables.place(of: person, in: place), day: day),
        let cover = state.coverCost(entry.covers, day: day)
      else { continue }
      weights[number] = Double(entry.cost) + Double(cover)
    }
    while true {
      guard let found = attendance.cheapest(option, { peer, _ in weights[peer] }) else { return nil }
      let visit = Visit(day: Int32(day), option: Int32(index), attending: found.attending)
      if state.tables.entriesNeedNoCover(option, found.attending) || state.fits(track, step, visit) {
        return (found.cost + Double(own), found.attending)
      }
      guard let dearest = dearest(option, found.attending, weights) else { return nil }
      weights[dearest] = .infinity
    }
  }

  /// Visits with who attends the group sessions among them.
  func complete(_ visits: [Visit]) -> [Visit] {
    guard track.isGroup else { return visits }
    var visits = visits
    for step in visits.indices where track.steps[step].kind == .group {
      let visit = visits[step]
      visits[step].attending =
        choice(step: step, day: Int(visit.day), option: Int(visit.option))?.attending ?? 0
    }
    return visits
  }

  private func dearest(_ option: StepOption, _ attending: UInt128, _ weights: FixedTable<Double>) -> Int? {
    track.group.indices.filter {
      attending >> UInt128($0) & 1 == 1
        && !state.tables.entries[Int(option.entries) + $0].covers.isEmpty
    }.max { (weights[$0], $0) < (weights[$1], $1) }
  }
}

extension TermTables {
  /// Whether none of those who attend needs cover.
  func entriesNeedNoCover(_ option: StepOption, _ attending: UInt128) -> Bool {
    var rest = attending
    while rest != 0 {
      if !entries[Int(option.entries) + rest.trailingZeroBitCount].covers.isEmpty { return false }
      rest &= rest - 1
    }
    return true
  }
}

/// What is taken of a person's day, looked up once for all options of a step.
fileprivate struct DayOfPerson {
  private let person: Int
  private let day: Int
  /// Their sessions in the book.
  private let sessions: Range<Int>
  private let place: Int32
  private let minutesLeft: Int32

  /// nil where the person may have no more sessions that day. No initializer, which would count a reference of each argument.
  static func of(_ state: TermState, _ person: Int, at step: TrackStep, day: Int) -> DayOfPerson? {
    guard state.hasRoomInDay(person, day: day) else { return nil }
    let first = state.book.start(person, day: day)
    return DayOfPerson(
      person: person, day: day, sessions: first..<first + state.book.count(person, day: day),
      place: state.tables.place(of: person, in: step), minutesLeft: state.minutesLeft(person, day: day))
  }

  @inline(__always)
  func allows(_ span: MinuteSpan, _ state: TermState) -> Bool {
    guard span.end - span.start <= minutesLeft else { return false }
    for index in sessions {
      let other = state.book[index]
      let gap = state.gap(place, other.place)
      if other.span.start < span.end + gap, span.start < other.span.end + gap { return false }
    }
    return !state.tables.hasSeveralClocks || state.isFreeAround(person, span, at: place, day: day)
  }
}
