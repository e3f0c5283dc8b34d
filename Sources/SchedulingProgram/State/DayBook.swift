import Coaching

/// The sessions of every person on every program day.
struct DayBook {
  private let dayCount: Int
  /// For each person the first of their places, and how many each of their days has.
  private let first: FixedTable<Int>
  private let capacity: FixedTable<Int>
  /// By person · days + day.
  private let counts: FixedTable<Int32>
  private let places: FixedTable<Engagement>

  /// A book with room for as many sessions on a day as a person may have and is asked for in the whole term.
  init(_ problem: TermProblem, standing: [StandingSession] = []) {
    let people = problem.people.count
    dayCount = problem.tables.dayCount
    var asked = [Int](repeating: 0, count: people)
    for item in problem.items where item.isPossible {
      let track = problem.tracks[item.track]
      for person in [track.leader] + (track.peer >= 0 ? [track.peer] : track.group) {
        asked[person] += track.steps.count
      }
    }
    if !standing.isEmpty {
      let local = problem.numberOfPerson
      for session in standing {
        for (person, _) in session.people { if let number = local[person] { asked[number] += 1 } }
      }
    }
    first = FixedTable(repeating: 0, count: people)
    capacity = FixedTable(repeating: 0, count: people)
    counts = FixedTable(repeating: 0, count: people * dayCount)
    var size = 0
    for person in 0..<people {
      first[person] = size
      capacity[person] = min(problem.tables.limits[person].sessionsPerDay, asked[person])
      size += capacity[person] * dayCount
    }
    let none = Engagement(span: MinuteSpan(start: 0, end: 0), place: 0, item: -1)
    places = FixedTable(repeating: none, count: size)
  }

  func release() {
    first.release()
    capacity.release()
    counts.release()
    places.release()
  }

  /// Sessions of a person on a day.
  @inline(__always)
  func count(_ person: Int, day: Int) -> Int { Int(counts[person * dayCount + day]) }

  /// Where a person's day begins; its sessions are those from there on, `count` of them.
  @inline(__always)
  func start(_ person: Int, day: Int) -> Int { first[person] + day * capacity[person] }

  /// The session at a place of the book.
  @inline(__always)
  subscript(place: Int) -> Engagement { places[place] }

  /// Adds a session; the day must have room for it.
  func append(_ engagement: Engagement, _ person: Int, day: Int) {
    let list = person * dayCount + day
    let count = Int(counts[list])
    precondition(count < capacity[person], "more sessions on a day than the limit")
    places[start(person, day: day) + count] = engagement
    counts[list] += 1
  }

  /// Takes a session out; the others keep their order.
  func remove(_ item: Int32, _ span: MinuteSpan, _ person: Int, day: Int) {
    let list = person * dayCount + day
    let count = Int(counts[list])
    let start = start(person, day: day)
    let index = (0..<count).last { places[start + $0].item == item && places[start + $0].span == span }!
    for later in index..<count - 1 { places[start + later] = places[start + later + 1] }
    counts[list] -= 1
  }
}
