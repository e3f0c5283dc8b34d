import Coaching

/// One component of the term: its people, tracks and cycles, and every option of every step (SPEC §5).
///
/// People are numbered anew within the component, schools are the roster's.
final class TermProblem: Sendable {
  let roster: Roster
  let availability: Availability
  /// Roster person (leaders first, then peers) of each local number; rising.
  let people: [Int]
  /// For each local person their school.
  let school: [Int32]
  /// For each school its rooms; nil without limit.
  let rooms: [Int?]
  /// For each local person the limits.
  let limits: [Limits]
  let tracks: [Track]
  let items: [CycleItem]
  /// Options of every list, one after the other; a list is a range, by start.
  let options: [StepOption]
  let lists: [Range<Int>]
  let covers: [LessonRef]
  let entries: [GroupEntry]
  let lessons: LessonNumbers
  /// Roster people whose cover is paid elsewhere: in a cluster, peers of a leader of an earlier one.
  let coveredElsewhere: Set<Int>
  /// For each clock and program day the instant of its midnight.
  let midnight: [[Int32]]
  /// For each program day its date index and ISO week.
  let dateOfDay: [Int]
  let weekOfDay: [Int]
  let weekCount: Int
  let unit: PenaltyUnit

  init(_ parts: Parts, items: [CycleItem]) {
    roster = parts.roster
    availability = parts.availability
    people = parts.people
    school = parts.people.map { Int32(parts.availability.school[$0]) }
    let persons = parts.roster.leaders.map(\.person.limits) + parts.roster.peers.map(\.person.limits)
    limits = parts.people.map { persons[$0] }
    rooms = parts.roster.schools.map(\.rooms)
    tracks = parts.tracks
    self.items = items
    options = parts.options
    lists = parts.lists
    covers = parts.covers
    entries = parts.entries
    lessons = parts.lessons
    coveredElsewhere = parts.coveredElsewhere
    let calendar = parts.availability.calendar
    midnight = (0..<max(1, calendar.clocks.count)).map { clock in
      calendar.programDays.map {
        Int32(calendar.clocks.instant(clock: clock, date: $0, minute: 0))
      }
    }
    dateOfDay = calendar.programDays
    weekOfDay = calendar.programDays.map { calendar.weekNumber[$0] }
    weekCount = (calendar.weekNumber.last ?? 0) + 1
    unit = PenaltyUnit(parts, items: items)
  }

  /// What the builder has gathered.
  struct Parts {
    let roster: Roster
    let availability: Availability
    var people: [Int] = []
    var tracks: [Track] = []
    var options: [StepOption] = []
    var lists: [Range<Int>] = []
    var covers: [LessonRef] = []
    var entries: [GroupEntry] = []
    var lessons = LessonNumbers()
    var coveredElsewhere: Set<Int> = []
  }

  /// Program days of the term.
  var dayCount: Int { dateOfDay.count }
  /// Points.
  var weights: Weights { roster.weights }

  /// The options of a step on a program day; empty where there are none.
  @inline(__always)
  func optionRange(_ step: TrackStep, day: Int) -> Range<Int> {
    let list = step.optionsOfDay[day]
    return list < 0 ? 0..<0 : lists[Int(list)]
  }

  /// A lesson of the term as one number: the lesson of the week and its date.
  @inline(__always)
  func lessonKey(_ lesson: LessonRef, day: Int) -> Int {
    Int(lesson.slot) * availability.calendar.dateCount + dateOfDay[day] + Int(lesson.dateShift)
  }

  /// The teacher's date and school of a lesson key.
  func place(ofLesson key: Int) -> (date: Int, school: Int, slot: Int) {
    let count = availability.calendar.dateCount
    let slot = key / count
    return (key % count, availability.school[lessons.slots[slot].person], slot)
  }

  /// Where a person is during a session of a step.
  @inline(__always)
  func place(of person: Int, in step: TrackStep) -> Int32 {
    step.place < 0 ? school[person] : step.place
  }

  /// Minutes between two schools.
  @inline(__always)
  func travel(_ first: Int32, _ second: Int32) -> Int32 {
    first == second ? 0 : Int32(availability.travel.minutes(Int(first), Int(second)))
  }

  /// Instants from the start to the end of an option.
  @inline(__always)
  func span(_ option: StepOption, _ step: TrackStep, day: Int) -> MinuteSpan {
    let base = midnight[step.clock][day]
    return MinuteSpan(start: base + option.start, end: base + option.end)
  }
}
