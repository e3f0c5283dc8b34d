import Coaching
import Testing

@testable import Reports

/// Lists of a plan with very many people: folded, and nobody lost.
@Suite struct LongListTests {
  private let part: PlanPart
  private let page: MarkupReader

  /// Made once: a page of that size takes seconds without optimization.
  private static let made = Result { try make() }

  init() throws { (part, page) = try Self.made.get() }

  private static func make() throws -> (PlanPart, MarkupReader) {
    var roster = SamplePlan.roster()
    roster.schools += (1...70).map {
      var school = SamplePlan.roster().schools[1]
      school.id = "s\($0)"
      school.name = "School \($0)"
      return school
    }
    roster.leaders = (1...1600).map {
      Leader(person: Person(id: "L\($0)", school: "s\($0 % 70 + 1)"), caseload: Caseload(min: 0, max: 1))
    }
    roster.peers = (1...1600).map { Peer(person: Person(id: "P\($0)", school: "s\($0 % 70 + 1)")) }
    var plan = InventedPlan.plan(for: roster)
    for number in plan.schedule!.sessions.indices where plan.schedule!.sessions[number].kind == .observation {
      let session = plan.schedule!.sessions[number]
      plan.schedule!.sessions[number].covers = [
        Cover(teacher: session.leader, period: "3", time: session.time)
      ]
    }
    let part = PlanPart(plan, index: RosterIndex(roster))
    let report = HTMLReport(part, rowsInOneFile: 0)
    return (part, try MarkupReader(report.page(heading: report.heading, sections: report.mainSections)))
  }

  private func labels(_ start: String) -> [String] {
    page.elements.compactMap { $0.attributes["aria-label"] }.filter { $0.hasPrefix(start) }
  }

  @Test func leadersAndPairsAreFoldedBySchoolAndCoverByWeek() {
    #expect(labels("Leaders of School").count == 70)
    #expect(labels("Leaders of School").first == "Leaders of School 1")
    #expect(labels("Pairs of School").count == 70)
    let weeks = Set(part.covers.map { TermWeeks(part.index.roster.term).number(of: $0.date) })
    #expect(part.covers.count > HTMLReport.rowsUnfolded)
    #expect(labels("Lessons to cover, Week").count == weeks.count)
  }

  @Test func everyRowIsThere() {
    #expect(page.elements.filter { $0.attributes["data-score"] != nil }.count == part.pairs.count)
    let rows = page.elements.filter { $0.name == "td" && $0.attributes["data-label"] == "Covered lessons" }
    #expect(rows.count == part.leaders.count)
    #expect(page.text.split(separator: "for a substitute").count > 10)
  }

  @Test func nothingLongIsOpen() {
    let folds = page.elements.filter { $0.name == "details" }
    #expect(folds.count > 140 && folds.allSatisfy { $0.attributes["open"] == nil })
    #expect(page.text.contains("Cover per school 72 schools"))
  }
}
