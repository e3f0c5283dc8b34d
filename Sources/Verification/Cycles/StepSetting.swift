import Coaching

/// Where a step's session takes place and who comes, by SPEC §5's rules for its kind.
struct StepSetting {
  let step: Step
  let mode: Mode
  /// Number of the school where it is; nil where virtual.
  let place: Int?
  /// The clock of the place; where virtual, the leader's.
  let clock: ZoneClock
  /// The one observed; nil for other kinds.
  let observed: Int?
  /// Everyone who takes part, the leader first.
  let attendants: [Attendant]

  /// A session of a pair; `mode` is the pair's.
  init(_ facts: RosterFacts, step: Step, leader: Int, pairPeer: Int, mode: Mode) {
    let observed = step.kind == .observation ? (step.observes == .peer ? pairPeer : leader) : nil
    let place: Int? =
      switch step.kind {
      case .preparation, .group: facts.schoolOf[leader]
      case .meeting: mode == .virtual ? nil : facts.schoolOf[pairPeer]
      case .observation: mode == .virtual ? nil : facts.schoolOf[observed ?? pairPeer]
      }
    let people = step.kind == .preparation ? [leader] : [leader, pairPeer]
    self.init(facts, step: step, place: place, observed: observed, people: people)
  }

  /// A session of a leader's group, virtual if any of its pairs is; `peers` are those who attend.
  init(_ facts: RosterFacts, step: Step, leader: Int, attending peers: [Int], virtual: Bool) {
    let alone = step.kind == .preparation
    let place = virtual && !alone ? nil : facts.schoolOf[leader]
    self.init(
      facts, step: step, place: place, observed: nil, people: alone ? [leader] : [leader] + peers)
  }

  private init(_ facts: RosterFacts, step: Step, place: Int?, observed: Int?, people: [Int]) {
    self.step = step
    self.place = place
    self.observed = observed
    mode = place == nil ? .virtual : .inPerson
    clock = place.map { facts.schools[$0].clock } ?? facts.clock(of: people[0])
    attendants = people.map { person in
      Attendant(person: person, away: place.map { facts.travel(facts.schoolOf[person], $0) } ?? 0)
    }
  }

  /// Those who must be free: all but the one observed, who teaches.
  var freeAttendants: [Attendant] { attendants.filter { $0.person != observed } }
}
