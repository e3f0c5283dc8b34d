import Coaching
import Testing

@testable import Reports

@Suite struct PlanSummaryTests {
  @Test func saysWhatThePlanIsWorthAndWhatIsMissing() {
    let text = PlanSummary(RosterIndex(SamplePlan.roster())).text(SamplePlan.plan())
    #expect(
      text == """
        River Valley · Fall 2026
        Served    3 of 4 places with a leader that peers ask for; 1 open
        Pairs     3 pairs, 2 leaders of 2 with peers; scores 412 to 900, half of them
                  640 or more
        Sessions  5 sessions, 1 cycle missing; cover for 1 lesson (50 minutes)
        Value     −1,298 points: pairing −48 less schedule 1,250
        Pairing   Proven best: no other pairing of this roster has more points.
        Schedule  No schedule of these pairs can cost less than 1,201 points, so at most
                  3.96 % of its cost could be saved (the search ended before it could
                  prove more).
        Missing   1 × no common time, 1 × no observable lesson
                  • Fay Wong lacks a leader: No leader is free with them.
                  • cycle 2 of Bo Lindqvist and Emil Novák: Emil Novák teaches nothing
                    in this window.

        """)
  }

  @Test func fitsEightyColumns() {
    let roster = SamplePlan.roster(names: ["P4": String(repeating: "x", count: 10_000), "program": "山"])
    let text = PlanSummary(RosterIndex(roster)).text(SamplePlan.plan())
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= 80) }
  }
}
