/// The keys of the objects of a plan, as SPEC §6 names them.
enum PlanKey: Int, JSONKey {
  case format, roster, value, status, pairing, schedule
  static let table = JSONKeyTable<Self>()
}

enum RosterReferenceKey: Int, JSONKey {
  case name, sha256
  static let table = JSONKeyTable<Self>()
}

enum PairingKey: Int, JSONKey {
  case points, bound, gap, status, pairs, groups, unserved
  static let table = JSONKeyTable<Self>()
}

enum PlanPairKey: Int, JSONKey {
  case leader, peer, score, parts, mode, meetingTime
  static let table = JSONKeyTable<Self>()
}

/// As `ScorePart.Kind`.
enum ScorePartKey: Int, JSONKey {
  case goals, subject, grades, preference, continuity, proximity
  static let table = JSONKeyTable<Self>()
}

enum WeeklyTimeKey: Int, JSONKey {
  case weekday, start, minutes
  static let table = JSONKeyTable<Self>()
}

enum GroupKey: Int, JSONKey {
  case leader, time, cannotAttend
  static let table = JSONKeyTable<Self>()
}

enum UnservedKey: Int, JSONKey {
  case peer, missing, reason
  static let table = JSONKeyTable<Self>()
}

enum ReasonKey: Int, JSONKey {
  case code, text
  static let table = JSONKeyTable<Self>()
}

enum ScheduleKey: Int, JSONKey {
  case penalty, bound, gap, status, sessions, missing
  static let table = JSONKeyTable<Self>()
}

enum SessionKey: Int, JSONKey {
  case id, activity, cycle, step, kind, leader, peers, absent, date, start, end, timeZone, mode
  case school, covers, materials, pinned
  static let table = JSONKeyTable<Self>()
}

enum CoverKey: Int, JSONKey {
  case teacher, period, start, end
  static let table = JSONKeyTable<Self>()
}

enum MissingKey: Int, JSONKey {
  case activity, cycle, leader, peer, reason
  static let table = JSONKeyTable<Self>()
}
