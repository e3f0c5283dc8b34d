import Coaching

/// Caseload and dosage of each leader.
struct LeadersSection {
  typealias Fields = ReportTemplates.Fields

  /// Rows of leaders are tall on a phone: more than these are folded.
  static let leadersUnfolded = 200

  private let part: PlanPart
  private let links: ReportLinks
  private let load: [String: Load]

  private struct Load {
    var peers = 0
    var sessions = 0
    var minutes = 0
    var minutesByWeek: [CalendarDate: Int] = [:]
    var covers = 0
    var missing = 0
  }

  init(_ part: PlanPart, links: ReportLinks) {
    self.part = part
    self.links = links
    var load: [String: Load] = [:]
    for pair in part.pairs { load[pair.id.leader, default: Load()].peers += 1 }
    for session in part.sessions {
      load[session.leader, default: Load()].sessions += 1
      load[session.leader, default: Load()].minutes += session.time.minutes
      load[session.leader, default: Load()].minutesByWeek[session.date.monday, default: 0] +=
        session.time.minutes
    }
    for lesson in part.covers { load[lesson.teacher]?.covers += 1 }
    for missing in part.missing { load[missing.leader, default: Load()].missing += 1 }
    self.load = load
  }

  /// What the template "leaders" is filled with.
  var fields: Fields {
    let leaders = part.leaders
    let greatest = max(1, leaders.map { max($0.caseload.max, load[$0.id]?.peers ?? 0) }.max() ?? 1)
    let groups = HTMLReport.foldedBySchool(leaders, above: Self.leadersUnfolded, index: part.index) {
      $0.person.school
    }
    return [
      "sentence": sentence(leaders),
      "groups": groups.map { group -> Fields in
        [
          "isFolded": group.label != nil, "label": group.label ?? "",
          "count": Words.count(group.rows.count, "leader"),
          "rows": group.rows.map { row($0, greatest: greatest) },
        ]
      },
    ]
  }

  private func sentence(_ leaders: [Leader]) -> String {
    let below = leaders.filter { (load[$0.id]?.peers ?? 0) < $0.caseload.min }.count
    let full = leaders.filter { load[$0.id]?.peers ?? 0 == $0.caseload.max }.count
    let text =
      "\(Words.grouped(full)) of \(Words.count(leaders.count, "leader")) have all the peers they can take"
    return below == 0
      ? text + "; none has fewer than they asked for."
      : text + "; \(Words.grouped(below)) have fewer than they asked for."
  }

  private func row(_ leader: Leader, greatest: Int) -> Fields {
    let load = load[leader.id] ?? Load()
    func share(_ count: Int) -> Double { 100 * Double(count) / Double(greatest) }
    var fields = links.fields(leader.id)
    fields["school"] = part.index.name(ofSchool: leader.person.school)
    fields["fill"] = Words.plainDecimal(share(load.peers))
    fields["rangeX"] = Words.plainDecimal(share(leader.caseload.min))
    fields["rangeWidth"] = Words.plainDecimal(share(leader.caseload.max - leader.caseload.min))
    fields["peers"] = String(load.peers)
    fields["range"] = "\(leader.caseload.min)–\(leader.caseload.max)"
    if load.peers < leader.caseload.min { fields["flag"] = "below \(leader.caseload.min)" }
    fields["sessions"] = Words.grouped(load.sessions)
    fields["hours"] = Words.decimal(Double(load.minutes) / 60, places: 1)
    fields["fullest"] = Words.decimal(Double(load.minutesByWeek.values.max() ?? 0) / 60, places: 1)
    fields["covers"] = String(load.covers)
    fields["missing"] = String(load.missing)
    return fields
  }
}
