import Coaching

/// A roster as the spreadsheets of the template set; `CSVImport` makes the same roster of them.
///
/// One limit: subjects, practices and codes that hold a semicolon come back in two, since semicolons part lists.
public enum RosterTables {
  /// All files of the set, in their usual order, each with its header row.
  public static func files(of roster: Roster) -> [SpreadsheetFile] {
    let tables: [(SheetSpec, [[String?]])] = [
      (.rules, rules(roster)), (.schools, roster.schools.map { school($0, zone: roster.program.timeZone) }),
      (.periods, roster.schools.flatMap(periods)), (.noSchool, noSchool(roster)),
      (.travel, roster.travel.map { [$0.first, $0.second, String($0.minutes)] }),
      (.leaders, roster.leaders.map(leader)), (.peers, roster.peers.map(peer)),
      (.lessons, people(roster).flatMap { person in person.lessons.map { lesson($0, of: person) } }),
      (.unavailable, people(roster).flatMap { person in person.unavailable.map { window($0, of: person) } }),
      (.avoid, people(roster).flatMap { person in person.avoid.map { window($0, of: person) } }),
      (.goals, roster.peers.flatMap { peer in peer.goals.map { goal($0, of: peer) } }),
      (.history, roster.history.map(pastPair)), (.pairs, pairs(roster)),
      (.scores, roster.scores.map { [$0.pair.leader, $0.pair.peer, String($0.score)] }),
      (.activities, roster.activities.flatMap(activity)), (.materials, roster.materials.map(material)),
    ]
    return tables.map { spec, rows in
      let cells = [spec.columns.map(\.name)] + rows.map { $0.map { $0 ?? "" } }
      return SpreadsheetFile(name: spec.file, bytes: CSVWriter.bytes(of: cells))
    }
  }

  private static func people(_ roster: Roster) -> [Person] {
    roster.leaders.map(\.person) + roster.peers.map(\.person)
  }

  private static func rules(_ roster: Roster) -> [[String?]] {
    let program = roster.program
    let rules = roster.eligibility
    let values: [(String, String)] = [
      ("program.name", program.name), ("program.timeZone", program.timeZone),
      ("program.startEvery", String(program.startEvery)), ("term.name", roster.term.name),
      ("term.start", "\(roster.term.start)"), ("term.end", "\(roster.term.end)"),
      ("eligibility.sameOrganization", rules.sameOrganization ? "yes" : "no"),
      ("eligibility.maxTravelMinutes", String(rules.maxTravelMinutes)),
      ("eligibility.minimumScore", String(rules.minimumScore)),
      ("eligibility.regularShare", "\(rules.regularShare)"),
      ("objective", roster.objective.rawValue),
    ]
    let weights = Weights.named.map { ("weights.\($0.name)", String(roster.weights[keyPath: $0.path])) }
    return (values + weights).map { [$0.0, $0.1] }
  }

  private static func noSchool(_ roster: Roster) -> [[String?]] {
    let all = [("", roster.term.noSchool)] + roster.schools.map { ($0.id, $0.noSchool) }
    return all.flatMap { id, spans in
      spans.map { [id, "\($0.first)", $0.first == $0.last ? nil : "\($0.last)"] }
    }
  }

  private static func pairs(_ roster: Roster) -> [[String?]] {
    roster.together.map { [$0.leader, $0.peer, "together"] }
      + roster.apart.map { [$0.leader, $0.peer, "apart"] }
  }

  private static func pastPair(_ past: PastPair) -> [String?] {
    [past.pair.leader, past.pair.peer, String(past.terms), past.rating.map { "\($0)" }]
  }

  private static func material(_ material: Material) -> [String?] {
    [
      material.id, material.title, material.standards.joined(separator: ";"),
      material.practices.joined(separator: ";"), material.url,
    ]
  }

  private static func activity(_ activity: Activity) -> [[String?]] {
    activity.steps.enumerated().map { place, step in
      let isFirst = place == 0
      return [
        activity.id, isFirst ? activity.per.rawValue : nil, isFirst ? String(activity.times) : nil,
        isFirst && activity.per == .group ? "\(activity.quorum)" : nil, step.id, step.kind.rawValue,
        String(step.minutes), step.observes == .peer ? nil : step.observes.rawValue, step.cover ? "yes" : nil,
        step.after.min == 0 ? nil : String(step.after.min),
        step.after.max == 10 ? nil : String(step.after.max),
      ]
    }
  }
}
