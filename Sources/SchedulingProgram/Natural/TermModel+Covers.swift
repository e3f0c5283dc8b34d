import Coaching
import IntegerProgram

extension TermModel {
  /// S4: a lesson that a session lists is covered. S5: substitutes and cover minutes. S6: what is covered can't be observed.
  mutating func addCovers(_ named: inout NamedProgram) {
    var users: [Int: [(span: MinuteSpan, variable: Variable)]] = [:]
    var observers: [Int: [Variable]] = [:]
    for place in allPlaces {
      let option = problem.tables.options[place.option]
      for index in option.covers { note(index, place, place.variable, &users) }
      for (peer, variable) in place.attendance.enumerated() {
        guard let variable else { continue }
        for index in problem.tables.entries[Int(option.entries) + peer].covers {
          note(index, place, variable, &users)
        }
      }
      if option.observed.slot >= 0 {
        observers[problem.tables.lessonKey(option.observed, day: place.day), default: []].append(
          place.variable)
      }
    }
    for key in users.keys.sorted() { covers[key] = coverVariable(key, users[key]!, &named) }
    addBudgets(&named)
    for key in observers.keys.sorted() {
      if let cover = covers[key] { named.atMostOne("S6", observers[key]! + [cover]) }
    }
  }

  private func note(
    _ index: Int32, _ place: Place, _ variable: Variable,
    _ users: inout [Int: [(span: MinuteSpan, variable: Variable)]]
  ) {
    let key = problem.tables.lessonKey(problem.tables.covers[Int(index)], day: place.day)
    users[key, default: []].append((place.span, variable))
  }

  /// The teacher is in all sessions that list the lesson, so that one at a time is the most.
  private func coverVariable(
    _ key: Int, _ users: [(span: MinuteSpan, variable: Variable)], _ named: inout NamedProgram
  ) -> Variable {
    let lesson = problem.tables.place(ofLesson: key)
    let slot = problem.lessons.slots[lesson.slot]
    var meaning = NaturalScheduleColumn(.cover)
    let leaders = problem.roster.leaders.count
    meaning.leader = slot.person < leaders ? slot.person : nil
    meaning.peer = slot.person < leaders ? nil : slot.person - leaders
    meaning.day = lesson.date
    meaning.start = Int(slot.span.start)
    meaning.end = Int(slot.span.end)
    let cover = named.variable("w", meaning, cost: problem.tables.coverCost(Int32(lesson.slot)))
    for instant in TimePoints.of(users.map(\.span)) {
      let lasting = users.filter { $0.span.start <= instant && instant < $0.span.end }
      named.row("S4", .atMost(0), lasting.map { ($0.variable, 1) } + [(cover, -1)])
    }
    return cover
  }

  private func addBudgets(_ named: inout NamedProgram) {
    var onDate: [Int: [Variable]] = [:]
    var ofSchool: [Int: [(Variable, Double)]] = [:]
    let dates = problem.availability.calendar.dateCount
    for key in covers.keys.sorted() {
      let lesson = problem.tables.place(ofLesson: key)
      onDate[lesson.school * dates + lesson.date, default: []].append(covers[key]!)
      let minutes = Double(problem.lessons.minutes(Int32(lesson.slot)))
      ofSchool[lesson.school, default: []].append((covers[key]!, minutes))
    }
    for list in onDate.keys.sorted() {
      let most = problem.roster.schools[list / dates].substitutesPerDay
      if onDate[list]!.count > most {
        named.row("S5", .atMost(Double(most)), onDate[list]!.map { ($0, 1) })
      }
    }
    for school in ofSchool.keys.sorted() {
      if let most = problem.roster.schools[school].coverMinutes {
        named.row("S5", .atMost(Double(most)), ofSchool[school]!)
      }
    }
  }
}
