import Coaching
import IntegerProgram

extension TermModel {
  /// A session that a person could be in.
  private struct Engaged {
    let span: MinuteSpan
    let place: Int32
    let variable: Variable
  }

  /// S7: nobody is in two sessions at once, and travel lies between. S8: the limits of the date and the week.
  func addPeople(_ named: inout NamedProgram) {
    var lists = Array(repeating: [Engaged](), count: problem.people.count * problem.tables.dayCount)
    for place in allPlaces {
      let track = problem.tracks[problem.items[place.item].track]
      let step = track.steps[place.step]
      var people = [(track.leader, place.variable)]
      if step.second >= 0 { people.append((step.second, place.variable)) }
      for (peer, variable) in place.attendance.enumerated() {
        if let variable { people.append((track.group[peer], variable)) }
      }
      for (person, variable) in people {
        lists[person * problem.tables.dayCount + place.day].append(
          Engaged(span: place.span, place: problem.tables.place(of: person, in: step), variable: variable))
      }
    }
    for person in problem.people.indices {
      var weeks = Array(repeating: [(Variable, Double)](), count: problem.tables.weekCount)
      for day in 0..<problem.tables.dayCount {
        let list = lists[person * problem.tables.dayCount + day]
        addOverlaps(list, &named)
        addTravel(list, &named)
        named.row(limit: problem.tables.limits[person].sessionsPerDay, list.map(\.variable))
        weeks[problem.tables.weekOfDay[day]] += list.map {
          ($0.variable, Double($0.span.end - $0.span.start))
        }
      }
      guard let most = problem.tables.limits[person].minutesPerWeek else { continue }
      for week in weeks where !week.isEmpty { named.row("S8", .atMost(Double(most)), week) }
    }
  }

  private func addOverlaps(_ list: [Engaged], _ named: inout NamedProgram) {
    for instant in TimePoints.of(list.map(\.span)) {
      named.atMostOne("S7", list.filter { $0.span.start <= instant && instant < $0.span.end }.map(\.variable))
    }
  }

  /// Sessions at one school that last at an instant, and those at another that last at one at most the travel time later, exclude
  /// each other.
  private func addTravel(_ list: [Engaged], _ named: inout NamedProgram) {
    let schools = Set(list.map(\.place)).sorted()
    guard schools.count > 1 else { return }
    for from in schools {
      let first = list.filter { $0.place == from }
      for to in schools where problem.travel(from, to) > 0 {
        let second = list.filter { $0.place == to }
        addTravel(first, second, gap: problem.travel(from, to), &named)
      }
    }
  }

  private func addTravel(
    _ first: [Engaged], _ second: [Engaged], gap: Int32, _ named: inout NamedProgram
  ) {
    for end in Set(first.map(\.span.end)).sorted() {
      let leaving = first.filter { $0.span.start < end && end <= $0.span.end }
      var rest = second.filter { end <= $0.span.start && $0.span.start < end + gap }
      while let soonest = rest.map(\.span.end).min() {
        let instant = min(soonest, end + gap) - 1
        let arriving = second.filter { $0.span.start <= instant && instant < $0.span.end }
        named.atMostOne("S7", (leaving + arriving).map(\.variable))
        rest.removeAll { $0.span.start <= instant && instant < $0.span.end }
      }
    }
  }

  /// S9: rooms of a school.
  func addRooms(_ named: inout NamedProgram) {
    var lists: [Int: [Place]] = [:]
    for place in allPlaces {
      let room = problem.tracks[problem.items[place.item].track].steps[place.step].room
      guard room >= 0, problem.roster.schools[Int(room)].rooms != nil else { continue }
      lists[Int(room) * problem.tables.dayCount + place.day, default: []].append(place)
    }
    for key in lists.keys.sorted() {
      let rooms = problem.roster.schools[key / problem.tables.dayCount].rooms!
      let list = lists[key]!
      for instant in TimePoints.of(list.map(\.span)) {
        let lasting = list.filter { $0.span.start <= instant && instant < $0.span.end }
        // Fewer cycles than rooms can't fill them.
        guard Set(lasting.map(\.item)).count > rooms else { continue }
        named.row("S9", .atMost(Double(rooms)), lasting.map { ($0.variable, 1) })
      }
    }
  }
}

extension NamedProgram {
  /// S8: so many sessions a date.
  mutating func row(limit: Int, _ variables: [Variable]) {
    guard variables.count > limit else { return }
    row("S8", .atMost(Double(limit)), variables.map { ($0, 1) })
  }
}
