/// The keys of the objects of a roster, as SPEC §2 names them.
enum RosterKey: Int, JSONKey {
  case format, program, term, schools, travel, leaders, peers, eligibility, together, apart, history
  case scores, activities, objective, weights, materials
  static let table = JSONKeyTable<Self>()
}

enum ProgramKey: Int, JSONKey {
  case name, timeZone, startEvery
  static let table = JSONKeyTable<Self>()
}

enum TermKey: Int, JSONKey {
  case name, start, end, noSchool
  static let table = JSONKeyTable<Self>()
}

enum SpanKey: Int, JSONKey {
  case from, to
  static let table = JSONKeyTable<Self>()
}

enum SchoolKey: Int, JSONKey {
  case id, name, organization, locale, timeZone, workday, periods, days, rotation, noSchool, rooms
  case substitutesPerDay, coverMinutes
  static let table = JSONKeyTable<Self>()
}

enum ClockRangeKey: Int, JSONKey {
  case start, end
  static let table = JSONKeyTable<Self>()
}

enum PeriodKey: Int, JSONKey {
  case id, start, end
  static let table = JSONKeyTable<Self>()
}

enum DayTableKey: Int, JSONKey {
  case label, periods
  static let table = JSONKeyTable<Self>()
}

enum TravelKey: Int, JSONKey {
  case between, minutes
  static let table = JSONKeyTable<Self>()
}

/// Keys of leaders and of peers; each side has its own table.
enum PersonKey: Int, JSONKey {
  case id, name, email, school, subjects, grades, standards, practices, modes, caseload, prefers
  case goals, leaders, priority, lessons, unavailable, avoid, limits

  static let table = JSONKeyTable<Self>()
  static let leaderTable = JSONKeyTable<Self>(
    allCases.filter { ![.goals, .leaders, .priority].contains($0) })
  static let peerTable = JSONKeyTable<Self>(
    allCases.filter { ![.standards, .practices, .caseload].contains($0) })
}

enum CaseloadKey: Int, JSONKey {
  case min, max
  static let table = JSONKeyTable<Self>()
}

enum LimitsKey: Int, JSONKey {
  case sessionsPerDay, minutesPerWeek
  static let table = JSONKeyTable<Self>()
}

enum LessonKey: Int, JSONKey {
  case days, period, start, end, subject, grade
  static let table = JSONKeyTable<Self>()
}

enum WindowKey: Int, JSONKey {
  case days, date, from, to, period, start, end
  static let table = JSONKeyTable<Self>()
}

enum GoalKey: Int, JSONKey {
  case standard, practice, weight
  static let table = JSONKeyTable<Self>()
}

enum EligibilityKey: Int, JSONKey {
  case sameOrganization, maxTravelMinutes, minimumScore, regularShare
  static let table = JSONKeyTable<Self>()
}

enum HistoryKey: Int, JSONKey {
  case leader, peer, terms, rating
  static let table = JSONKeyTable<Self>()
}

enum ScoreKey: Int, JSONKey {
  case leader, peer, score
  static let table = JSONKeyTable<Self>()
}

enum ActivityKey: Int, JSONKey {
  case id, per, times, quorum, steps
  static let table = JSONKeyTable<Self>()
}

enum StepKey: Int, JSONKey {
  case id, kind, minutes, observes, cover, after
  static let table = JSONKeyTable<Self>()
}

enum LagKey: Int, JSONKey {
  case min, max
  static let table = JSONKeyTable<Self>()
}

/// As `Weights.named`.
enum WeightKey: Int, JSONKey {
  case unserved, underCaseload, noGroup, missingCycle, avoidTime, missingGroup, absence, coverMinute
  case offTime, travelMinute, change
  static let table = JSONKeyTable<Self>()
}

enum MaterialKey: Int, JSONKey {
  case id, title, standards, practices, url
  static let table = JSONKeyTable<Self>()
}
