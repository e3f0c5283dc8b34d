import Coaching
import Testing

@testable import RosterGenerator

struct AnonymizerTests {
  private let roster = {
    var options = GeneratorOptions(leaders: 38, peers: 60, organizations: 2, schools: 4)
    options.seed = 3
    var roster = RosterGenerator.roster(options)
    roster.leaders[3].person.email = "someone@example.com"
    roster.scores = [ExternalScore(pair: PairID(leader: "L02", peer: "P11"), score: 900)]
    return roster
  }()

  @Test func nothingOfThePeopleIsLeft() {
    let text = String(describing: Anonymizer.anonymous(roster))
    for person in roster.leaders.map(\.person) + roster.peers.map(\.person) {
      #expect(!text.contains("\"\(person.id)\""))
      #expect(!text.contains(person.name))
      #expect(person.email.map { !text.contains($0) } ?? true)
    }
    for school in roster.schools {
      #expect(!text.contains("\"\(school.id)\""))
      #expect(!text.contains(school.name))
    }
  }

  @Test func orderOfIdsAndListsStays() {
    let anonymous = Anonymizer.anonymous(roster)
    let old = roster.leaders.map(\.id) + roster.peers.map(\.id)
    let new = anonymous.leaders.map(\.id) + anonymous.peers.map(\.id)
    let oldOrder = old.indices.sorted { old[$0] < old[$1] }
    #expect(oldOrder == new.indices.sorted { new[$0] < new[$1] })
  }

  @Test func candidatesStayTheSame() {
    let before = CandidateFinder(roster).find()
    let after = CandidateFinder(Anonymizer.anonymous(roster)).find()
    #expect(before.pairs == after.pairs)
    #expect(before.runs == after.runs)
    #expect(before.groupTimes == after.groupTimes)
    #expect(before.attendance == after.attendance)
  }

  @Test func anonymousRosterIsItsOwnAnonymousForm() {
    let once = Anonymizer.anonymous(roster)
    #expect(Anonymizer.anonymous(once) == once)
  }
}
