import Coaching
import Testing

@testable import Verification

@Suite struct PairScoreTests {
  /// Ana and Cy at the same school, changed.
  private func score(_ change: (inout Roster) -> Void) -> PairScore {
    var roster = Oak.roster()
    change(&roster)
    let facts = RosterFacts(roster)
    return PairScore(PairFacts(facts, leader: 0, peer: 2))
  }

  private func part(_ kind: ScorePart.Kind, _ score: PairScore) -> Int? {
    score.parts.first { $0.kind == kind }?.value.thousandths
  }

  @Test func everyPart() {
    let score = score { roster in
      roster.leaders[0].standards = ["CCSS.MATH.CONTENT.7.RP"]
      roster.leaders[0].person.grades = [Grade("7")!]
      roster.leaders[0].person.prefers = ["di", "cy", "ed"]
      roster.peers[0].person.grades = [Grade("PK")!, Grade("5")!]
      roster.peers[0].person.prefers = ["bo"]
      roster.peers[0].goals = [
        Goal(topic: .standard("CCSS.MATH.CONTENT.7.RP.A.2"), weight: Share(3)),
        Goal(topic: .standard("CCSS.MATH.CONTENT.6.NS.A"), weight: Share(numerator: 5, denominator: 10)),
        Goal(topic: .practice("inquiry")),
      ]
      roster.history = [
        PastPair(
          pair: PairID(leader: "ana", peer: "cy"), terms: 1, rating: Share(numerator: 45, denominator: 10))
      ]
    }
    // A prefix, 1; three of six segments, 1/2; a practice that Ana lacks, 0: (3 + 0.25) / 4.5 = 0.7222.
    #expect(part(.goals, score) == 722)
    #expect(part(.subject, score) == 1000)
    // Grades 7 and 5: 1 − 2/4.
    #expect(part(.grades, score) == 500)
    // Second of three, 2/3; not listed, 0.
    #expect(part(.preference, score) == 333)
    // One term of two, rated 4.5 of 5.
    #expect(part(.continuity, score) == 450)
    #expect(part(.proximity, score) == 1000)
    // (28.889 + 20 + 5 + 3.333 + 4.5 + 10) / 100.
    #expect(score.score == 717)
  }

  @Test(arguments: [
    ("M.7.RP", "M.7.RP", 1000), ("M.7.RP", "M.7.RPX", 0), ("M.7.RP.A.1", "M.7.RP.A.2", 800),
    ("M.7.RP.A.1", "M.7.RP", 1000), ("M.7", "M.7.RP", 1000), ("M.7.EE", "M.7.RP", 0),
    ("M.7.RP.A", "m.7.RP.A", 0), ("M", "M.7.RP.A", 1000), ("M.7.RP", "M.7", 0),
  ]) func standards(_ own: String, _ goal: String, _ expected: Int) {
    let leader = Leader(person: Person(id: "l", school: "s"), standards: [own])
    #expect(StandardMatch.match(of: .standard(goal), leader: leader).thousandths == expected)
  }

  /// 1 / 2000 of the way up is a half: away from zero.
  @Test func halvesGoUp() {
    #expect(Fraction(1, 2000).thousandths == 1)
    #expect(Fraction(4999, 10_000_000).thousandths == 0)
    #expect(Fraction(1).thousandths == 1000)
    #expect(Fraction(625, 10_000).isRounded(to: 0.063))
    #expect(Fraction(625, 10_000).isRounded(to: 0.062))
    #expect(!Fraction(626, 10_000).isRounded(to: 0.062))
    #expect(!Fraction(2, 3).isRounded(to: 0.6667))
  }

  /// The same letter in two spellings is two texts.
  @Test func textsCompareExactly() {
    let composed = "caf\u{E9}"
    let decomposed = "cafe\u{301}"
    #expect(composed == decomposed)
    #expect(!StandardMatch.exactly(composed, decomposed))
    let score = score { roster in
      roster.leaders[0].person.subjects = [composed]
      roster.peers[0].person.subjects = [decomposed]
    }
    #expect(part(.subject, score) == 0)
  }

  @Test func numbersOfAnySize() {
    let big = Natural(Int.max) * Natural(Int.max) + Natural(1)
    #expect(Natural(Int.max) * Natural(Int.max) < big)
    #expect(!(big < big))
    #expect(Natural(0) * big == Natural(0))
    #expect(Fraction(1, Int.max) * Fraction(Int.max) + Fraction(0) < Fraction(3, 2))
  }
}

extension Fraction {
  fileprivate static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}
