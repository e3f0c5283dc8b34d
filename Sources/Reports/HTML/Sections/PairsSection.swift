import Coaching

/// Every pair with why.
struct PairsSection {
  typealias Fields = ReportTemplates.Fields

  private let part: PlanPart
  private let links: ReportLinks
  private let groups: [String: Group]

  init(_ part: PlanPart, links: ReportLinks) {
    self.part = part
    self.links = links
    groups = Dictionary(
      part.plan.pairing.groups.map { ($0.leader, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What the template "pairs" is filled with.
  var fields: Fields {
    let index = part.index
    return [
      "legend": ScorePart.Kind.allCases.map { ["kind": $0.rawValue, "label": WhyWords.label($0)] },
      "schools": index.roster.schools.map {
        ["key": key(ofSchool: $0.id), "name": index.name(ofSchool: $0.id)]
      },
      "groups": pairGroups,
    ]
  }

  /// All pairs in one table; of a plan with very many a folded table for each school of the leaders.
  private var pairGroups: [Fields] {
    guard part.pairs.count > HTMLReport.rowsUnfolded else {
      return [["isFolded": false, "label": "", "count": "", "rows": part.pairs.map(row)]]
    }
    let bySchool = Dictionary(grouping: part.pairs) { part.index.leader($0.id.leader)?.person.school ?? "" }
    let places = bySchool.keys.sorted {
      (part.index.schoolNumber($0) ?? .max, $0) < (part.index.schoolNumber($1) ?? .max, $1)
    }
    return places.map { school in
      let pairs = bySchool[school]!
      return [
        "isFolded": true, "label": part.index.name(ofSchool: school),
        "count": Words.count(pairs.count, "pair"),
        "rows": pairs.map(row),
      ]
    }
  }

  private func row(_ pair: Pair) -> Fields {
    let schools = [pair.id.leader, pair.id.peer].compactMap { part.index.person($0)?.school }
    var keys = schools.map(key(ofSchool:))
    if keys.count == 2, keys[0] == keys[1] { keys.removeLast() }
    let group = groups[pair.id.leader]
    return [
      "leader": links.fields(pair.id.leader), "peer": links.fields(pair.id.peer),
      "schoolKeys": keys.joined(separator: " "), "score": String(pair.score), "hasParts": !pair.parts.isEmpty,
      "parts": Self.segments(pair.parts), "why": WhyWords.numbers(pair.parts),
      "meets": pair.meetingTime.map(TimeWords.weekly) ?? "–", "mode": TimeWords.mode(pair.mode),
      "group": group.map { $0.cannotAttend.contains(pair.id.peer) ? "cannot attend" : "attends" } ?? "–",
    ]
  }

  private func key(ofSchool id: String) -> String { part.index.schoolNumber(id).map { "s\($0)" } ?? "" }

  /// What each part adds to the score, as lengths of a bar of 1,000.
  private static func segments(_ parts: [ScorePart]) -> [Fields] {
    let weight = parts.reduce(0) { $0 + $1.kind.weight }
    var x = 0.0
    return parts.compactMap { part in
      let width = 1000 * Double(part.kind.weight) * part.value / Double(max(1, weight))
      guard width > 0 else { return nil }
      defer { x += width }
      return [
        "kind": part.kind.rawValue, "x": Words.plainDecimal(x.rounded()),
        "width": Words.plainDecimal(width.rounded()),
      ]
    }
  }
}

/// Times and modes in words.
enum TimeWords {
  /// "Tue 10:15–10:45".
  static func weekly(_ time: WeeklyTime) -> String {
    let end = ClockTime(minutes: min(1440, time.start.minutes + time.minutes))
    return "\(time.weekday.label) \(time.start)–\(end)"
  }

  /// "in person", "virtual".
  static func mode(_ mode: Mode) -> String { mode == .inPerson ? "in person" : "virtual" }
}
