import Coaching

extension RosterDecoder {
  mutating func leaders(_ list: Int?) -> [Leader] {
    input.items(list).compactMap { node in
      guard let fields = input.fields(node, PersonKey.leaderTable) else { return nil }
      let person = person(fields, side: .leader)
      let standards = input.strings(fields[.standards])
      let practices = input.strings(fields[.practices])
      let caseload = caseload(fields[.caseload])
      return person.map {
        Leader(person: $0, standards: standards, practices: practices, caseload: caseload)
      }
    }
  }

  mutating func peers(_ list: Int?) -> [Peer] {
    input.items(list).compactMap { node in
      guard let fields = input.fields(node, PersonKey.peerTable) else { return nil }
      let person = person(fields, side: .peer)
      let goals = input.items(fields[.goals]).compactMap { goal($0) }
      let leaders = input.whole(fields[.leaders], RosterLimits.caseload) ?? 1
      let priority = input.whole(fields[.priority], 1...10) ?? 1
      return person.map { Peer(person: $0, goals: goals, leaders: leaders, priority: priority) }
    }
  }

  private mutating func person(_ fields: JSONFields<PersonKey>, side: Step.Side) -> Person? {
    let id = input.identifier(input.required(fields, .id))
    let school = schoolID(input.required(fields, .school))
    let names = school.flatMap { known.schools[$0] }.map { PersonSchool(id: school ?? "", names: $0) }
    var person = Person(
      id: id ?? "", name: input.string(fields[.name]) ?? "", email: input.string(fields[.email]),
      school: school ?? "", subjects: input.strings(fields[.subjects]))
    person.grades = input.items(fields[.grades]).compactMap { input.grade($0) }
    let modes = input.items(fields[.modes]).compactMap { input.choice($0, Mode.self) }
    if !modes.isEmpty { person.modes = Set(modes) }
    person.prefers = prefers(fields[.prefers], side: side == .leader ? .peer : .leader)
    person.lessons = input.items(fields[.lessons]).compactMap { lesson($0, at: names) }
    person.unavailable = input.items(fields[.unavailable]).compactMap { window($0, at: names) }
    person.avoid = input.items(fields[.avoid]).compactMap { window($0, at: names) }
    person.limits = limits(fields[.limits], default: side == .leader ? .leaderDefault : .peerDefault)
    return id == nil || school == nil ? nil : person
  }

  private mutating func prefers(_ list: Int?, side: Step.Side) -> [String] {
    var seen = SeenNames(what: "wish for that person")
    return input.items(list).compactMap { node in
      guard let id = personID(node, side: side) else { return nil }
      seen.note(id, node, input: &input)
      return id
    }
  }

  /// The id of a person of that side.
  mutating func personID(_ node: Int?, side: Step.Side) -> String? {
    guard let node, let id = input.string(node) else { return nil }
    let (wanted, others) = side == .leader ? (known.leaders, known.peers) : (known.peers, known.leaders)
    if wanted.contains(id) { return id }
    if others.contains(id) {
      let other: Step.Side = side == .leader ? .peer : .leader
      input.fail(node, .wrongSide(is: other.rawValue, needed: side.rawValue))
    } else {
      input.fail(node, .unknownID(of: side.rawValue), nearest: id, in: wanted.sorted())
    }
    return nil
  }

  private mutating func caseload(_ node: Int?) -> Caseload {
    var caseload = Caseload(min: 0, max: 6)
    guard let node, let fields = input.fields(node, CaseloadKey.table) else { return caseload }
    caseload.min = input.whole(fields[.min], RosterLimits.caseload) ?? caseload.min
    caseload.max =
      input.whole(fields[.max], RosterLimits.caseload)
      ?? max(caseload.max, fields[.max] == nil ? 0 : caseload.min)
    if caseload.min > caseload.max {
      input.fail(node, .aboveMaximum(minimum: caseload.min, maximum: caseload.max))
    }
    return caseload
  }

  private mutating func limits(_ node: Int?, default standard: Limits) -> Limits {
    guard let node, let fields = input.fields(node, LimitsKey.table) else { return standard }
    return Limits(
      sessionsPerDay: input.whole(fields[.sessionsPerDay], RosterLimits.count) ?? standard.sessionsPerDay,
      minutesPerWeek: input.whole(fields[.minutesPerWeek], RosterLimits.count))
  }

  private mutating func goal(_ node: Int) -> Goal? {
    guard let fields = input.fields(node, GoalKey.table) else { return nil }
    let standard = input.string(fields[.standard])
    let practice = input.string(fields[.practice])
    var weight = Share(1)
    if let given = input.share(fields[.weight], from: Share(0), to: Share(RosterLimits.goalWeight)) {
      if given > Share(0) { weight = given } else { input.fail(fields[.weight] ?? node, .notAbove("0")) }
    }
    switch (fields[.standard], fields[.practice]) {
    case (nil, nil): input.fail(node, .noTopic)
    case (.some, .some): input.fail(node, .bothTopics)
    default: break
    }
    if let standard { return Goal(topic: .standard(standard), weight: weight) }
    return practice.map { Goal(topic: .practice($0), weight: weight) }
  }
}
