import Coaching

extension HTMLReport {
  private typealias Fields = ReportTemplates.Fields

  /// A section of a page, as the contents name it.
  struct Section {
    var anchor: String
    var label: String
    var html: String
  }

  /// The sections of the report's own page, for its audience.
  var mainSections: [Section] {
    switch part.choice.audience {
    case .principal: return [overview, weeks, schools, cover]
    case .leader, .peer: return ownPages
    case .coordinator: break
    }
    if part.choice.person != nil { return ownPages }
    var sections = [overview]
    if part.plan.schedule != nil { sections += [weeks, schools] }
    sections += [
      section("leaders", "Leaders", LeadersSection(part, links: links).fields),
      section("pairs", "Pairs", PairsSection(part, links: links).fields),
      section("missing", "Missing", MissingSection(part: part, links: links).fields),
      section("fairness", "Fairness", FairnessSection(part, links: links).fields),
    ]
    if !part.covers.isEmpty { sections.append(cover) }
    return sections + people
  }

  private var overview: Section { section("overview", "At a glance", OverviewSection(part: part).fields) }
  private var weeks: Section {
    section("weeks", "Weeks", WeeksSection(part.counted, term: part.index.roster.term).fields)
  }
  private var schools: Section { section("schools", "Schools", SchoolsSection(part: part).fields) }
  private var cover: Section { section("cover", "Cover", CoverSection(part: part).fields) }

  private func section(_ name: String, _ label: String, _ fields: ReportTemplates.Fields) -> Section {
    Section(anchor: name, label: label, html: ReportTemplates.render(name, fields))
  }

  /// The pages of the one the part is about: a leader's with their own eyes, a peer's likewise.
  private var ownPages: [Section] {
    let people: [String]
    if let person = part.choice.person {
      people = [person]
    } else {
      people = part.choice.leader.map { [$0] } ?? []
    }
    return people.map { Section(anchor: "", label: "", html: pages.html($0, isFolded: false)) }
  }

  /// The index of everybody, and their pages where they are in this file.
  private var people: [Section] {
    let lists: [(String, [String])] = [("Leaders", part.leaders.map(\.id)), ("Peers", part.peers.map(\.id))]
    let isHere = links.place == .here
    let fields: ReportTemplates.Fields = [
      "sentence": isHere
        ? "Each opens below; on paper, each starts a sheet of its own."
        : "Each leader’s page is a file of its own, with those of their peers.",
      "lists": lists.filter { !$0.1.isEmpty }.map { label, ids -> ReportTemplates.Fields in
        [
          "label": label, "people": ids.map { "<li>\(links.markup($0))</li>\n" as Markup }.joined(),
          "count": Words.grouped(ids.count),
          "isFolded": ids.count > Self.rowsUnfolded,
        ]
      },
    ]
    let index = section("people", "People", fields)
    guard isHere else { return [index] }
    let all = lists.flatMap(\.1).map { pages.html($0, isFolded: true) }.joined()
    let folded = "<section class=\"people-pages\" aria-label=\"Everybody’s pages\">\n\(all)</section>\n"
    return [index, Section(anchor: "", label: "", html: folded)]
  }

  /// The files of the folder: a leader with their peers in each, and one for those who wait.
  func folderFiles() -> [File] {
    guard case .folder(let folder) = links.place else { return [] }
    let inner = PersonPages(part, links: ReportLinks(part, place: .nowhere))
    var members: [String: [String]] = [:]
    for person in part.leaders.map(\.id) + part.peers.map(\.id) {
      guard let file = links.file(of: person) else { continue }
      members[file, default: []].append(person)
    }
    return Concurrent.map(members.keys.sorted()) { [members] name in
      let people = members[name]!
      let title = name == "waiting.html" ? "Peers without a leader" : part.index.name(ofPerson: people[0])
      let sections = people.map { Section(anchor: "", label: "", html: inner.html($0, isFolded: false)) }
      return File(path: "\(folder)/\(name)", text: page(heading: title, sections: sections))
    }
  }

  /// What the page is about.
  var heading: String {
    if let person = part.choice.person ?? part.choice.leader { return part.index.name(ofPerson: person) }
    if let school = part.choice.school { return part.index.name(ofSchool: school) }
    return part.choice.audience == .principal ? "Coaching and cover this term" : "Coaching plan of the term"
  }

  /// A whole page.
  func page(heading: String, sections: [Section]) -> String {
    let program = part.index.roster.program.name
    let term = part.index.roster.term
    let named = sections.filter { !$0.label.isEmpty }
    var fields: ReportTemplates.Fields = [
      "title": program.isEmpty ? heading : "\(heading) – \(program)", "heading": heading,
      "program": program.isEmpty ? "Coaching plan" : program,
      "lead": "\(DateText.dayAndYear(term.start)) to \(DateText.dayAndYear(term.end))",
      "style": ReportStyle.css,
      "script": ReportScript.source, "scriptDigest": ReportScript.digest,
      "sections": sections.map(\.html).joined(), "hasContents": named.count > 1,
      "contents": named.map { ["anchor": $0.anchor, "label": $0.label] },
      "footer":
        "Made by Tandem for the people it names; it holds personal data. Times are on the clock of the place.",
    ]
    if !term.name.isEmpty { fields["term"] = term.name }
    return ReportTemplates.render("page", fields)
  }
}
