import Coaching

/// Puts the cycles of an older schedule where they were, as far as the pairs are still the same and every rule allows it.
struct PreviousSchedule {
  private let request: SchedulingRequest
  private var sessions: [String: Session] = [:]

  init(_ request: SchedulingRequest, _ schedule: Schedule) {
    self.request = request
    sessions = Dictionary(schedule.sessions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Places the cycles that can be placed again.
  func fill(_ state: TermState) {
    for item in state.problem.items.indices where state.visits[item] == nil {
      if let visits = visits(item, state.problem) { _ = state.place(item, visits) }
    }
  }

  private func visits(_ item: Int, _ problem: TermProblem) -> [Visit]? {
    let cycle = problem.items[item]
    let track = problem.tracks[cycle.track]
    let activity = request.roster.activities[track.activity]
    let leader = id(problem.people[track.leader])
    let peer = track.isGroup ? "*" : id(problem.people[track.peer])
    var visits: [Visit] = []
    for (number, step) in activity.steps.enumerated() {
      let key = "\(activity.id)/\(leader)/\(peer)/\(cycle.window + 1)/\(step.id)"
      guard let session = sessions[key], let visit = visit(session, track, number, problem) else {
        return nil
      }
      visits.append(visit)
    }
    return visits
  }

  private func id(_ person: Int) -> String {
    let roster = request.roster
    return person < roster.leaders.count
      ? roster.leaders[person].id : roster.peers[person - roster.leaders.count].id
  }

  private func visit(
    _ session: Session, _ track: Track, _ step: Int, _ problem: TermProblem
  ) -> Visit? {
    guard let date = problem.availability.calendar.index(of: session.date),
      let day = problem.tables.dateOfDay.firstIndex(of: date)
    else { return nil }
    let place = track.steps[step]
    let start = Int32(session.time.start.minutes)
    guard
      let option = problem.tables.optionRange(place, day: day).first(where: { number in
        let option = problem.tables.options[number]
        return option.start == start && Int(option.end) == session.time.end.minutes
          && (option.entries >= 0 || option.covers.count == session.covers.count)
      })
    else { return nil }
    guard problem.tables.options[option].entries >= 0 else {
      return Visit(day: Int32(day), option: Int32(option))
    }
    // The offered starts depend on who attends: the same people who can still come.
    let attending = Set(session.peers)
    let found = GroupAttendance(problem, track).cheapest(problem.tables.options[option]) { peer, _ in
      attending.contains(id(problem.people[track.group[peer]])) ? 0 : .infinity
    }
    return found.map { Visit(day: Int32(day), option: Int32(option), attending: $0.attending) }
  }
}
