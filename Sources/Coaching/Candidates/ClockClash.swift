/// How the clocks of leaders differ, for a peer whose leaders live in several time zones (SPEC §4: "do not overlap in any week").
public struct ClockClash: Hashable, Sendable {
  /// Class of each leader's zone: leaders of one class share a clock the whole term.
  public var zoneOfLeader: [Int]
  /// For two classes, and a weekday on each one's clock, the shifts that occur: first · zones + second, then first weekday · 7 + second.
  private var table: [[[Int]]]
  private let zoneCount: Int

  /// The classes of the leaders, and the shifts that occur between two classes on two weekdays: what to add to a minute of the week on the
  /// second's clock to get the first's.
  public init(
    zoneOfLeader: [Int], zones: Int,
    shifts: (_ first: Int, _ second: Int, _ firstWeekday: Int, _ secondWeekday: Int) -> [Int]
  ) {
    self.zoneOfLeader = zoneOfLeader
    zoneCount = zones
    table = (0..<zones * zones).map { pair in
      (0..<49).map { shifts(pair / zones, pair % zones, $0 / 7, $0 % 7) }
    }
  }

  /// Everybody on one clock.
  public static func oneClock(leaders: Int) -> ClockClash {
    ClockClash(zoneOfLeader: Array(repeating: 0, count: leaders), zones: 1) { _, _, _, _ in [0] }
  }

  /// What to add to a minute of the week on the second class's clock to get the first's: each value that occurs between a date of one weekday on
  /// the first's clock and one of another on the second's, in one week of the term.
  public func shifts(_ first: Int, _ second: Int, weekdays: (first: Int, second: Int)) -> [Int] {
    table[first * zoneCount + second][weekdays.first * 7 + weekdays.second]
  }

  /// Whether a time of one leader and a time of another share a minute in some week.
  public func overlap(
    _ first: WeekStart, minutes firstMinutes: Int, leader firstLeader: Int,
    _ second: WeekStart, minutes secondMinutes: Int, leader secondLeader: Int
  ) -> Bool {
    let start = Int(first.weekday) * 1440 + Int(first.minute)
    let other = Int(second.weekday) * 1440 + Int(second.minute)
    return shifts(
      zoneOfLeader[firstLeader], zoneOfLeader[secondLeader],
      weekdays: (Int(first.weekday), Int(second.weekday))
    ).contains { shift in
      let moved = other + shift
      return start < moved + secondMinutes && moved < start + firstMinutes
    }
  }
}

extension ClockClash {
  /// How the clocks of a roster's leaders differ over the weeks of its term, holidays included: "in any week" (SPEC §4).
  init(leadersOf roster: Roster, calendar: TermCalendar) {
    let clockOfSchool = Dictionary(
      zip(roster.schools.map(\.id), calendar.schools.map(\.clock)),
      uniquingKeysWith: { first, _ in first })
    let clocks = calendar.clocks
    // The dates of each weekday, by week.
    var dates = Array(repeating: [Int: Int](), count: 7)
    for date in 0..<calendar.dateCount where calendar.weekday(date).isSchoolDay {
      dates[calendar.weekday(date).rawValue][calendar.weekNumber[date]] = date
    }
    self.init(
      zoneOfLeader: roster.leaders.map { clockOfSchool[$0.person.school] ?? 0 }, zones: clocks.count
    ) { first, second, weekday, other in
      Set(
        dates[weekday].compactMap { week, date in
          dates[other][week].map {
            clocks.offset(clock: first, date: date) - clocks.offset(clock: second, date: $0)
          }
        }
      ).sorted()
    }
  }
}
