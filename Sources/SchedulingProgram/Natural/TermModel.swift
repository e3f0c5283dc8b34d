import Coaching
import IntegerProgram

/// One component of the natural schedule model: a variable for each step, day and option.
struct TermModel: Sendable {
  let problem: TermProblem
  /// A session that could be.
  struct Place: Sendable {
    let item: Int
    let step: Int
    let day: Int
    let option: Int
    /// Instants.
    let span: MinuteSpan
    let variable: Variable
    /// For each peer of the group the variable of their attendance; nil where they can't attend.
    var attendance: [Variable?] = []
  }

  /// For each item, for each step, its places by day, then start; no steps where the item is impossible.
  private(set) var places: [[[Place]]] = []
  /// The variable of each item's missing; nil where it is impossible.
  private(set) var missing: [Variable?] = []
  /// The variable of each covered lesson, by lesson key.
  var covers: [Int: Variable] = [:]

  /// Adds the component's columns and rows.
  init(_ problem: TermProblem, into named: inout NamedProgram) {
    self.problem = problem
    for item in problem.items.indices { add(item, &named) }
    addCovers(&named)
    for item in problem.items.indices { addOrder(of: item, &named) }
    addPeople(&named)
    addRooms(&named)
  }

  /// Every place of the component.
  var allPlaces: [Place] { places.flatMap { $0.flatMap { $0 } } }

  /// Where a solution puts the steps of an item; nil where it is missing.
  func visits(of item: Int, _ solution: Solution) -> [Visit]? {
    guard !places[item].isEmpty else { return nil }
    let chosen = places[item].compactMap { step in step.first { solution.isChosen($0.variable) } }
    guard chosen.count == places[item].count else { return nil }
    return chosen.map { place in
      var attending: UInt128 = 0
      for (peer, variable) in place.attendance.enumerated() {
        if let variable, solution.isChosen(variable) { attending |= 1 << UInt128(peer) }
      }
      return Visit(day: Int32(place.day), option: Int32(place.option), attending: attending)
    }
  }

  /// S1: a cycle has every step once, or is missing.
  private mutating func add(_ item: Int, _ named: inout NamedProgram) {
    let cycle = problem.items[item]
    guard cycle.isPossible else {
      named.add(constant: cycle.missingCost)
      missing.append(nil)
      places.append([])
      return
    }
    let track = problem.tracks[cycle.track]
    let lack = named.variable("y", meaning(.missing, item), cost: cycle.missingCost)
    missing.append(lack)
    var steps: [[Place]] = []
    for step in track.steps.indices {
      let list = cycle.days.flatMap { day in
        problem.tables.optionRange(track.steps[step], day: day).map { option in
          place(item, step, day: day, option: option, &named)
        }
      }
      named.row("S1", .exactly(1), list.map { ($0.variable, 1) } + [(lack, 1)])
      steps.append(list)
    }
    places.append(steps)
  }

  private func place(_ item: Int, _ step: Int, day: Int, option: Int, _ named: inout NamedProgram) -> Place {
    let track = problem.tracks[problem.items[item].track]
    let place = track.steps[step]
    let choice = problem.tables.options[option]
    var meaning = self.meaning(.session, item)
    meaning.step = step
    meaning.day = day
    meaning.start = Int(choice.start)
    meaning.end = Int(choice.end)
    let absent = choice.entries >= 0 ? problem.weights.absence * track.group.count : 0
    let variable = named.variable("x", meaning, cost: Int(choice.cost) + absent)
    var result = Place(
      item: item, step: step, day: day, option: option, span: problem.tables.span(choice, place, day: day),
      variable: variable)
    if choice.entries >= 0 { addAttendance(to: &result, track, choice, meaning, &named) }
    return result
  }

  /// What a column of an item means.
  func meaning(_ kind: NaturalScheduleColumn.Kind, _ item: Int) -> NaturalScheduleColumn {
    let cycle = problem.items[item]
    let track = problem.tracks[cycle.track]
    var meaning = NaturalScheduleColumn(kind)
    meaning.activity = track.activity
    meaning.cycle = cycle.window
    meaning.leader = problem.people[track.leader]
    meaning.peer = track.isGroup ? nil : problem.people[track.peer] - problem.roster.leaders.count
    return meaning
  }
}
