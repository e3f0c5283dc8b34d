/// Weekly times that hold in enough weeks (SPEC §3 "Meeting time", "Group time").
struct RegularTimes: Sendable {
  let availability: Availability
  let share: Share
  /// For each weekday, Monday first, the program days' date indices.
  private let datesOfWeekday: [[Int]]
  /// For each person and weekday the pattern of all its dates on their own clock; −1 where they differ, or the school is closed on some.
  private let steady: [Int32]

  init(_ roster: Roster, availability: Availability) {
    self.availability = availability
    share = roster.eligibility.regularShare
    let calendar = availability.calendar
    var dates = [[Int]](repeating: [], count: 5)
    for date in calendar.programDays { dates[calendar.weekday(date).rawValue].append(date) }
    datesOfWeekday = dates
    var steady = [Int32](repeating: -1, count: availability.personCount * 5)
    for person in 0..<availability.personCount {
      let clock = availability.clock(of: person)
      for weekday in 0..<5 {
        let numbers = dates[weekday].map {
          availability.patternNumber(person: person, date: $0, clock: clock)
        }
        if let first = numbers.first, let first, numbers.allSatisfy({ $0 == first }) {
          steady[person * 5 + weekday] = Int32(first)
        }
      }
    }
    self.steady = steady
  }

  /// Runs of minutes (end excluded) at which a session of `minutes` may start on that weekday of the first attendee's clock: all attendees
  /// are free in the share of the weeks in which all their schools are open, in at least one, with at least two such weeks.
  func starts(_ attendees: [Attendee], minutes: Int, weekday: Int) -> [MinuteSpan] {
    if let spans = steadyFree(attendees, weekday: weekday) {
      return datesOfWeekday[weekday].count < 2 ? [] : Self.starts(in: spans, minutes: Int32(minutes))
    }
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
      people.allSatisfy { availability.isOpen(schoolOf: $0, date: date) }
    }
  }

  /// The common free time where every week is alike: the usual case, and a quick one. nil elsewhere.
  private func steadyFree(_ attendees: [Attendee], weekday: Int) -> [MinuteSpan]? {
    let clock = availability.clock(of: attendees[0].person)
    var common: [MinuteSpan]?
    for attendee in attendees {
      let pattern = Int(steady[attendee.person * 5 + weekday])
      guard pattern >= 0, availability.clock(of: attendee.person) == clock else { return nil }
      let own = availability.freeSpans(pattern: pattern, margin: attendee.travel)
      common = common.map { MinuteSpan.intersection($0[...], own) } ?? Array(own)
    }
    return common
  }

  /// The common free time of each different kind of date, with the number of weeks in which it occurs.
  private func differentDays(
    _ attendees: [Attendee], dates: [Int], clock: Int
  ) -> [(spans: [MinuteSpan], weeks: Int)] {
    let size = attendees.count
    var kinds: [Int] = []
    var weeks: [Int] = []
    kinds.reserveCapacity(size * 4)
    for date in dates {
      let first = kinds.count
      for attendee in attendees {
        guard
          let number = availability.patternNumber(
            person: attendee.person, date: date, clock: clock)
        else { break }
        kinds.append(number)
      }
      guard kinds.count == first + size else {
        kinds.removeLast(kinds.count - first)
        continue
      }
      let known = weeks.indices.first { kind in
        (0..<size).allSatisfy { kinds[kind * size + $0] == kinds[first + $0] }
      }
      if let known {
        weeks[known] += 1
        kinds.removeLast(size)
      } else {
        weeks.append(1)
      }
    }
    return weeks.indices.map { kind in
      var spans = Array(
        availability.freeSpans(pattern: kinds[kind * size], margin: attendees[0].travel))
      for index in attendees.indices.dropFirst() {
        spans = MinuteSpan.intersection(
          spans[...],
          availability.freeSpans(
            pattern: kinds[kind * size + index], margin: attendees[index].travel))
      }
      return (spans, weeks[kind])
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
