import Coaching

/// The tables of a part of a plan.
public enum PlanTables {
  /// Every table that the part's audience may see, in a fixed order.
  public static func all(_ part: PlanPart) -> [ExportTable] {
    part.choice.audience == .principal
      ? [schools(part), cover(part)] : [sessions(part), pairs(part), missing(part), cover(part)]
  }

  /// A row for each session, by date and start.
  public static func sessions(_ part: PlanPart) -> ExportTable {
    let index = part.index
    let weeks = TermWeeks(index.roster.term)
    let columns = [
      "session", "week", "date", "weekday", "start", "end", "timeZone", "minutes", "activity", "cycle",
      "step",
      "kind", "leader", "leaderName", "peers", "peerNames", "absent", "absentNames", "mode", "school",
      "schoolName", "covers", "materials", "pinned",
    ]
    let rows = part.sessions.map { session -> [ExportTable.Cell] in
      [
        .text(session.id), .number(weeks.number(of: session.date)), .text(session.date.description),
        .text(session.date.weekday.label), .text(session.time.start.description),
        .text(session.time.end.description), .text(session.timeZone), .number(session.time.minutes),
        .text(session.activity), .number(session.cycle), .text(session.step), .text(session.kind.rawValue),
        .text(session.leader), .text(index.name(ofPerson: session.leader)), .list(session.peers),
        .list(session.peers.map(index.name(ofPerson:))), .list(session.absent),
        .list(session.absent.map(index.name(ofPerson:))), .text(session.mode.rawValue),
        .optional(session.school), .optional(session.school.map(index.name(ofSchool:))),
        .list(session.covers.map { coverText($0, index: index) }),
        .list(session.materials.map { materialText($0, index: index) }), .flag(session.pinned),
      ]
    }
    return ExportTable(name: "sessions", columns: columns, rows: rows)
  }

  /// A row for each pair, with the parts of its score.
  public static func pairs(_ part: PlanPart) -> ExportTable {
    let index = part.index
    let kinds = ScorePart.Kind.allCases
    let columns =
      ["leader", "leaderName", "peer", "peerName", "leaderSchool", "peerSchool", "score"]
      + kinds.map(\.rawValue) + [
        "mode", "weekday", "start", "minutes", "groupWeekday", "groupStart", "attendsGroup",
      ]
    let groups = Dictionary(
      part.plan.pairing.groups.map { ($0.leader, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = part.pairs.map { pair -> [ExportTable.Cell] in
      let group = groups[pair.id.leader]
      let parts = kinds.map { kind -> ExportTable.Cell in
        pair.parts.first { $0.kind == kind }.map { .decimal($0.value) } ?? .none
      }
      return [
        .text(pair.id.leader), .text(index.name(ofPerson: pair.id.leader)), .text(pair.id.peer),
        .text(index.name(ofPerson: pair.id.peer)), .optional(index.person(pair.id.leader)?.school),
        .optional(index.person(pair.id.peer)?.school), .number(pair.score),
      ] + parts + [
        .text(pair.mode.rawValue), .optional(pair.meetingTime?.weekday.label),
        .optional(pair.meetingTime?.start.description), pair.meetingTime.map { .number($0.minutes) } ?? .none,
        .optional(group?.time.weekday.label), .optional(group?.time.start.description),
        group.map { .flag(!$0.cannotAttend.contains(pair.id.peer)) } ?? .none,
      ]
    }
    return ExportTable(name: "pairs", columns: columns, rows: rows)
  }

  /// A row for each place without a leader and each cycle without sessions, with its reason.
  public static func missing(_ part: PlanPart) -> ExportTable {
    let index = part.index
    let columns = [
      "what", "activity", "cycle", "leader", "leaderName", "peer", "peerName", "count", "code", "reason",
    ]
    let places = part.unserved.map { row -> [ExportTable.Cell] in
      [
        .text("leader"), .none, .none, .none, .none, .text(row.peer), .text(index.name(ofPerson: row.peer)),
        .number(row.missing), .text(row.reason.code), .text(row.reason.text),
      ]
    }
    let cycles = part.missing.map { row -> [ExportTable.Cell] in
      [
        .text("cycle"), .text(row.activity), .number(row.cycle), .text(row.leader),
        .text(index.name(ofPerson: row.leader)), .optional(row.peer),
        .optional(row.peer.map(index.name(ofPerson:))), .number(1), .text(row.reason.code),
        .text(row.reason.text),
      ]
    }
    return ExportTable(name: "missing", columns: columns, rows: places + cycles)
  }

  /// A row for each lesson to cover, by date and start.
  public static func cover(_ part: PlanPart) -> ExportTable {
    let index = part.index
    let columns = [
      "date", "weekday", "start", "end", "minutes", "period", "teacher", "teacherName", "school",
      "schoolName",
    ]
    let rows = part.covers.map { lesson -> [ExportTable.Cell] in
      let school = index.person(lesson.teacher)?.school
      return [
        .text(lesson.date.description), .text(lesson.date.weekday.label),
        .text(lesson.time.start.description),
        .text(lesson.time.end.description), .number(lesson.time.minutes), .optional(lesson.period),
        .text(lesson.teacher), .text(index.name(ofPerson: lesson.teacher)), .optional(school),
        .optional(school.map(index.name(ofSchool:))),
      ]
    }
    return ExportTable(name: "cover", columns: columns, rows: rows)
  }

  private static func coverText(_ cover: Cover, index: RosterIndex) -> String {
    let lesson = cover.period.map { "period \($0), " } ?? ""
    return "\(index.name(ofPerson: cover.teacher)) (\(lesson)\(cover.time))"
  }

  private static func materialText(_ id: String, index: RosterIndex) -> String {
    guard let title = index.material(id)?.title, !title.isEmpty else { return id }
    return title
  }
}

extension PlanTables {
  /// A row for each school: counts only.
  public static func schools(_ part: PlanPart) -> ExportTable {
    let index = part.index
    let columns = [
      "school", "schoolName", "leaders", "peers", "servedPeers", "sessions", "coveredLessons", "coverMinutes",
      "coverMinutesAllowed", "mostCoversOnADate", "substitutesPerDay",
    ]
    let figures = SchoolFigures.all(part.plan, index: index).filter {
      part.choice.school == nil || $0.school == part.choice.school
    }
    let rows = figures.map { row -> [ExportTable.Cell] in
      let school = index.school(row.school)
      return [
        .text(row.school), .text(index.name(ofSchool: row.school)), .number(row.leaders), .number(row.peers),
        .number(row.servedPeers), .number(row.sessions), .number(row.coveredLessons),
        .number(row.coverMinutes),
        school?.coverMinutes.map { .number($0) } ?? .none, .number(row.mostCoversOnADate),
        .number(school?.substitutesPerDay ?? 0),
      ]
    }
    return ExportTable(name: "schools", columns: columns, rows: rows)
  }
}
