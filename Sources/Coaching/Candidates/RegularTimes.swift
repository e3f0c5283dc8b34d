/// Weekly times that hold in enough weeks (SPEC §3 "Meeting time", "Group time").
struct RegularTimes: Sendable {
  let availability: Availability
  let share: Share
  /// For each weekday, Monday first, the program days' date indices.
  private let datesOfWeekday: [[Int]]

  init(_ roster: Roster, availability: Availability) {
    self.availability = availability
    share = roster.eligibility.regularShare
    let calendar = availability.calendar
    var dates = [[Int]](repeating: [], count: 5)
    for date in calendar.programDays { dates[calendar.weekday(date).rawValue].append(date) }
    datesOfWeekday = dates
  }

  /// Runs of minutes (end excluded) at which a session of `minutes` may start on that weekday of the first attendee's clock: all attendees
  /// are free in the share of the weeks in which all their schools are open, in at least one, with at least two such weeks.
  func starts(_ attendees: [Attendee], minutes: Int, weekday: Int) -> [MinuteSpan] {
    let clock = availability.clock(of: attendees[0].person)
    let open = openDates(attendees.map(\.person), weekday: weekday)
    guard open.count >= 2 else { return [] }
    let needed = max(1, share.ceiling(of: open.count))
    let free = differentDays(attendees, dates: open, clock: clock)
    if free.count == 1 {
      return free[0].weeks < needed ? [] : Self.starts(in: free[0].spans, minutes: Int32(minutes))
    }
    // Every start gains a week where a run of that week begins, and loses it where the run ends.
    var changes: [(minute: Int32, weeks: Int)] = []
    for day in free {
      for run in Self.starts(in: day.spans, minutes: Int32(minutes)) {
        changes.append((run.start, day.weeks))
        changes.append((run.end, -day.weeks))
      }
    }
    changes.sort { ($0.minute, $0.weeks) < ($1.minute, $1.weeks) }
    return Self.runs(of: changes, atLeast: needed)
  }

  /// The dates of a weekday on which the schools of all are open.
  func openDates(_ people: [Int], weekday: Int) -> [Int] {
    datesOfWeekday[weekday].filter { date in
      people.allSatisfy {
        availability.calendar.schools[availability.school[$0]].isOpen(date)
      }
    }
  }

  /// The common free time of each different kind of date, with the number of weeks in which it occurs.
  private func differentDays(
    _ attendees: [Attendee], dates: [Int], clock: Int
  ) -> [(spans: [MinuteSpan], weeks: Int)] {
    var kinds: [(patterns: [Int], weeks: Int)] = []
    for date in dates {
      var patterns: [Int] = []
      for attendee in attendees {
        if let number = availability.patternNumber(
          person: attendee.person, date: date, clock: clock)
        {
          patterns.append(number)
        }
      }
      guard patterns.count == attendees.count else { continue }
      if let known = kinds.firstIndex(where: { $0.patterns == patterns }) {
        kinds[known].weeks += 1
      } else {
        kinds.append((patterns, 1))
      }
    }
    return kinds.map { kind in
      var spans = Array(
        availability.freeSpans(pattern: kind.patterns[0], margin: attendees[0].travel))
      for index in attendees.indices.dropFirst() {
        spans = MinuteSpan.intersection(
          spans[...],
          availability.freeSpans(pattern: kind.patterns[index], margin: attendees[index].travel))
      }
      return (spans, kind.weeks)
    }
  }

  private static func starts(in spans: [MinuteSpan], minutes: Int32) -> [MinuteSpan] {
    spans.compactMap { span in
      span.end - span.start >= minutes
        ? MinuteSpan(start: span.start, end: span.end - minutes + 1) : nil
    }
  }

  private static func runs(
    of changes: [(minute: Int32, weeks: Int)], atLeast needed: Int
  ) -> [MinuteSpan] {
    var result: [MinuteSpan] = []
    var weeks = 0
    var index = 0
    while index < changes.count {
      let minute = changes[index].minute
      let before = weeks
      while index < changes.count, changes[index].minute == minute {
        weeks += changes[index].weeks
        index += 1
      }
      if before < needed, weeks >= needed {
        result.append(MinuteSpan(start: minute, end: minute))
      } else if before >= needed, weeks < needed {
        result[result.count - 1].end = minute
      }
    }
    return result
  }
}
