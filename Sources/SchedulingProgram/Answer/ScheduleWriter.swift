import Coaching

/// Writes a finished state as sessions and missing cycles of the plan (SPEC §6).
struct ScheduleWriter {
  let request: SchedulingRequest
  let state: TermState
  private let problem: TermProblem

  init(_ request: SchedulingRequest, _ state: TermState) {
    self.request = request
    self.state = state
    problem = state.problem
  }

  private var roster: Roster { request.roster }

  /// Every session, in the order of the items.
  func sessions() -> [Session] {
    problem.items.indices.flatMap { item -> [Session] in
      guard let visits = state.visits[item] else { return [] }
      return visits.enumerated().map { session(item, step: $0, $1) }
    }
  }

  private func id(ofLocal person: Int) -> String { id(ofPerson: problem.people[person]) }

  private func id(ofPerson person: Int) -> String {
    person < roster.leaders.count
      ? roster.leaders[person].id : roster.peers[person - roster.leaders.count].id
  }

  private func session(_ item: Int, step number: Int, _ visit: Visit) -> Session {
    let cycle = problem.items[item]
    let track = problem.tracks[cycle.track]
    let activity = roster.activities[track.activity]
    let place = track.steps[number]
    let option = problem.tables.options[Int(visit.option)]
    let host = place.place < 0 ? Int(problem.tables.school[track.leader]) : Int(place.place)
    let attending = track.group.indices.filter { visit.attending >> UInt128($0) & 1 == 1 }
    let others = track.group.indices.filter { visit.attending >> UInt128($0) & 1 == 0 }
    let isGroup = place.kind == .group
    return Session(
      activity: activity.id, cycle: cycle.window + 1, step: activity.steps[number].id,
      kind: place.kind, leader: id(ofLocal: track.leader),
      pairPeer: track.isGroup ? nil : id(ofLocal: track.peer),
      peers: isGroup
        ? attending.map { id(ofLocal: track.group[$0]) }
        : place.second >= 0 ? [id(ofLocal: place.second)] : [],
      absent: isGroup ? others.map { id(ofLocal: track.group[$0]) } : [],
      date: problem.availability.calendar.date(problem.tables.dateOfDay[Int(visit.day)]),
      time: ClockRange(
        start: ClockTime(minutes: Int(option.start)), end: ClockTime(minutes: Int(option.end))),
      timeZone: roster.schools[host].timeZone, mode: place.place < 0 ? .virtual : .inPerson,
      school: place.place < 0 ? nil : roster.schools[host].id, covers: covers(track, number, visit))
  }

  /// In order of teacher, then time.
  private func covers(_ track: Track, _ step: Int, _ visit: Visit) -> [Cover] {
    var slots: [LessonNumbers.Slot] = []
    problem.tables.forEachCover(track, step, visit) { slots.append(problem.lessons.slots[Int($0.slot)]) }
    slots.sort {
      ($0.person, $0.span.start, $0.span.end) < ($1.person, $1.span.start, $1.span.end)
    }
    return slots.map { slot in
      Cover(
        teacher: id(ofPerson: slot.person), period: slot.period,
        time: ClockRange(
          start: ClockTime(minutes: Int(slot.span.start)), end: ClockTime(minutes: Int(slot.span.end))))
    }
  }

  /// Every missing cycle with its reason.
  func missing() -> [MissingCycle] {
    let reasons = MissingReasons(state)
    return problem.items.indices.compactMap { item in
      guard state.visits[item] == nil else { return nil }
      let cycle = problem.items[item]
      let track = problem.tracks[cycle.track]
      return MissingCycle(
        activity: roster.activities[track.activity].id, cycle: cycle.window + 1,
        leader: id(ofLocal: track.leader), peer: track.isGroup ? nil : id(ofLocal: track.peer),
        reason: reasons.reason(item))
    }
  }
}

extension MissingCycle {
  /// The plan's order: by activity, leader, peer, then cycle.
  static func precedes(_ left: MissingCycle, _ right: MissingCycle) -> Bool {
    (left.activity, left.leader, left.peer ?? "", left.cycle)
      < (right.activity, right.leader, right.peer ?? "", right.cycle)
  }
}
