import Coaching
import Testing

@testable import Verification

/// For each rule a plan that breaks it, and only it.
@Suite struct RuleTests {
  static let brokenPlans =
    BrokenPlan.figures + BrokenPlan.pairings + BrokenPlan.times + BrokenPlan.cycles
    + BrokenPlan.sessions + BrokenPlan.resources

  @Test(arguments: brokenPlans) func breaksThatRuleOnly(_ broken: BrokenPlan) {
    let report = broken.report()
    #expect(Set(report.violations.map(\.rule)) == [broken.rule], "\(report.violations.map(\.sentence))")
  }

  @Test(arguments: brokenPlans) func sentencesAreWhole(_ broken: BrokenPlan) {
    for violation in broken.report().violations {
      #expect(!violation.sentence.contains("{"))
      #expect(violation.sentence.hasSuffix("."))
      #expect(!violation.sentence.contains("  "))
      let one = /\b1 (leader|peer|week|minute|session|lesson|room|row|substitute|program day)s\b/
      #expect(!violation.sentence.contains(one), "\(violation.sentence)")
      for id in violation.people where ["ana", "bo", "cy", "di", "ed"].contains(id) {
        #expect(violation.sentence.contains("(\(id))"), "\(violation.sentence)")
      }
    }
  }

  @Test func everyRuleHasSuchAPlan() {
    let rules = Set(Self.brokenPlans.map(\.rule))
    #expect(Set(Rule.allCases).subtracting(rules) == [.order])
  }
}
