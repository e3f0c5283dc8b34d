import Coaching

/// What a plan does in one school: counts only, nothing of a pair.
public struct SchoolFigures: Sendable, Hashable {
  /// Id of the school.
  public var school: String
  public var leaders: Int
  public var peers: Int
  public var servedPeers: Int
  /// Sessions held there, in person.
  public var sessions: Int
  /// Lessons of its teachers that are covered, their minutes, and the most on one date.
  public var coveredLessons: Int
  public var coverMinutes: Int
  public var mostCoversOnADate: Int
  /// Sessions held there, by week of the term (from 0).
  public var sessionsByWeek: [Int]

  /// The figures of every school, in the roster's order.
  public static func all(_ plan: Plan, index: RosterIndex) -> [SchoolFigures] {
    let roster = index.roster
    let weeks = TermWeeks(roster.term)
    var places: [String: Int] = [:]
    var result = roster.schools.enumerated().map { number, school -> SchoolFigures in
      places[school.id] = number
      return SchoolFigures(
        school: school.id, leaders: 0, peers: 0, servedPeers: 0, sessions: 0, coveredLessons: 0,
        coverMinutes: 0, mostCoversOnADate: 0, sessionsByWeek: Array(repeating: 0, count: weeks.count))
    }
    for leader in roster.leaders { places[leader.person.school].map { result[$0].leaders += 1 } }
    let served = Set(plan.pairing.pairs.map(\.id.peer))
    for peer in roster.peers {
      guard let place = places[peer.person.school] else { continue }
      result[place].peers += 1
      if served.contains(peer.id) { result[place].servedPeers += 1 }
    }
    for session in plan.schedule?.sessions ?? [] {
      guard let place = session.school.flatMap({ places[$0] }) else { continue }
      result[place].sessions += 1
      let week = weeks.number(of: session.date) - 1
      if result[place].sessionsByWeek.indices.contains(week) { result[place].sessionsByWeek[week] += 1 }
    }
    result.count(covers: plan, places: places, index: index)
    return result
  }
}

extension [SchoolFigures] {
  fileprivate mutating func count(covers plan: Plan, places: [String: Int], index: RosterIndex) {
    var onDate: [Int: [CalendarDate: Int]] = [:]
    for lesson in CoveredLesson.all(in: plan.schedule?.sessions ?? []) {
      guard let place = index.person(lesson.teacher).flatMap({ places[$0.school] }) else { continue }
      self[place].coveredLessons += 1
      self[place].coverMinutes += lesson.time.minutes
      onDate[place, default: [:]][lesson.date, default: 0] += 1
    }
    for (place, counts) in onDate { self[place].mostCoversOnADate = counts.values.max() ?? 0 }
  }
}
