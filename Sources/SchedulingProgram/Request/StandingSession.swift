import Coaching

/// A session of pairs that are not scheduled anew: who is busy with it, its room, and the lessons that it covers and observes.
public struct StandingSession: Sendable {
  /// A lesson on a date of its teacher's clock.
  struct Lesson: Hashable, Sendable {
    let person: Int
    let span: MinuteSpan
    let date: Int
  }

  /// Those who take part, and the school where each is meanwhile.
  let people: [(person: Int, place: Int32)]
  /// Program day.
  let day: Int
  /// Instants.
  let span: MinuteSpan
  /// School whose rooms it takes; −1: none.
  let room: Int32
  let covers: [Lesson]
  let observed: [Lesson]
}

/// Reads the sessions of a schedule as standing ones.
public struct StandingReader: Sendable {
  private let finder: CandidateFinder
  private let personOfID: [String: Int]
  private let schoolOfID: [String: Int]
  private let observedSide: [String: Step.Side]

  /// A reader for the roster of a finder.
  public init(_ finder: CandidateFinder) {
    self.finder = finder
    let roster = finder.roster
    let ids = roster.leaders.map(\.id) + roster.peers.map(\.id)
    personOfID = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    schoolOfID = Dictionary(uniqueKeysWithValues: roster.schools.enumerated().map { ($1.id, $0) })
    var sides: [String: Step.Side] = [:]
    for activity in roster.activities {
      for step in activity.steps { sides[activity.id + "/" + step.id] = step.observes }
    }
    observedSide = sides
  }

  /// The standing session that a session of a plan of the roster is; nil where its date is no program day of the term.
  public func standing(_ session: Session) -> StandingSession? {
    let availability = finder.availability
    let calendar = availability.calendar
    guard let date = calendar.index(of: session.date), let day = calendar.programDayNumber[date],
      let leader = personOfID[session.leader]
    else { return nil }
    let school = session.school.flatMap { schoolOfID[$0] }
    let clock = school.map { calendar.schools[$0].clock } ?? availability.clock(of: leader)
    let midnight = calendar.clocks.instant(clock: clock, date: date, minute: 0)
    let span = MinuteSpan(
      start: Int32(midnight + session.time.start.minutes), end: Int32(midnight + session.time.end.minutes))
    let people = [leader] + session.peers.compactMap { personOfID[$0] }
    return StandingSession(
      people: people.map { ($0, Int32(school ?? availability.school[$0])) }, day: day, span: span,
      room: session.kind == .observation ? -1 : Int32(school ?? -1),
      covers: session.covers.compactMap { lesson($0, date: date, start: Int(span.start)) },
      observed: observed(session, leader: leader, date: date, clock: clock))
  }

  /// A covered lesson, on that one of its teacher's dates on which it is nearest to the session.
  private func lesson(_ cover: Cover, date: Int, start: Int) -> StandingSession.Lesson? {
    guard let person = personOfID[cover.teacher] else { return nil }
    let clock = finder.availability.clock(of: person)
    let clocks = finder.availability.calendar.clocks
    func distance(_ date: Int) -> Int {
      abs(clocks.instant(clock: clock, date: date, minute: cover.time.start.minutes) - start)
    }
    let nearest = [date, date - 1, date + 1].min { distance($0) < distance($1) }!
    return StandingSession.Lesson(
      person: person,
      span: MinuteSpan(start: Int32(cover.time.start.minutes), end: Int32(cover.time.end.minutes)),
      date: nearest)
  }

  /// The lessons of the one observed that begin with the session.
  private func observed(_ session: Session, leader: Int, date: Int, clock: Int) -> [StandingSession.Lesson] {
    guard session.kind == .observation, let peer = session.peers.first.flatMap({ personOfID[$0] }) else {
      return []
    }
    let person = observedSide[session.activity + "/" + session.step] == .leader ? leader : peer
    let pattern = finder.availability.pattern(person: person, date: date, clock: clock)
    return (pattern?.lessons ?? []).filter { Int($0.start) == session.time.start.minutes }.map {
      StandingSession.Lesson(person: person, span: $0.own, date: date + Int($0.dateShift))
    }
  }
}
