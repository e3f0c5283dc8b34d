import Testing

@testable import Reports

@Suite struct MarkupTests {
  @Test func whatIsPutInIsEscapedAndLiteralsAreNot() {
    let name = #"<b onclick="x">'&"#
    let markup: Markup = "<a title=\"\(name)\">\(name) \(7)</a>"
    let shown = "&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;"
    #expect(markup.text == "<a title=\"\(shown)\">\(shown) 7</a>")
  }

  @Test func markupIsPutInAsItIs() {
    let inner: Markup = "<b>\("<")</b>"
    var outer: Markup = "<p>\(inner)</p>"
    outer += inner
    #expect(outer.text == "<p><b>&lt;</b></p><b>&lt;</b>")
  }

  @Test(arguments: HostileNames.all)
  func namesOfEveryKindStayText(name: String) throws {
    let markup: Markup = "<p title=\"\(name)\">\(name)</p>"
    let page = try MarkupReader(markup.text)
    #expect(page.elements.count == 1 && page.elements[0].attributes.count == 1)
  }

  /// The rows that are written without a template link people as the template does.
  @Test func aLinkIsWhatTheTemplateMakesOfIt() throws {
    let part = PlanPart(
      SamplePlan.plan(), index: RosterIndex(SamplePlan.roster(names: ["P1": "A <b> & \"C\""])))
    for place in [ReportLinks.Place.here, .folder("people"), .nowhere] {
      let links = ReportLinks(part, place: place)
      for person in ["L1", "P1", "P4", "nobody"] {
        #expect(links.markup(person).text == ReportTemplates.render("link", links.fields(person)))
      }
    }
  }
}
