import Coaching

/// Which placed cycles stand in the way of a session, the cheapest to take out where there is a choice.
///
/// Sessions at the same time of those who take part must go; of a full day, a full week or a full room as few as make place. What the cover of
/// lessons forbids is not looked through: such a session can't be.
struct Obstacles {
  private let state: TermState
  private let daysOfWeek: [Range<Int>]
  /// Points that it is thought to cost to take each item out; infinite where it must stay.
  var weights: [Double]
  /// The items of the last session that was asked for.
  private(set) var items: [Int] = []

  init(_ state: TermState) {
    self.state = state
    let problem = state.problem
    weights = Array(repeating: 0, count: problem.items.count)
    daysOfWeek = (0..<problem.tables.weekCount).map { week in
      let days = problem.tables.weekOfDay.indices.filter { problem.tables.weekOfDay[$0] == week }
      return (days.first ?? 0)..<((days.last ?? -1) + 1)
    }
  }

  /// A session with what other sessions of its own cycle take of the same week and date, which are not placed yet.
  struct Session {
    let place: TrackStep
    let day: Int
    let span: MinuteSpan
    var ownMinutes: Int32 = 0
    var ownSessions = 0
  }

  /// What it costs to make place for a session of a track's leader and the step's second person; infinite where that can't be.
  mutating func clear(_ session: Session, _ track: Track) -> Double {
    items.removeAll(keepingCapacity: true)
    let clears =
      clear(session, of: track.leader)
      && (session.place.second < 0 || clear(session, of: session.place.second))
      && clearRoom(session)
    return clears ? items.reduce(0) { $0 + weights[$1] } : .infinity
  }

  private mutating func clear(_ session: Session, of person: Int) -> Bool {
    let limits = state.tables.limits[person]
    let place = state.tables.place(of: person, in: session.place)
    let first = state.book.start(person, day: session.day)
    let today = first..<first + state.book.count(person, day: session.day)
    for index in today {
      let other = state.book[index]
      let gap = state.gap(place, other.place)
      if other.span.start < session.span.end + gap, session.span.start < other.span.end + gap {
        guard add(Int(other.item)) else { return false }
      }
    }
    func isOut(_ index: Int) -> Bool { items.contains(Int(state.book[index].item)) }
    while today.count(where: { !isOut($0) }) + 1 + session.ownSessions > limits.sessionsPerDay {
      guard let cheapest = cheapest(in: today) else { return false }
      items.append(cheapest)
    }
    guard let most = limits.minutesPerWeek else { return true }
    let week = state.tables.weekOfDay[session.day]
    let asked = session.span.end - session.span.start + session.ownMinutes
    guard state.weekMinutes[person * state.tables.weekCount + week] + asked > most else { return true }
    while minutes(person, week: week) + asked > most {
      var best: Int?
      for day in daysOfWeek[week] {
        let first = state.book.start(person, day: day)
        if let other = cheapest(in: first..<first + state.book.count(person, day: day)),
          best.map({ weights[other] < weights[$0] }) ?? true
        {
          best = other
        }
      }
      guard let best else { return false }
      items.append(best)
    }
    return true
  }

  /// Minutes of a person in a week without the items that go.
  private func minutes(_ person: Int, week: Int) -> Int32 {
    var sum: Int32 = 0
    for day in daysOfWeek[week] {
      let first = state.book.start(person, day: day)
      for index in first..<first + state.book.count(person, day: day) {
        let other = state.book[index]
        if !items.contains(Int(other.item)) { sum += other.span.end - other.span.start }
      }
    }
    return sum
  }

  private mutating func clearRoom(_ session: Session) -> Bool {
    let school = session.place.room
    guard school >= 0, let rooms = state.rooms.count(at: school),
      !state.rooms.isFree(school, session.span, day: session.day)
    else { return true }
    let uses = state.rooms.uses(at: school, day: session.day)
    guard clear(uses, at: session.span.start, rooms) else { return false }
    for use in uses where use.span.overlaps(session.span) && use.span.start >= session.span.start {
      guard clear(uses, at: use.span.start, rooms) else { return false }
    }
    return true
  }

  /// Takes the cheapest out of the sessions in a school's rooms at an instant until one is free; false where too many must stay.
  private mutating func clear(_ uses: RoomBook.Uses, at instant: Int32, _ rooms: Int) -> Bool {
    while true {
      var count = 0
      var cheapest: Int?
      for use in uses where use.span.start <= instant && instant < use.span.end {
        let item = Int(use.item)
        guard !items.contains(item) else { continue }
        count += 1
        guard mayGo(item) else { continue }
        if cheapest.map({ (weights[item], item) < (weights[$0], $0) }) ?? true { cheapest = item }
      }
      guard count >= rooms else { return true }
      guard let cheapest else { return false }
      items.append(cheapest)
    }
  }

  /// The cheapest item of some places of the book that may go and has not.
  private func cheapest(in places: Range<Int>) -> Int? {
    var best: Int?
    for index in places {
      let item = Int(state.book[index].item)
      guard mayGo(item), !items.contains(item) else { continue }
      if best.map({ weights[item] < weights[$0] }) ?? true { best = item }
    }
    return best
  }

  /// Whether an item may be taken out; sessions of others stand.
  private func mayGo(_ item: Int) -> Bool { item >= 0 && weights[item] < .infinity }

  private mutating func add(_ item: Int) -> Bool {
    guard mayGo(item) else { return false }
    if !items.contains(item) { items.append(item) }
    return true
  }
}
