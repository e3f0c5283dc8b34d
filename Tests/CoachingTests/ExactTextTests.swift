import Testing

@testable import Coaching

/// Two spellings of "é", which Swift's own equality takes for one, are two names (SPEC §2: "compare exactly").
@Suite struct ExactTextTests {
  private let one = "fran\u{E7}ais \u{E9}crit"
  private let two = "franc\u{327}ais e\u{301}crit"

  private func parts(_ roster: Roster) -> [ScorePart.Kind: Double] {
    let parts = ScoreTable(roster).parts(leader: 0, peer: 0, mode: .inPerson, travel: 0)
    return Dictionary(uniqueKeysWithValues: parts.map { ($0.kind, $0.value) })
  }

  @Test func subjectsOfOtherBytesAreOtherSubjects() {
    #expect(one == two)
    var roster = SmallRoster.roster()
    roster.leaders[0].person.subjects = [one]
    roster.peers[0].person.subjects = [two]
    #expect(parts(roster)[.subject] == 0)
    roster.peers[0].person.subjects = [two, one]
    #expect(parts(roster)[.subject] == 1)
  }

  @Test func practicesOfOtherBytesAreOtherPractices() {
    var roster = SmallRoster.roster()
    roster.leaders[0].practices = [one]
    roster.peers[0].goals = [Goal(topic: .practice(two))]
    #expect(parts(roster)[.goals] == 0)
    roster.peers[0].goals = [Goal(topic: .practice(two)), Goal(topic: .practice(one))]
    #expect(parts(roster)[.goals] == 0.5)
  }

  @Test func standardsCompareSegmentByByte() {
    var roster = SmallRoster.roster()
    roster.leaders[0].standards = ["A.B.C.\(one)"]
    roster.peers[0].goals = [Goal(topic: .standard("A.B.C.\(two)"))]
    #expect(parts(roster)[.goals] == 0.75)
    roster.peers[0].goals = [
      Goal(topic: .standard("A.B.C.\(two)")), Goal(topic: .standard("A.B.C.\(one)")),
    ]
    #expect(parts(roster)[.goals] == 0.875)
  }

  /// The peer teaches both; the leader shares one of them, so that only its lessons count.
  @Test func observedLessonsAreOfTheSharedSubjectByByte() throws {
    var roster = SmallRoster.roster()
    roster.leaders[0].person.subjects = [one]
    roster.peers[0].person.subjects = [one, two]
    roster.peers[0].person.lessons = [
      SmallRoster.lesson("1", subject: one), SmallRoster.lesson("2", subject: two),
    ]
    let finder = CandidateFinder(roster)
    let counting = try #require(finder.subjects.counting(observed: 1, other: 0))
    let lessons = try #require(finder.availability.pattern(person: 1, date: 0, clock: 0)).lessons
    #expect(lessons.map { lesson in lesson.subjects.contains { counting.contains($0) } } == [true, false])
  }

  @Test func materialsAreOfTheGoalsByByte() {
    var roster = SmallRoster.roster()
    roster.materials = [Material(id: "m", practices: [one]), Material(id: "n", practices: [two])]
    let chooser = MaterialChooser(roster)
    #expect(chooser.ranking(for: [Goal(topic: .practice(two))]) == [1])
    #expect(Goal.Topic.practice(one) != .practice(two))
    #expect(Goal.Topic.practice(one) != .standard(one))
  }
}
