import Testing

@testable import PlanSearch

/// When a refinement is given up for another plan.
@Suite struct PaceTests {
  /// From 0 to 300 in the first 50 tries and to 400 in the next 50: 2 a try, which the 100 tries left bring to 600.
  private func pace(goal: Int) -> Pace {
    var pace = Pace(goal: goal, value: 0)
    pace.see(300, 50)
    pace.see(400, 90)
    return pace
  }

  @Test func theLastHalfTells() {
    #expect(!pace(goal: 600).isBehind(100, of: 200))
    #expect(pace(goal: 601).isBehind(100, of: 200))
  }

  /// With 100 tries more nothing was gained in the last half.
  @Test func aValueThatStandsStillIsBehind() {
    #expect(!pace(goal: 401).isBehind(100, of: 200))
    #expect(pace(goal: 401).isBehind(200, of: 1_000))
  }

  /// The last rise was at 90.
  @Test func whatBringsNothingForHalfItsTriesIsSpent() {
    #expect(!pace(goal: 600).isSpent(179))
    #expect(pace(goal: 600).isSpent(180))
  }

  @Test func withoutAGoalOrAboveItNothingIsBehind() {
    #expect(!pace(goal: .min).isBehind(200, of: 200))
    #expect(!pace(goal: 400).isBehind(200, of: 200))
    #expect(!Pace(goal: 0, value: 0).isBehind(0, of: 0))
    #expect(Pace(goal: 1, value: 0).isBehind(0, of: 0))
  }
}
