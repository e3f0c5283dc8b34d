import Coaching

extension Outlook {
  /// Observations for which nobody could be free without cover, against the substitutes of the school.
  func coverBelowNeed() -> [Finding] {
    let wanting = roster.activities.contains { $0.steps.contains(where: \.cover) }
    guard wanting else { return [] }
    let without = roster.schools.filter { $0.substitutesPerDay == 0 || $0.coverMinutes == 0 }
    guard !without.isEmpty else { return [] }
    let ids = Set(without.map(\.id))
    let staff = roster.leaders.map(\.person).filter { ids.contains($0.school) && !$0.lessons.isEmpty }
    guard !staff.isEmpty else { return [] }
    return [
      Finding(
        .notEnoughCover, .note, people: staff.map(\.id),
        """
        Steps may be covered, but \(without.count) of \(roster.schools.count) schools have no substitutes (\(names(schools: without))): \
        their leaders can observe only while they are free. Give "substitutesPerDay" and "coverMinutes" there, if a substitute can be had.
        """)
    ]
  }

  /// Minutes of meetings, group sessions and preparations that a school's people will want, against rooms × workday.
  func roomsBelowNeed() -> [Finding] {
    let days = finder.availability.calendar.programDays.count
    var minutes: [String: Int] = [:]
    for activity in roster.activities {
      let inRooms = activity.steps.filter { $0.kind != .observation }.map(\.minutes).reduce(0, +)
      let people =
        activity.per == .pair ? roster.peers.map(\.person.school) : roster.leaders.map(\.person.school)
      for school in people { minutes[school, default: 0] += inRooms * activity.times }
    }
    return roster.schools.compactMap { school in
      guard let rooms = school.rooms, let wanted = minutes[school.id], wanted > 0 else { return nil }
      let held = rooms * days * school.workday.minutes
      guard wanted * 2 > held else { return nil }
      return Finding(
        .notEnoughRooms, wanted > held ? .problem : .warning,
        """
        \(label(school)) needs rooms for about \(wanted) minutes of sessions in the term; its \(rooms) \
        room\(rooms == 1 ? "" : "s") offer\(rooms == 1 ? "s" : "") \(held) minutes of workdays. Allow virtual sessions, or raise "rooms".
        """)
    }
  }

  private func names(schools: [School]) -> String {
    let shown = schools.prefix(4).map(label).joined(separator: ", ")
    return schools.count > 4 ? "\(shown) and \(schools.count - 4) more" : shown
  }

  func label(_ school: School) -> String {
    school.name.isEmpty ? school.id : "\(school.name) (\(school.id))"
  }
}
