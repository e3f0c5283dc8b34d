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
    HTMLReport.foldedBySchool(part.pairs, index: part.index) {
      part.index.leader($0.id.leader)?.person.school
    }
    .map { group in
      [
        "isFolded": group.label != nil, "label": group.label ?? "",
        "count": Words.count(group.rows.count, "pair"), "rows": group.rows.map(row).joined(),
      ]
    }
  }

  private func row(_ pair: Pair) -> Markup {
    let schools = [pair.id.leader, pair.id.peer].compactMap { part.index.person($0)?.school }
    var keys = schools.map(key(ofSchool:))
    if keys.count == 2, keys[0] == keys[1] { keys.removeLast() }
    let group = groups[pair.id.leader].map {
      $0.cannotAttend.contains(pair.id.peer) ? "cannot attend" : "attends"
    }
    return """
      <tr data-schools="\(keys.joined(separator: " "))" data-score="\(pair.score)">\
      <td data-label="Leader">\(links.markup(pair.id.leader))</td>\
      <th scope="row" data-label="Peer">\(links.markup(pair.id.peer))</th>\
      <td class="n" data-label="Score">\(pair.score)</td>\
      <td class="why wide">\(bar(pair.parts))<small>\(WhyWords.numbers(pair.parts))</small></td>\
      <td class="when" data-label="Meets">\(pair.meetingTime.map(TimeWords.weekly) ?? "–")\
      <small>\(TimeWords.mode(pair.mode))</small></td><td data-label="Group">\(group ?? "–")</td></tr>

      """
  }

  private func key(ofSchool id: String) -> String { part.index.schoolNumber(id).map { "s\($0)" } ?? "" }

  /// What each part adds to the score, as lengths of a bar of 1,000.
  private func bar(_ parts: [ScorePart]) -> Markup {
    guard !parts.isEmpty else { return "" }
    let weight = parts.reduce(0) { $0 + $1.kind.weight }
    var x = 0.0
    var segments: Markup = ""
    for part in parts {
      let width = 1000 * Double(part.kind.weight) * min(1, part.value) / Double(max(1, weight))
      guard width > 0 else { continue }
      let (start, length) = (Int(x.rounded()), Int(width.rounded()))
      segments +=
        "<rect class=\"part \(part.kind.rawValue)\" x=\"\(start)\" width=\"\(length)\" height=\"10\"/>"
      x += width
    }
    return """
      <svg class="parts" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">\
      <rect class="track" width="1000" height="10"/>\(segments)</svg>
      """
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
