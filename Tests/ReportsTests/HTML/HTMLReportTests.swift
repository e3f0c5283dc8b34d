import Coaching
import Testing

@testable import Reports

@Suite struct HTMLReportTests {
  private func files(
    _ choice: PartChoice = .everything, plan: Plan = SamplePlan.plan(), roster: Roster = SamplePlan.roster()
  ) -> [HTMLReport.File] {
    HTMLReport(PlanPart(plan, index: RosterIndex(roster), choice: choice)).files()
  }

  @Test func coordinatorSeesEverySection() throws {
    let files = files()
    #expect(files.count == 1)
    let page = try MarkupReader(files[0].text)
    let ids = page.elements.compactMap { $0.attributes["id"] }
    for section in [
      "overview", "weeks", "schools", "leaders", "pairs", "missing", "fairness", "cover", "people",
    ] {
      #expect(ids.contains(section))
    }
    for text in [
      "3 of 4", "−1,298", "Proven best: no other pairing",
      "No schedule of these pairs can cost less than 1,201 points",
      "goals 75 %", "No leader is free with them.", "no observable lesson", "Cover",
    ] {
      #expect(page.text.contains(text) || files[0].text.contains(text), "\(text)")
    }
  }

  @Test func everyAnchorLeadsSomewhereAndNoIdIsTwice() throws {
    let page = try MarkupReader(files()[0].text)
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for link in page.elements.compactMap({ $0.attributes["href"] }) where link.hasPrefix("#") {
      #expect(ids.contains(String(link.dropFirst())), "\(link)")
    }
  }

  @Test func nothingIsFetched() throws {
    let page = try MarkupReader(files()[0].text)
    for element in page.elements {
      #expect(element.attributes["src"] == nil)
      #expect(!["link", "img", "iframe", "object", "embed"].contains(element.name))
    }
    let policy = page.elements.first { $0.attributes["http-equiv"] != nil }
    #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none'") == true)
  }

  @Test func tablesHaveCaptionsAndScopes() throws {
    let page = try MarkupReader(files()[0].text)
    let tables = page.elements.filter { $0.name == "table" }.count
    #expect(tables > 8 && page.elements.filter { $0.name == "caption" }.count == tables)
    #expect(page.elements.filter { $0.name == "th" }.allSatisfy { $0.attributes["scope"] != nil })
    for svg in page.elements.filter({ $0.name == "svg" }) {
      #expect(svg.attributes["aria-hidden"] == "true" || svg.attributes["aria-labelledby"] != nil)
    }
  }

  @Test(arguments: HostileNames.all)
  func namesOfEveryKindStayText(name: String) throws {
    let keys = ["program", "L1", "L2", "P1", "P4", "lincoln", "m1"]
    let roster = SamplePlan.roster(names: Dictionary(uniqueKeysWithValues: keys.map { ($0, name) }))
    var plan = SamplePlan.plan()
    plan.schedule!.missing[0].reason = Reason(code: name, text: name)
    plan.schedule!.sessions[0].step = name
    plan.schedule!.sessions[1].covers[0].period = name
    let page = try MarkupReader(files(plan: plan, roster: roster)[0].text)
    #expect(page.elements.filter { $0.name == "script" }.count == 1)
    #expect(page.elements.allSatisfy { $0.attributes.keys.allSatisfy { !$0.hasPrefix("on") } })
    let text = HostileNames.onOneLine(page.text).unicodeScalars
    #expect(text.split(separator: HostileNames.onOneLine(name).unicodeScalars).count > 10)
  }

  @Test func onlyWebAddressesAreLinks() throws {
    var roster = SamplePlan.roster()
    for (address, isLink) in [
      ("https://example.org/a?b=\"c\"", true), ("javascript:alert(1)", false), ("data:text/html,x", false),
      ("file:///etc/passwd", false), (" https://example.org", false),
    ] {
      roster.materials[0].url = address
      let page = try MarkupReader(files(roster: roster)[0].text)
      #expect(page.elements.contains { $0.attributes["href"] == address } == isLink, "\(address)")
    }
  }

  @Test func principalSeesCountsAndCoverOnly() throws {
    let page = try MarkupReader(files(PartChoice(audience: .principal))[0].text)
    #expect(page.text.contains("Ana Ruiz") && page.text.contains("Lessons to cover"))
    for secret in ["Chidi", "Emil", "goals", "No leader is free"] { #expect(!page.text.contains(secret)) }
  }

  @Test func peerSeesOnlyWhatConcernsThem() throws {
    let page = try MarkupReader(files(PartChoice(audience: .peer, person: "P1"))[0].text)
    #expect(page.text.contains("Ana Ruiz") && page.text.contains("Week 3"))
    for secret in ["Dana", "Emil", "Bo Lindqvist", "is covered", "900"] {
      #expect(!page.text.contains(secret))
    }
  }

  @Test func longListsAreFoldedBySchool() throws {
    var roster = SamplePlan.roster()
    roster.leaders = (1...2).map {
      Leader(
        person: Person(id: "L\($0)", school: $0 == 1 ? "lincoln" : "grant"),
        caseload: Caseload(min: 0, max: 900))
    }
    roster.peers = (1...1600).map { Peer(person: Person(id: "P\($0)", school: "grant")) }
    var plan = InventedPlan.plan(for: roster)
    plan.schedule = nil
    let page = try MarkupReader(files(plan: plan, roster: roster)[0].text)
    let labels = page.elements.compactMap { $0.attributes["aria-label"] }.filter { $0.hasPrefix("Pairs") }
    #expect(labels == ["Pairs of Lincoln Middle School", "Pairs of Grant School"])
    #expect(page.elements.filter { $0.attributes["data-score"] != nil }.count == plan.pairing.pairs.count)
  }

  @Test func manyPeopleGoToFilesOfTheirOwn() throws {
    let part = PlanPart(SamplePlan.plan(), index: RosterIndex(SamplePlan.roster()))
    let files = HTMLReport(part, folder: "people", rowsInOneFile: 5).files()
    #expect(
      files.map(\.path) == [nil, "people/leader-1.html", "people/leader-2.html", "people/waiting.html"])
    let page = try MarkupReader(files[0].text)
    let links = Set(page.elements.compactMap { $0.attributes["href"] }.filter { !$0.hasPrefix("#") })
    #expect(links.contains("people/leader-1.html#peer-1"))
    let ids = try Dictionary(
      uniqueKeysWithValues: files.dropFirst().map { file in
        (file.path!, Set(try MarkupReader(file.text).elements.compactMap { $0.attributes["id"] }))
      })
    for link in links {
      let parts = link.split(separator: "#").map(String.init)
      #expect(ids[parts[0]]?.contains(parts[1]) == true, "\(link)")
    }
  }
}
