import Coaching

/// The sessions of a schedule, week by week, in a terminal.
public struct WeekTable: Sendable {
  /// Widest line, in columns.
  public var width: Int
  /// Sessions shown of one week; more are counted, not listed.
  public var sessionsPerWeek: Int?
  /// Whether the column of the leader is left out, since all sessions are one's.
  public var omitsLeader = false
  private let index: RosterIndex
  private let weeks: TermWeeks
  private let style: TerminalStyle

  /// A table for plans of that roster.
  public init(
    _ index: RosterIndex, width: Int = 80, sessionsPerWeek: Int? = nil, style: TerminalStyle = .plain
  ) {
    self.index = index
    self.width = width
    self.sessionsPerWeek = sessionsPerWeek
    self.style = style
    weeks = TermWeeks(index.roster.term)
  }

  /// The first weeks of a schedule that have sessions, at most `count` of them; a note counts what follows.
  public func firstWeeks(of schedule: Schedule, count: Int = 2) -> String {
    let grouped = byWeek(schedule.sessions)
    guard !grouped.isEmpty else { return "No session is placed.\n" }
    let shown = grouped.prefix(count)
    var lines = shown.flatMap { week in self.lines(week: week.number, sessions: week.sessions) + [""] }
    let later = grouped.dropFirst(count).reduce(0) { $0 + $1.sessions.count }
    if later > 0 {
      lines.append(style.dim("\(Words.count(later, "session")) in later weeks"))
    }
    return Self.text(lines)
  }

  /// All of the sessions, a table for each week.
  public func text(_ sessions: [Session]) -> String {
    let lines = byWeek(sessions).flatMap { self.lines(week: $0.number, sessions: $0.sessions) + [""] }
    return lines.isEmpty ? "No session matches.\n" : Self.text(lines)
  }

  private func byWeek(_ sessions: [Session]) -> [(number: Int, sessions: [Session])] {
    let grouped = Dictionary(grouping: sessions) { weeks.number(of: $0.date) }
    return grouped.keys.sorted().map { number in
      let ordered = grouped[number]!.sorted {
        ($0.date, $0.time.start, $0.id) < ($1.date, $1.time.start, $1.id)
      }
      return (number, ordered)
    }
  }

  private func lines(week number: Int, sessions: [Session]) -> [String] {
    let shown = sessionsPerWeek.map { sessions.prefix($0) } ?? sessions[...]
    let heading = "Week \(number) · \(DateText.week(from: weeks.monday(of: number)))"
    var table = TextTable(columns: columns)
    var previous: CalendarDate?
    for session in shown {
      table.rows.append(row(session, repeatsDate: session.date == previous))
      previous = session.date
    }
    var lines = [style.bold(heading)] + table.lines(width: width, style: TerminalStyle(color: false))
    lines[1] = style.dim(lines[1])
    if shown.count < sessions.count {
      lines.append(style.dim("… and \(sessions.count - shown.count) more this week"))
    }
    return lines
  }

  private var columns: [TextTable.Column] {
    let leader = omitsLeader ? [] : [TextTable.Column("Leader", minimum: 10)]
    return [
      TextTable.Column("Day"), TextTable.Column("Time"), TextTable.Column("Session", minimum: 16),
    ] + leader + [
      TextTable.Column("With", minimum: 12), TextTable.Column("Where", minimum: 8), TextTable.Column("Cover"),
    ]
  }

  private func row(_ session: Session, repeatsDate: Bool) -> [String] {
    let elsewhere = session.timeZone != index.roster.program.timeZone
    let zone = elsewhere ? " (\(session.timeZone.split(separator: "/").last.map(String.init) ?? ""))" : ""
    let covered = session.covers.count
    return [
      repeatsDate ? "" : DateText.dayOfMonth(session.date), session.time.description,
      "\(session.activity) \(session.cycle) \(session.step)",
    ] + (omitsLeader ? [] : [index.name(ofPerson: session.leader)]) + [
      company(of: session), index.place(of: session) + zone, covered == 0 ? "" : String(covered),
    ]
  }

  /// The peers of a session: the one of a pair by name, a group by its first and its size.
  private func company(of session: Session) -> String {
    guard let first = session.peers.first else { return "–" }
    let name = index.name(ofPerson: first)
    return session.peers.count == 1 ? name : "\(name) +\(session.peers.count - 1)"
  }

  private static func text(_ lines: [String]) -> String {
    var lines = lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map(withoutTrailingSpaces).joined(separator: "\n") + "\n"
  }

  private static func withoutTrailingSpaces(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
