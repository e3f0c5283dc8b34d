import Testing

@testable import Coaching

@Suite struct ScoreTableTests {
  private func score(_ roster: Roster, mode: Mode = .inPerson, travel: Int = 0) -> Int {
    ScoreTable(roster).score(leader: 0, peer: 0, mode: mode, travel: travel)
  }

  private func parts(_ roster: Roster, mode: Mode = .inPerson, travel: Int = 0) -> [ScorePart.Kind: Double] {
    let parts = ScoreTable(roster).parts(leader: 0, peer: 0, mode: mode, travel: travel)
    return Dictionary(uniqueKeysWithValues: parts.map { ($0.kind, $0.value) })
  }

  /// Only continuity (0) and proximity (1) apply: 1000 · 10 / 20.
  @Test func partsThatDoNotApplyAreLeftOut() {
    #expect(score(SmallRoster.roster()) == 500)
    #expect(parts(SmallRoster.roster()) == [.continuity: 0, .proximity: 1])
  }

  /// 0.75 of the goals: weight 3 is met by a prefix, weight 1 not: 40 · 0.75 + 10 of 60.
  @Test func goalsAreWeighted() {
    var roster = SmallRoster.roster()
    roster.leaders[0].standards = ["CCSS.MATH.CONTENT.7.RP"]
    roster.peers[0].goals = [
      Goal(topic: .standard("CCSS.MATH.CONTENT.7.RP.A.2"), weight: Share(3)),
      Goal(topic: .practice("inquiry")),
    ]
    #expect(parts(roster)[.goals] == 0.75)
    #expect(score(roster) == 667)
    roster.leaders[0].practices = ["inquiry"]
    #expect(parts(roster)[.goals] == 1)
  }

  /// A code of the leader's that is the goal's or a dotted prefix of it; else leading segments in common, 0 below three. Whole segments only.
  @Test(arguments: [
    ("A.B.C.D", 1.0), ("A.B.C.D.E", 1.0), ("A.B", 1.0), ("A.B.C.D.EX", 0.8), ("A.B.C.DD.E", 0.6),
    ("A.B.X.Y", 0.0), ("A.B.C.D.E.F", 1.0),
  ])
  func nearStandards(code: String, expected: Double) {
    var roster = SmallRoster.roster()
    roster.leaders[0].standards = ["Q", code]
    roster.peers[0].goals = [Goal(topic: .standard("A.B.C.D.E"))]
    #expect(parts(roster)[.goals] == expected)
  }

  @Test(arguments: [
    (["K"], ["PK"], 0.75), (["3"], ["6", "12"], 0.25), (["1"], ["9"], 0.0), (["7"], ["7"], 1.0),
  ])
  func grades(mine: [String], theirs: [String], expected: Double) {
    var roster = SmallRoster.roster()
    roster.leaders[0].person.grades = mine.map { Grade($0)! }
    roster.peers[0].person.grades = theirs.map { Grade($0)! }
    #expect(parts(roster)[.grades] == expected)
  }

  /// The mean over the sides that state a list; not listed is 0, no list does not count.
  @Test func preference() {
    var roster = SmallRoster.roster()
    roster.peers[0].person.prefers = ["X", "L"]
    #expect(parts(roster)[.preference] == 0.5)
    roster.leaders[0].person.prefers = ["P", "Q", "R"]
    #expect(parts(roster)[.preference] == 0.75)
    roster.leaders[0].person.prefers = ["Q"]
    #expect(parts(roster)[.preference] == 0.25)
  }

  @Test(arguments: [(1, 0, 0.5), (2, 4, 0.8), (5, 0, 1.0), (1, 5, 0.5), (0, 5, 0.0)])
  func continuity(terms: Int, rating: Int, expected: Double) {
    var roster = SmallRoster.roster()
    roster.history = [
      PastPair(
        pair: PairID(leader: "L", peer: "P"), terms: terms, rating: rating == 0 ? nil : Share(rating))
    ]
    #expect(parts(roster)[.continuity] == expected)
  }

  @Test func proximity() {
    var roster = SmallRoster.roster(schools: [SmallRoster.school(), SmallRoster.school("t")])
    #expect(parts(roster, mode: .virtual)[.proximity] == 1)
    roster.peers[0].person.school = "t"
    #expect(parts(roster, travel: 15)[.proximity] == 0.75)
    #expect(parts(roster, travel: 0)[.proximity] == 1)
    #expect(parts(roster, mode: .virtual, travel: 99)[.proximity] == 0.4)
  }

  @Test func scoreFromElsewhereReplacesThePartsAndTheSum() {
    var roster = SmallRoster.roster()
    roster.scores = [ExternalScore(pair: PairID(leader: "L", peer: "P"), score: 812)]
    #expect(score(roster) == 812)
    #expect(parts(roster).isEmpty)
  }

  @Test func roundsHalfAwayFromZero() {
    #expect(Fraction(5, 2).rounded == 3)
    #expect(Fraction(-5, 2).rounded == -3)
    #expect(Fraction(2499, 1000).rounded == 2)
    #expect((Fraction(1, 3) + Fraction(1, 6)) == Fraction(1, 2))
  }
}
