import Coaching
import Testing

@testable import SchedulingProgram

/// The points of which every penalty is a multiple, and what a bound gains by it (Docs/Formulation.md, T19).
@Suite struct PenaltyUnitTests {
  private func unit(_ roster: Roster) throws -> PenaltyUnit {
    let found = try ScheduledRoster(roster)
    return TermProblemBuilder.build(found.request, pairs: Array(found.request.pairs.indices)).unit
  }

  /// A meeting off its time costs 10, a missing cycle 2,000.
  @Test func timesAndMissingCycles() throws {
    let unit = try unit(TermFixture.roster(activities: [TermFixture.cycle([TermFixture.meeting()])]))
    #expect(unit.points == 10)
    #expect(unit.roundedUp(65) == 70)
    #expect(unit.roundedUp(70) == 70)
    #expect(unit.roundedUp(70.00001) == 70)
    #expect(unit.roundedUp(0) == 0)
    #expect(unit.isMet(70, by: 60.5))
    #expect(!unit.isMet(70, by: 60))
  }

  /// A lesson of 47 minutes at 2 points a minute costs 94.
  @Test func coverCounts() throws {
    var leader = TermFixture.leader()
    leader.person.lessons = [TermFixture.lesson("08:00", "08:47")]
    var school = TermFixture.school()
    school.substitutesPerDay = 1
    let roster = TermFixture.roster(
      schools: [school], leaders: [leader],
      activities: [TermFixture.cycle([TermFixture.meeting(30, cover: true)])])
    #expect(roster.weights.coverMinute == 2)
    #expect(try unit(roster).points == 2)
  }

  /// Of random terms with every rule: the penalty of each component's schedule is a multiple of its unit.
  @Test func everyPenaltyIsAMultiple() throws {
    var above = 0
    for seed in 0..<40 {
      var random = RandomTerms(seed: seed + 1, bindsWeeks: seed % 2 == 0)
      let found = try ScheduledRoster(random.roster())
      for problem in found.request.problems {
        let state = TermState(problem)
        GreedyStart.fill(state)
        #expect(state.penalty % problem.unit.points == 0, "seed \(seed)")
        if problem.unit.points > 1, state.penalty > 0 { above += 1 }
      }
    }
    #expect(above >= 5, "\(above) with a unit of more than a point")
  }
}
