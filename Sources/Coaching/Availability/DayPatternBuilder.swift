/// Works out the days of one person after the other, each different day once.
struct DayPatternBuilder {
  let roster: Roster
  let calendar: TermCalendar
  let subjects: [ExactText: Int32]
  private(set) var patterns: [DayPattern] = []
  private(set) var personOfPattern: [Int] = []
  /// By clock, then person · dateCount + date; −1: closed.
  private(set) var patternOfDay: [[Int32]]
  private var personCount = 0

  init(roster: Roster, calendar: TermCalendar, subjects: [ExactText: Int32]) {
    self.roster = roster
    self.calendar = calendar
    self.subjects = subjects
    let days = (roster.leaders.count + roster.peers.count) * calendar.dateCount
    patternOfDay = Array(
      repeating: Array(repeating: -1, count: days), count: max(1, calendar.clocks.count))
  }

  /// What makes two dates of one person the same day: the kind of day, and which dated windows hold.
  private struct Key: Hashable {
    let kind: Int
    let dated: [Int]
  }

  /// Adds the days of the next person, on their own clock.
  mutating func add(_ person: Person, school: Int) {
    let days = calendar.schools[school]
    let windows = person.unavailable + person.avoid
    let dated = windows.indices.filter { windows[$0].from != nil || windows[$0].to != nil }
    var known: [Key: Int32] = [:]
    let base = personCount * calendar.dateCount
    for date in 0..<calendar.dateCount {
      guard let kind = days.kindOfDate[date] else { continue }
      let day = calendar.date(date)
      let key = Key(kind: kind, dated: dated.filter { windows[$0].covers(day) })
      if known[key] == nil {
        known[key] = Int32(patterns.count)
        patterns.append(pattern(of: person, school: school, kind: kind, date: day))
        personOfPattern.append(personCount)
      }
      patternOfDay[days.clock][base + date] = known[key]!
    }
    personCount += 1
  }

  private func pattern(of person: Person, school: Int, kind: Int, date: CalendarDate) -> DayPattern {
    let days = calendar.schools[school]
    let table = days.tables[kind]
    func spans(_ windows: [TimeWindow]) -> [MinuteSpan] {
      MinuteSpan.merged(
        windows.filter { days.kinds[kind].matches($0.days) && $0.covers(date) }
          .compactMap { window in
            guard let time = window.time else { return MinuteSpan(start: 0, end: 1440) }
            return time.span(in: table)
          })
    }
    return DayPattern(
      workday: [MinuteSpan(roster.schools[school].workday)],
      lessons: slots(of: person, kind: days.kinds[kind], table: table),
      unavailable: spans(person.unavailable), avoid: spans(person.avoid))
  }

  private func slots(
    of person: Person, kind: SchoolCalendar.DayKind, table: [String: ClockRange]
  ) -> [LessonSlot] {
    var slots: [MinuteSpan: LessonSlot] = [:]
    for lesson in person.lessons where kind.matches(lesson.days) {
      guard let span = lesson.time.span(in: table) else { continue }
      var slot =
        slots[span]
        ?? LessonSlot(
          start: span.start, end: span.end, own: span, dateShift: 0, period: nil, subjects: [])
      if slot.period == nil, case .period(let id) = lesson.time { slot.period = id }
      if let subject = lesson.subject { slot.subjects.append(subjects[ExactText(subject)]!) }
      slots[span] = slot
    }
    return slots.values.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// Shows everybody's days on the clocks of the other schools, too: times in different zones compare as instants.
  mutating func addForeignClocks(schoolOfPerson: [Int]) {
    for clock in 0..<calendar.clocks.count where calendar.clocks.count > 1 {
      for person in 0..<personCount where calendar.schools[schoolOfPerson[person]].clock != clock {
        addForeignDays(person, clock: clock, own: calendar.schools[schoolOfPerson[person]].clock)
      }
    }
  }

  private struct ForeignKey: Hashable {
    let patterns: [Int32]
    let shifts: [Int]
  }

  private mutating func addForeignDays(_ person: Int, clock: Int, own: Int) {
    let base = person * calendar.dateCount
    var known: [ForeignKey: Int32] = [:]
    for date in 0..<calendar.dateCount {
      // The person's own dates of which a part may fall on this date of the other clock.
      let dates = (date - 1...date + 1).filter { (0..<calendar.dateCount).contains($0) }
      let parts = dates.map { patternOfDay[own][base + $0] }
      let shifts = dates.map { ownDate in
        calendar.clocks.instant(clock: own, date: ownDate, minute: 0)
          - calendar.clocks.instant(clock: clock, date: date, minute: 0)
      }
      let key = ForeignKey(patterns: parts, shifts: shifts)
      if known[key] == nil {
        let seen = zip(dates, zip(parts, shifts)).compactMap { ownDate, part in
          part.0 < 0
            ? nil : patterns[Int(part.0)].seen(shift: part.1, dateShift: ownDate - date)
        }
        let joined = DayPattern.joined(seen)
        guard !joined.workday.isEmpty else {
          known[key] = -1
          continue
        }
        known[key] = Int32(patterns.count)
        patterns.append(joined)
        personOfPattern.append(person)
      }
      patternOfDay[clock][base + date] = known[key]!
    }
  }
}

extension TimeWindow {
  /// Whether the dates of the window include the date; windows without dates include all.
  func covers(_ date: CalendarDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (to.map { date <= $0 } ?? true)
  }
}

extension LessonTime {
  /// The minutes on a day with that bell schedule; nil where its period is not in it: then it does not take place.
  func span(in table: [String: ClockRange]) -> MinuteSpan? {
    switch self {
    case .clock(let range): MinuteSpan(range)
    case .period(let id): table[id].map(MinuteSpan.init)
    }
  }
}

extension DayPattern {
  /// The day as a clock shows it that is `shift` minutes ahead; nil-safe for parts outside its 0:00–24:00, which are cut.
  fileprivate func seen(shift: Int, dateShift: Int) -> DayPattern {
    func moved(_ spans: [MinuteSpan]) -> [MinuteSpan] {
      spans.compactMap { span in
        let start = max(0, Int(span.start) + shift)
        let end = min(1440, Int(span.end) + shift)
        return start < end ? MinuteSpan(start: Int32(start), end: Int32(end)) : nil
      }
    }
    return DayPattern(
      workday: moved(workday),
      lessons: lessons.compactMap { slot in
        var slot = slot
        slot.start += Int32(shift)
        slot.end += Int32(shift)
        slot.dateShift = Int8(dateShift)
        return slot.end > 0 && slot.start < 1440 ? slot : nil
      },
      unavailable: moved(unavailable), avoid: moved(avoid))
  }

  /// The parts of several own days that fall on one date of another clock.
  fileprivate static func joined(_ parts: [DayPattern]) -> DayPattern {
    DayPattern(
      workday: MinuteSpan.merged(parts.flatMap(\.workday)),
      lessons: parts.flatMap(\.lessons).sorted { ($0.start, $0.end) < ($1.start, $1.end) },
      unavailable: MinuteSpan.merged(parts.flatMap(\.unavailable)),
      avoid: MinuteSpan.merged(parts.flatMap(\.avoid)))
  }
}
