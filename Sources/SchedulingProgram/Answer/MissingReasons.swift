import Coaching

/// Why a cycle is missing, found by checking what would free it.
struct MissingReasons {
  let state: TermState
  private let problem: TermProblem

  init(_ state: TermState) {
    self.state = state
    problem = state.problem
  }

  /// The reason of a missing item.
  func reason(_ item: Int) -> Reason {
    let cycle = problem.items[item]
    let track = problem.tracks[cycle.track]
    guard cycle.isPossible else { return impossible(cycle, track) }
    if isFree(item, without: []) { return together(item) }
    for obstacle in Obstacle.allCases where isFree(item, without: [obstacle]) {
      return Reason(code: obstacle.code, text: obstacle.text)
    }
    for (index, first) in Obstacle.allCases.enumerated() {
      for second in Obstacle.allCases.dropFirst(index + 1) where isFree(item, without: [first, second]) {
        return Reason(code: first.code, text: "\(first.text) And: \(second.text)")
      }
    }
    if isFree(item, without: Set(Obstacle.allCases)) {
      return Reason(
        code: "taken", text: "Other sessions, limits and budgets together leave no time for it.")
    }
    return Reason(
      code: "taken", text: "The lessons that could be observed are covered for other sessions.")
  }

  /// The reason of a cycle each session of which has a place for itself, without a look at the others of its own.
  private func together(_ item: Int) -> Reason {
    if let cost = costOfPlacing(item, in: state) {
      return cost >= 0
        ? Reason(
          code: "costsMore",
          text: "It has a place beside the other sessions, but would cost there what it is worth, or more.")
        : Reason(
          code: "notReached",
          text: "It has a place beside the other sessions, but the search ended before it was taken.")
    }
    let alone = TermState(problem)
    if costOfPlacing(item, in: alone) != nil {
      return Reason(
        code: "taken",
        text:
          "Each session has a place for itself, but all of them together only where other sessions are now: these take the time, or what the limits and the cover leave."
      )
    }
    let cycle = problem.items[item]
    var cheapest = CheapestCycle()
    if cheapest.best(problem, cycle, AlonePrice(problem, problem.tracks[cycle.track])) == nil {
      return Reason(
        code: "limitReached",
        text: "The limits of the people alone leave no room for all its steps.")
    }
    return Reason(
      code: "limitReached",
      text:
        "Each session has a place for itself, but no way was found to place them together within the limits, the rooms and the cover."
    )
  }

  /// What the penalty rises by where the item is placed as cheaply as a search finds; nil where it finds no place. The state is left as it was.
  private func costOfPlacing(_ item: Int, in state: TermState) -> Int? {
    let cycle = problem.items[item]
    let track = problem.tracks[cycle.track]
    let before = state.penalty
    let price = VacancyPrice(state, track)
    var path = CyclePath()
    guard let found = path.best(problem, track, days: cycle.days, price: price) else { return nil }
    var isPlaced = state.place(item, price.complete(found.visits))
    var limited = LimitedPath()
    // Where a lesson is short an observation takes less of the limits than it is asked to.
    for minutes in [track.steps.map(\.minutes), problem.leastMinutes(cycle)] where !isPlaced {
      let other = limited.best(problem, cycle, price, limit: .infinity, beside: state, least: minutes)
      if let other { isPlaced = state.place(item, price.complete(other.visits)) }
    }
    guard isPlaced else { return nil }
    defer { state.remove(item) }
    return state.penalty - before
  }

  private func isFree(_ item: Int, without obstacles: Set<Obstacle>) -> Bool {
    let cycle = problem.items[item]
    let track = problem.tracks[cycle.track]
    var path = CyclePath()
    let price = RelaxedPrice(state, track, without: obstacles)
    return path.best(problem, track, days: cycle.days, price: price) != nil
  }

  private func impossible(_ cycle: CycleItem, _ track: Track) -> Reason {
    let activity = problem.roster.activities[track.activity]
    for (number, step) in track.steps.enumerated()
    where cycle.days.allSatisfy({ problem.tables.optionRange(step, day: $0).isEmpty }) {
      let name = activity.steps[number].id
      return step.kind == .observation
        ? Reason(
          code: "noObservableLesson",
          text:
            "No lesson in these weeks can be visited in the step \"\(name)\": none of a subject that counts takes place while the other one is free."
        )
        : Reason(
          code: "noCommonTime",
          text: "Those who must take part in the step \"\(name)\" share no free time in these weeks.")
    }
    return Reason(
      code: "noCommonTime",
      text:
        "Each step has times in these weeks, but no choice of them keeps the order and the days between the steps."
    )
  }
}

extension TermProblem {
  /// How long each step of a cycle is at least.
  fileprivate func leastMinutes(_ cycle: CycleItem) -> [Int32] {
    tracks[cycle.track].steps.map { step in
      cycle.days.map { tables.leastMinutes(step, day: $0) }.filter { $0 >= 0 }.min() ?? step.minutes
    }
  }
}

/// What may stand in the way of a possible cycle.
enum Obstacle: CaseIterable {
  case rooms, cover, limits, sessions

  var code: String {
    switch self {
    case .rooms: "roomsFull"
    case .cover: "coverUsedUp"
    case .limits: "limitReached"
    case .sessions: "taken"
    }
  }

  var text: String {
    switch self {
    case .rooms: "The school's rooms are taken whenever it could be."
    case .cover: "The lessons that would need cover are beyond the school's substitutes or minutes."
    case .limits: "Somebody who takes part has reached the most sessions of a day or minutes of a week."
    case .sessions: "Other sessions of those who take part lie wherever it could be."
    }
  }
}

/// What an option costs where some rules are set aside; 0 or infinite.
struct RelaxedPrice: OptionPrice {
  let state: TermState
  let track: Track
  private let obstacles: Set<Obstacle>

  init(_ state: TermState, _ track: Track, without obstacles: Set<Obstacle>) {
    self.state = state
    self.track = track
    self.obstacles = obstacles
  }

  func least(_ option: StepOption) -> Double { 0 }

  func price(_ option: StepOption, _ index: Int, on open: StepDay) -> Double {
    let problem = state.problem
    let (place, day) = (open.place, open.day)
    let span = problem.tables.span(option, place, day: day)
    guard obstacles.contains(.rooms) || state.rooms.isFree(place.room, span, day: day) else {
      return .infinity
    }
    guard state.canObserve(option.observed, day: day),
      isFree(track.leader, place, span, day: day), canCover(option.covers, day: day),
      place.second < 0 || isFree(place.second, place, span, day: day)
    else { return .infinity }
    guard option.entries >= 0 else { return 0 }
    let found = GroupAttendance(problem, track).cheapest(option) { peer, entry in
      isFree(track.group[peer], place, span, day: day) && canCover(entry.covers, day: day)
        ? 0 : .infinity
    }
    return found == nil ? .infinity : 0
  }

  private func isFree(_ person: Int, _ step: TrackStep, _ span: MinuteSpan, day: Int) -> Bool {
    let place = state.tables.place(of: person, in: step)
    return (obstacles.contains(.limits) || state.limitsAllow(person, span, day: day))
      && (obstacles.contains(.sessions) || !state.isEngaged(person, span, at: place, day: day))
  }

  private func canCover(_ covers: Range<Int32>, day: Int) -> Bool {
    obstacles.contains(.cover) || state.coverCost(covers, day: day) != nil
  }
}
