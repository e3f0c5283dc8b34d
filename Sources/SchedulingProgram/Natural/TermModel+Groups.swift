import IntegerProgram

extension TermModel {
  /// S2: who attends a group session there, at least the quorum, and so that its start is one that is offered to exactly those.
  func addAttendance(
    to place: inout Place, _ track: Track, _ option: StepOption, _ meaning: NaturalScheduleColumn,
    _ named: inout NamedProgram
  ) {
    var meaning = meaning
    meaning.kind = .attendance
    var since: [(variable: Variable, since: Int32)] = []
    place.attendance = track.group.indices.map { peer in
      let entry = problem.tables.entries[Int(option.entries) + peer]
      guard entry.sinceObstacle >= 0 else { return nil }
      meaning.peer = problem.people[track.group[peer]] - problem.roster.leaders.count
      let attends = named.variable("a", meaning, cost: Int(entry.cost) - problem.weights.absence)
      named.row("S2", .atMost(0), [(attends, 1), (place.variable, -1)])
      since.append((attends, entry.sinceObstacle))
      return attends
    }
    named.row(
      "S2", .atLeast(0), since.map { ($0.variable, 1) } + [(place.variable, -Double(track.quorum))])
    if !option.isUsual { addOffer(place.variable, option, since, &named) }
  }

  /// The start is offered where the least time since an obstacle, of those who take part, is a multiple of `startEvery`: so each
  /// whose own is none needs somebody whose is, and less.
  private func addOffer(
    _ session: Variable, _ option: StepOption, _ peers: [(variable: Variable, since: Int32)],
    _ named: inout NamedProgram
  ) {
    let every = Int32(max(1, problem.roster.program.startEvery))
    let everybody = [(variable: session, since: option.sinceObstacle)] + peers
    for person in everybody where person.since % every != 0 {
      let helpers = everybody.filter { $0.since < person.since && $0.since % every == 0 }
      named.row("S2", .atMost(0), [(person.variable, 1)] + helpers.map { ($0.variable, -1) })
    }
  }
}
