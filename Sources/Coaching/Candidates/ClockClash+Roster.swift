extension ClockClash {
  /// How the clocks of a roster's leaders differ over its term.
  init(leadersOf roster: Roster, calendar: TermCalendar) {
    let clockOfSchool = Dictionary(
      zip(roster.schools.map(\.id), calendar.schools.map(\.clock)),
      uniquingKeysWith: { first, _ in first })
    let clocks = calendar.clocks
    let shifts = (0..<clocks.count).map { first in
      (0..<clocks.count).map { second in
        // A minute on the second clock reads so many minutes later on the first.
        Set(
          calendar.programDays.map {
            clocks.offset(clock: first, date: $0) - clocks.offset(clock: second, date: $0)
          }
        ).sorted()
      }
    }
    self.init(
      zoneOfLeader: roster.leaders.map { clockOfSchool[$0.person.school] ?? 0 }, shifts: shifts)
  }
}
