/// Where the sessions of one pair can lie: mode, place and clock of each step (SPEC §5).
public struct PairPlaces: Sendable {
  /// Finds single sessions.
  public let places: SessionPlaces
  /// Leader, as a person.
  public let leader: Int
  /// Peer, as a person.
  public let peer: Int
  /// How the pair meets.
  public let mode: Mode
  /// Minutes between their schools where they meet in person; 0 where virtual.
  public let travel: Int
  /// Subjects whose lessons count where the leader is observed, and where the peer is; nil: any.
  let subjectsOfLeader: [Int32]?
  let subjectsOfPeer: [Int32]?

  /// The places of a pair that meets in that mode.
  public init(_ places: SessionPlaces, subjects: SharedSubjects, leader: Int, peer: Int, mode: Mode) {
    self.places = places
    self.leader = leader
    self.peer = peer
    self.mode = mode
    let availability = places.availability
    travel =
      mode == .virtual
      ? 0 : availability.travel.minutes(availability.school[leader], availability.school[peer])
    subjectsOfLeader = subjects.counting(observed: leader, other: peer)
    subjectsOfPeer = subjects.counting(observed: peer, other: leader)
  }

  /// Where a step takes place: at the leader's or at the peer's school; a virtual session counts as at the leader's, whose clock it has.
  public func side(of step: Step) -> Step.Side {
    switch step.kind {
    case .preparation, .group: .leader
    case .meeting: mode == .virtual ? .leader : .peer
    case .observation: mode == .virtual ? .leader : step.observes
    }
  }

  /// The clock of a step's place.
  public func clock(of step: Step) -> Int {
    places.availability.clock(of: side(of: step) == .leader ? leader : peer)
  }

  /// Minutes that must lie between two steps of the pair on one date, because the leader changes school.
  public func gap(from first: Step, to second: Step) -> Int {
    mode == .virtual || side(of: first) == side(of: second) ? 0 : travel
  }

  /// The minute of a date of the step's place at which the pair's meeting time falls; nil where it falls on another date, and of observations,
  /// which start with a lesson.
  public func minute(of step: Step, usual: WeekStart?, date: Int) -> Int? {
    guard let usual, step.kind != .observation else { return nil }
    return places.minute(of: usual, leader: leader, date: date, clock: clock(of: step))
  }

  /// Placements of a step on a date of its place's clock, by start; `usual` is the pair's meeting time, on the leader's clock, at which
  /// all but observations may start.
  public func placements(of step: Step, date: Int, usual: WeekStart?) -> [Placement] {
    let clock = clock(of: step)
    let minute = minute(of: step, usual: usual, date: date)
    switch step.kind {
    case .meeting:
      return places.placements(
        of: [Attendee(person: leader, travel: travel), Attendee(person: peer, travel: 0)],
        minutes: step.minutes, date: date, clock: clock, cover: step.cover, usual: minute)
    case .observation:
      let observed = step.observes == .leader ? leader : peer
      let other = step.observes == .leader ? peer : leader
      return places.observations(
        observer: Attendee(person: other, travel: travel), observed: observed, minutes: step.minutes,
        subjects: step.observes == .leader ? subjectsOfLeader : subjectsOfPeer, date: date,
        clock: clock, cover: step.cover)
    case .preparation:
      return places.placements(
        of: [Attendee(person: leader, travel: 0)], minutes: step.minutes, date: date, clock: clock,
        cover: step.cover, usual: minute)
    case .group:
      return []
    }
  }
}

extension SessionPlaces {
  /// The minute, on a date of some clock, at which a weekly time on a leader's clock falls; nil where it does not fall on that date.
  public func minute(of usual: WeekStart, leader: Int, date: Int, clock: Int) -> Int? {
    let calendar = availability.calendar
    let own = availability.clock(of: leader)
    for ownDate in own == clock ? date...date : date - 1...date + 1
    where (0..<calendar.dateCount).contains(ownDate)
      && calendar.weekday(ownDate).rawValue == Int(usual.weekday)
    {
      let minute =
        calendar.clocks.instant(clock: own, date: ownDate, minute: Int(usual.minute))
        - calendar.clocks.instant(clock: clock, date: date, minute: 0)
      if (0..<1440).contains(minute) { return minute }
    }
    return nil
  }
}
