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
  /// What the cheapest option of each list costs, others' attendance and cover aside; points.
  private let leastOfList: [Int32]
  let covers: [LessonRef]
  let entries: [GroupEntry]
  let lessons: LessonNumbers
  /// For each lesson of the week the school of its teacher, its minutes, and the points of its cover.
  let schoolOfSlot: [Int]
  let minutesOfSlot: [Int]
  let coverCostOfSlot: [Int]
  /// For each school the lessons that substitutes can take on a date, and the minutes of cover in the term.
  let coverBudgets: [(perDay: Int, minutes: Int)]
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
    leastOfList = parts.lists.map { list in parts.options[list].map(\.cost).min() ?? .max }
    covers = parts.covers
    entries = parts.entries
    lessons = parts.lessons
    coveredElsewhere = parts.coveredElsewhere
    let slots = parts.lessons.slots
    schoolOfSlot = slots.map { parts.availability.school[$0.person] }
    minutesOfSlot = slots.indices.map { parts.lessons.minutes(Int32($0)) }
    coverCostOfSlot = slots.indices.map { parts.coverCost(ofSlot: $0) }
    coverBudgets = parts.roster.schools.map { ($0.substitutesPerDay, $0.coverMinutes ?? .max) }
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

  /// How many lesson keys there are.
  var lessonKeyCount: Int { schoolOfSlot.count * keyDates }

  /// Dates of the term, and the one before and after: a teacher in another zone may have their lesson then.
  var keyDates: Int { availability.calendar.dateCount + 2 }

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

  /// What the options of a step on a day cost at least, attendance and cover aside; the greatest number where there are none.
  @inline(__always)
  func leastCost(_ step: TrackStep, day: Int) -> Int32 {
    let list = step.optionsOfDay[day]
    return list < 0 ? .max : leastOfList[Int(list)]
  }

  /// A lesson of the term as one number: the lesson of the week and its date.
  @inline(__always)
  func lessonKey(_ lesson: LessonRef, day: Int) -> Int {
    Int(lesson.slot) * keyDates + dateOfDay[day] + Int(lesson.dateShift) + 1
  }

  /// The school of a lesson's teacher and its date as one number, below schools · `keyDates`.
  @inline(__always)
  func dateKey(_ lesson: LessonRef, day: Int) -> Int {
    dateKey(school: schoolOfSlot[Int(lesson.slot)], date: dateOfDay[day] + Int(lesson.dateShift))
  }

  /// A school and a date as one number.
  @inline(__always)
  func dateKey(school: Int, date: Int) -> Int { school * keyDates + date + 1 }

  /// The school and the date of such a number.
  func place(ofDateKey key: Int) -> (school: Int, date: Int) { (key / keyDates, key % keyDates - 1) }

  /// The teacher's date and school of a lesson key.
  func place(ofLesson key: Int) -> (date: Int, school: Int, slot: Int) {
    let slot = key / keyDates
    return (key % keyDates - 1, schoolOfSlot[slot], slot)
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
