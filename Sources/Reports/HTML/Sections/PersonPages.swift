import Coaching

/// The pages of people: each one's term, week by week. Made once for all, since a plan may have thousands.
struct PersonPages: Sendable {
  typealias Fields = ReportTemplates.Fields

  private let part: PlanPart
  private let links: ReportLinks
  private let sessions: [String: [Int]]
  private let pairs: [String: [Int]]
  private let gaps: [String: [Int]]
  private let leftOut: [LeftOut]
  private let groups: [String: Group]
  private let rows: SessionRows

  init(_ part: PlanPart, links: ReportLinks) {
    self.part = part
    self.links = links
    rows = SessionRows(part.index)
    leftOut = part.leftOut
    func places(_ count: Int, _ people: (Int) -> [String]) -> [String: [Int]] {
      var result: [String: [Int]] = [:]
      for place in 0..<count { for person in people(place) { result[person, default: []].append(place) } }
      return result
    }
    sessions = places(part.sessions.count) { [part] in [part.sessions[$0].leader] + part.sessions[$0].peers }
    pairs = places(part.pairs.count) { [part] in [part.pairs[$0].id.leader, part.pairs[$0].id.peer] }
    gaps = places(leftOut.count) { [leftOut] in [leftOut[$0].leader, leftOut[$0].peer].compactMap { $0 } }
    groups = Dictionary(
      part.plan.pairing.groups.map { ($0.leader, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The page of a person, as a part of a file.
  func html(_ id: String, isFolded: Bool) -> String {
    ReportTemplates.render("person", fields(id, isFolded: isFolded))
  }

  /// What the template "person" is filled with.
  func fields(_ id: String, isFolded: Bool) -> Fields {
    let isLeader = part.index.leader(id) != nil
    let own = (sessions[id] ?? []).map { part.sessions[$0] }
      .sorted(by: Session.precedes)
    let ownPairs = (pairs[id] ?? []).map { part.pairs[$0] }
    let ownGaps = (gaps[id] ?? []).map { leftOut[$0] }
    var fields: Fields = [
      "isFolded": isFolded, "anchor": links.anchor(id) ?? "person", "name": part.index.name(ofPerson: id),
      "role": isLeader ? "Teacher leader" : "Peer", "count": Words.count(own.count, "session"),
      "hasPairs": !ownPairs.isEmpty, "pairs": ownPairs.map { pair($0, of: id) },
      "hasMissing": !ownGaps.isEmpty,
      "missing": ownGaps.map { "\($0.what): \($0.reason.text)" }, "hasWeeks": !own.isEmpty,
      "weeks": rows.weeks(own, of: id).text,
    ]
    if let school = part.index.person(id)?.school { fields["school"] = part.index.name(ofSchool: school) }
    if let note = zoneNote(own) { fields["zoneNote"] = note }
    if let text = groupText(id, pairs: ownPairs) { fields["group"] = text }
    return fields
  }

  private func pair(_ pair: Pair, of id: String) -> Fields {
    let other = pair.id.leader == id ? pair.id.peer : pair.id.leader
    return [
      "other": links.fields(other),
      "school": part.index.person(other).map { part.index.name(ofSchool: $0.school) } ?? "",
      "meets": pair.meetingTime.map(TimeWords.weekly) ?? "–", "mode": TimeWords.mode(pair.mode),
      "why": WhyWords.sentence(pair.parts),
    ]
  }

  private func groupText(_ id: String, pairs: [Pair]) -> String? {
    let texts = pairs.map(\.id.leader).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .compactMap { leader -> String? in
        guard let group = groups[leader] else { return nil }
        let missing = id != leader && group.cannotAttend.contains(id) ? " (you usually can’t attend)" : ""
        let whose = id == leader ? "" : " with \(part.index.name(ofPerson: leader))"
        return TimeWords.weekly(group.time) + whose + missing
      }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  /// Times in several zones are those of the place; say so where they are.
  private func zoneNote(_ sessions: [Session]) -> String? {
    let zones = Set(sessions.map(\.timeZone)).sorted()
    guard zones.count > 1 else {
      return zones.first == part.index.roster.program.timeZone ? nil : zones.first.map { "times of \($0)" }
    }
    return "times of the place: " + zones.joined(separator: ", ")
  }
}

/// Addresses that a page may link to.
enum WebAddress {
  /// The address where it is one of the web; nil for what a browser would run or open instead.
  static func checked(_ text: String) -> String? {
    let lowered = text.lowercased()
    return lowered.hasPrefix("https://") || lowered.hasPrefix("http://") ? text : nil
  }
}
