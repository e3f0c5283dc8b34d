import Coaching

/// What an option costs beside the sessions that are placed; infinite where a rule forbids it.
final class VacancyPrice: OptionPrice {
  let state: TermState
  let track: Track
  private let attendance: GroupAttendance

  init(_ state: TermState, _ track: Track) {
    self.state = state
    self.track = track
    attendance = GroupAttendance(state.problem, track)
  }

  func fill(
    _ place: TrackStep, step: Int, day: Int, options: Range<Int>, limit: Double, into prices: inout [Double]
  ) {
    let problem = state.problem
    guard !problem.hasSeveralClocks else {
      for option in options { prices.append(price(step: step, day: day, option: option)) }
      return
    }
    guard let leader = DayOfPerson(state, track.leader, at: place, day: day) else { return }
    var second: DayOfPerson?
    if place.second >= 0 {
      second = DayOfPerson(state, place.second, at: place, day: day)
      if second == nil { return }
    }
    let base = problem.midnight[place.clock][day]
    let full = state.hasFullRoom(place.room, day: day)
    for index in options {
      let option = problem.options[index]
      let span = MinuteSpan(start: base + option.start, end: base + option.end)
      guard Double(option.cost) <= limit, leader.allows(span, state), second?.allows(span, state) ?? true,
        !full || state.roomIsFree(place.room, span, day: day)
      else {
        prices.append(.infinity)
        continue
      }
      prices.append(rest(option, step: step, day: day, index: index))
    }
  }

  /// The price of an option for which the leader, the second person and the room are free.
  private func rest(_ option: StepOption, step: Int, day: Int, index: Int) -> Double {
    if option.entries >= 0 {
      return choice(step: step, day: day, option: index).map { Double(option.cost) + $0.cost }
        ?? .infinity
    }
    guard state.canObserve(option.observed, day: day) else { return .infinity }
    if option.covers.isEmpty { return Double(option.cost) }
    guard let cover = state.coverCost(option.covers, day: day) else { return .infinity }
    return Double(option.cost) + Double(cover)
  }

  func price(step: Int, day: Int, option index: Int) -> Double {
    let problem = state.problem
    let place = track.steps[step]
    let option = problem.options[index]
    let span = problem.span(option, place, day: day)
    guard
      state.isFree(
        track.leader, span, at: problem.place(of: track.leader, in: place), day: day),
      state.roomIsFree(place.room, span, day: day)
    else { return .infinity }
    if place.second >= 0,
      !state.isFree(place.second, span, at: problem.place(of: place.second, in: place), day: day)
    {
      return .infinity
    }
    return rest(option, step: step, day: day, index: index)
  }

  /// Who attends a group session at an option, with the points of absence, attendance and all cover; nil where nobody may.
  ///
  /// Where the covers of all together are too many, those who need most stay away, one after the other.
  func choice(step: Int, day: Int, option index: Int) -> (cost: Double, attending: UInt128)? {
    let problem = state.problem
    let option = problem.options[index]
    let place = track.steps[step]
    let span = problem.span(option, place, day: day)
    guard let own = state.coverCost(option.covers, day: day) else { return nil }
    let weights = track.group.indices.map { number -> Double in
      let person = track.group[number]
      let entry = problem.entries[Int(option.entries) + number]
      guard entry.sinceObstacle >= 0,
        state.isFree(person, span, at: problem.place(of: person, in: place), day: day),
        let cover = state.coverCost(entry.covers, day: day)
      else { return .infinity }
      return Double(entry.cost) + Double(cover)
    }
    var forbidden: UInt128 = 0
    while true {
      let found = attendance.cheapest(option) { peer, _ in
        forbidden >> UInt128(peer) & 1 == 1 ? .infinity : weights[peer]
      }
      guard let found else { return nil }
      let visit = Visit(day: Int32(day), option: Int32(index), attending: found.attending)
      if problem.entriesNeedNoCover(option, found.attending) || state.fits(track, step, visit) {
        return (found.cost + Double(own), found.attending)
      }
      guard let dearest = dearest(option, found.attending, weights) else { return nil }
      forbidden |= 1 << UInt128(dearest)
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

  private func dearest(_ option: StepOption, _ attending: UInt128, _ weights: [Double]) -> Int? {
    track.group.indices.filter {
      attending >> UInt128($0) & 1 == 1
        && !state.problem.entries[Int(option.entries) + $0].covers.isEmpty
    }.max { (weights[$0], $0) < (weights[$1], $1) }
  }
}

extension TermProblem {
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
private struct DayOfPerson {
  /// Their sessions in the book.
  private let sessions: Range<Int>
  private let place: Int32
  private let minutesLeft: Int32

  /// nil where the person may have no more sessions that day.
  init?(_ state: TermState, _ person: Int, at step: TrackStep, day: Int) {
    guard state.hasRoomInDay(person, day: day) else { return nil }
    place = state.problem.place(of: person, in: step)
    let first = state.book.start(person, day: day)
    sessions = first..<first + state.book.count(person, day: day)
    minutesLeft = state.minutesLeft(person, day: day)
  }

  @inline(__always)
  func allows(_ span: MinuteSpan, _ state: TermState) -> Bool {
    guard span.end - span.start <= minutesLeft else { return false }
    for index in sessions {
      let other = state.book[index]
      let gap = other.place == place ? 0 : state.problem.travel(place, other.place)
      if other.span.start < span.end + gap, span.start < other.span.end + gap { return false }
    }
    return true
  }
}
