import Coaching

/// The numbers of a component that the search reads at every step, as plain tables (`ConstantTable`).
///
/// They belong to the problem, which releases them. A state has a copy: to get at them through the problem would count its references each time.
struct TermTables: Sendable {
  /// For each local person their school, and the limits.
  let school: ConstantTable<Int32>
  let limits: ConstantTable<Limits>
  /// Options of every list, one after the other; a list is a range, by start.
  let options: ConstantTable<StepOption>
  private let lists: ConstantTable<Range<Int>>
  /// The list of a step on a program day, from the step's `firstList` on; −1: none.
  private let listOfStepDay: ConstantTable<Int32>
  /// What the cheapest option of each list costs, others' attendance and cover aside; points.
  private let leastOfList: ConstantTable<Int32>
  /// Minutes of the shortest option of each list; −1 where there is none.
  private let minutesOfList: ConstantTable<Int32>
  let covers: ConstantTable<LessonRef>
  let entries: ConstantTable<GroupEntry>
  /// For each lesson of the week the school of its teacher, its minutes, and the points of its cover.
  let schoolOfSlot: ConstantTable<Int>
  let minutesOfSlot: ConstantTable<Int>
  let coverCostOfSlot: ConstantTable<Int>
  /// The middle of each lesson in minutes of the day, and the clock that they are of.
  let middleOfSlot: ConstantTable<Int32>
  let clockOfSlot: ConstantTable<Int32>
  /// The local number of each lesson's teacher.
  private let teacherOfSlot: ConstantTable<Int32>
  /// For each school the lessons that substitutes can take on a date, and the minutes of cover in the term.
  let coverBudgets: ConstantTable<CoverBudget>
  /// Clocks of the schools, and for each and each program day the instant of its midnight.
  private let clockCount: Int
  private let midnights: ConstantTable<Int32>
  /// For each local person the clock of their school.
  private let clockOfPerson: ConstantTable<Int32>
  /// For each program day its date index and ISO week.
  let dateOfDay: ConstantTable<Int>
  let weekOfDay: ConstantTable<Int>
  let weekCount: Int
  /// Dates of the term, and the one before and after: a teacher in another zone may have their lesson then.
  let keyDates: Int
  /// Points of a peer who is absent from a group session.
  let absence: Int

  init(_ parts: TermProblem.Parts) {
    school = ConstantTable(parts.people.map { Int32(parts.availability.school[$0]) })
    let persons = parts.roster.leaders.map(\.person.limits) + parts.roster.peers.map(\.person.limits)
    limits = ConstantTable(parts.people.map { persons[$0] })
    options = ConstantTable(parts.options)
    lists = ConstantTable(parts.lists)
    listOfStepDay = ConstantTable(parts.listOfStepDay)
    leastOfList = ConstantTable(parts.lists.map { list in parts.options[list].map(\.cost).min() ?? .max })
    minutesOfList = ConstantTable(
      parts.lists.map { list in parts.options[list].map { $0.end - $0.start }.min() ?? -1 })
    covers = ConstantTable(parts.covers)
    entries = ConstantTable(parts.entries)
    let slots = parts.lessons.slots
    schoolOfSlot = ConstantTable(slots.map { parts.availability.school[$0.person] })
    minutesOfSlot = ConstantTable(slots.indices.map { parts.lessons.minutes(Int32($0)) })
    coverCostOfSlot = ConstantTable(slots.indices.map { parts.coverCost(ofSlot: $0) })
    middleOfSlot = ConstantTable(slots.map { ($0.span.start + $0.span.end) / 2 })
    clockOfSlot = ConstantTable(slots.map { Int32(parts.availability.clock(of: $0.person)) })
    let numbers = Dictionary(uniqueKeysWithValues: parts.people.enumerated().map { ($1, Int32($0)) })
    teacherOfSlot = ConstantTable(slots.map { numbers[$0.person]! })
    coverBudgets = ConstantTable(
      parts.roster.schools.map { CoverBudget(perDay: $0.substitutesPerDay, minutes: $0.coverMinutes ?? .max) }
    )
    let calendar = parts.availability.calendar
    clockCount = max(1, calendar.clocks.count)
    midnights = ConstantTable(
      (0..<clockCount).flatMap { clock in
        calendar.programDays.map { Int32(calendar.clocks.instant(clock: clock, date: $0, minute: 0)) }
      })
    clockOfPerson = ConstantTable(parts.people.map { Int32(parts.availability.clock(of: $0)) })
    dateOfDay = ConstantTable(calendar.programDays)
    weekOfDay = ConstantTable(calendar.programDays.map { calendar.weekNumber[$0] })
    weekCount = (calendar.weekNumber.last ?? 0) + 1
    keyDates = calendar.dateCount + 2
    absence = parts.roster.weights.absence
  }

  /// Gives the memory back; the tables must not be used any more.
  func release() {
    school.release()
    limits.release()
    options.release()
    lists.release()
    listOfStepDay.release()
    leastOfList.release()
    minutesOfList.release()
    covers.release()
    entries.release()
    schoolOfSlot.release()
    minutesOfSlot.release()
    coverCostOfSlot.release()
    middleOfSlot.release()
    clockOfSlot.release()
    teacherOfSlot.release()
    coverBudgets.release()
    midnights.release()
    clockOfPerson.release()
    dateOfDay.release()
    weekOfDay.release()
  }

  /// What substitutes of a school can take: lessons on a date, and minutes in the term.
  struct CoverBudget: Sendable {
    let perDay: Int
    let minutes: Int
  }

  /// The roster has schools on different clocks.
  var hasSeveralClocks: Bool { clockCount > 1 }

  /// How many lesson keys there are.
  var lessonKeyCount: Int { schoolOfSlot.count * keyDates }

  /// Program days of the term.
  var dayCount: Int { dateOfDay.count }

  /// The instant of a clock's midnight on a program day.
  @inline(__always)
  func midnight(_ clock: Int, day: Int) -> Int32 { midnights[clock * dayCount + day] }

  /// Whether two instants around a program day lie on one day of a person's own clock. Who is in a session is at work, so that the day is a
  /// program day.
  func isOneDay(for person: Int, _ first: Int32, _ second: Int32, near day: Int) -> Bool {
    let clock = Int(clockOfPerson[person])
    return (max(0, day - 1)...min(dayCount - 1, day + 1)).contains { number in
      let start = midnight(clock, day: number)
      return (start..<start + 1440).contains(first) && (start..<start + 1440).contains(second)
    }
  }

  /// The options of a step on a program day; empty where there are none.
  @inline(__always)
  func optionRange(_ step: TrackStep, day: Int) -> Range<Int> {
    let list = listOfStepDay[step.firstList + day]
    return list < 0 ? 0..<0 : lists[Int(list)]
  }

  /// What the options of a step on a day cost at least, attendance and cover aside; the greatest number where there are none.
  @inline(__always)
  func leastCost(_ step: TrackStep, day: Int) -> Int32 {
    let list = listOfStepDay[step.firstList + day]
    return list < 0 ? .max : leastOfList[Int(list)]
  }

  /// Minutes of the shortest option of a step on a day; −1 where there is none. Where a lesson is short an observation is shorter than it is asked to be.
  @inline(__always)
  func leastMinutes(_ step: TrackStep, day: Int) -> Int32 {
    let list = listOfStepDay[step.firstList + day]
    return list < 0 ? -1 : minutesOfList[Int(list)]
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

  /// Where the teacher of a lesson, who takes part, is during a session of a step.
  @inline(__always)
  func place(ofTeacherOf lesson: LessonRef, in step: TrackStep) -> Int32 {
    step.place < 0 ? school[Int(teacherOfSlot[Int(lesson.slot)])] : step.place
  }

  /// Instants from the start to the end of an option.
  @inline(__always)
  func span(_ option: StepOption, _ step: TrackStep, day: Int) -> MinuteSpan {
    let base = midnight(step.clock, day: day)
    return MinuteSpan(start: base + option.start, end: base + option.end)
  }

  /// Points of a covered lesson.
  @inline(__always)
  func coverCost(_ slot: Int32) -> Int { coverCostOfSlot[Int(slot)] }
}
