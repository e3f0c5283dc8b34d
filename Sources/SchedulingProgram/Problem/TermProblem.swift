import Coaching

/// One component of the term: its people, tracks and cycles, and every option of every step (SPEC §5).
///
/// People are numbered anew within the component, schools are the roster's.
final class TermProblem: Sendable {
  let roster: Roster
  let availability: Availability
  /// Roster person (leaders first, then peers) of each local number; rising.
  let people: [Int]
  /// For each school its rooms; nil without limit, or where no session of the component takes one.
  let rooms: [Int?]
  let tracks: [Track]
  let items: [CycleItem]
  let lessons: LessonNumbers
  /// Roster people whose cover is paid elsewhere: in a cluster, peers of a leader of an earlier one.
  let coveredElsewhere: Set<Int>
  let tables: TermTables
  let unit: PenaltyUnit

  init(_ parts: Parts, items: [CycleItem]) {
    roster = parts.roster
    availability = parts.availability
    people = parts.people
    let used = Set(parts.tracks.flatMap { $0.steps.map(\.room) })
    rooms = parts.roster.schools.enumerated().map { used.contains(Int32($0)) ? $1.rooms : nil }
    tracks = parts.tracks
    self.items = items
    lessons = parts.lessons
    coveredElsewhere = parts.coveredElsewhere
    tables = TermTables(parts)
    unit = PenaltyUnit(parts, items: items)
  }

  deinit { tables.release() }

  /// What the builder has gathered.
  struct Parts {
    let roster: Roster
    let availability: Availability
    var people: [Int] = []
    var tracks: [Track] = []
    var options: [StepOption] = []
    var lists: [Range<Int>] = []
    /// The number of the list of options of every step on each program day, step by step; −1: none.
    var listOfStepDay: [Int32] = []
    var covers: [LessonRef] = []
    var entries: [GroupEntry] = []
    var lessons = LessonNumbers()
    var coveredElsewhere: Set<Int> = []

    /// Points of a covered lesson.
    func coverCost(ofSlot slot: Int) -> Int {
      coveredElsewhere.contains(lessons.slots[slot].person)
        ? 0 : roster.weights.coverMinute * lessons.minutes(Int32(slot))
    }
  }

  /// The local number of each of the roster's persons who take part.
  var numberOfPerson: [Int: Int] {
    Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1, $0) })
  }

  /// The local numbers of the leader and the peers of an item.
  func people(ofItem item: Int) -> [Int] {
    let track = tracks[items[item].track]
    return [track.leader] + (track.isGroup ? track.group : [track.peer])
  }

  /// The items that have a choice.
  var possibleItems: [Int] { items.indices.filter { items[$0].isPossible } }

  /// What the items without a choice cost.
  var impossibleCost: Int { items.reduce(0) { $0 + ($1.isPossible ? 0 : $1.missingCost) } }

  /// Points.
  var weights: Weights { roster.weights }

  /// Minutes between two schools.
  @inline(__always)
  func travel(_ first: Int32, _ second: Int32) -> Int32 {
    first == second ? 0 : Int32(availability.travel.minutes(Int(first), Int(second)))
  }
}
