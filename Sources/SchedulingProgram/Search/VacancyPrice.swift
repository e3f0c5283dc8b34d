import Coaching

/// What an option costs beside the sessions that are placed; infinite where a rule forbids it.
struct VacancyPrice: OptionPrice {
  let state: TermState
  let track: Track
  private let attendance: GroupAttendance

  init(_ state: TermState, _ track: Track) {
    self.state = state
    self.track = track
    attendance = GroupAttendance(state.problem, track)
  }

  func isOpen(step: Int, day: Int) -> Bool {
    let second = track.steps[step].second
    return state.hasRoomInDay(track.leader, day: day)
      && (second < 0 || state.hasRoomInDay(second, day: day))
  }

  func price(step: Int, day: Int, option index: Int) -> Double {
    let problem = state.problem
    let place = track.steps[step]
    let option = problem.options[index]
    let span = problem.span(option, place, day: day)
    guard
      state.isFree(
        track.leader, span, at: problem.place(of: track.leader, in: place), day: day),
      state.roomIsFree(place.room, span, day: day), state.canObserve(option.observed, day: day)
    else { return .infinity }
    if place.second >= 0,
      !state.isFree(place.second, span, at: problem.place(of: place.second, in: place), day: day)
    {
      return .infinity
    }
    if option.entries >= 0 {
      return choice(step: step, day: day, option: index).map { Double(option.cost) + $0.cost }
        ?? .infinity
    }
    guard let cover = state.coverCost(option.covers, day: day) else { return .infinity }
    return Double(option.cost) + Double(cover)
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
